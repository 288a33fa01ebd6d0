import { beforeAll, describe, expect, test } from 'vitest';
import { placesWords } from '../../src/screens/deciding/places.ts';
import { demandActions, isUndecided, nextOf } from '../../src/screens/demands/actions.ts';
import { demandTerm, sourceStanding, termWords } from '../../src/screens/demands/due.ts';
import { characteriseErrors, needErrors } from '../../src/screens/demands/fields.ts';
import { missingWords } from '../../src/screens/demands/missing.ts';
import {
  bindsAlready,
  emptySource,
  fieldsOf,
  type SourceForm,
  type SourceKind,
  sourceBody,
  sourceErrors,
  sourceGroups,
} from '../../src/screens/demands/source-form.ts';
import { demandState } from '../../src/screens/demands/states.ts';
import { threadOf } from '../../src/screens/demands/thread.ts';
import type { Words } from '../../src/words/index.tsx';
import { speaking } from './speaking.ts';

let es: Words;
beforeAll(async () => {
  es = await speaking('es', 'demands', 'registering', 'recording');
});

describe('the state of a demand', () => {
  test('is always a shape and a word, never the bare code', () => {
    const states = [
      'draft',
      'registered',
      'assigned',
      'characterised',
      'inService',
      'resolved',
      'closed',
      'rejected',
      'duplicate',
      'withdrawn',
    ];
    for (const state of states) expect(demandState(state, es).words).not.toBe(state);
  });
  test('says who attends it when another entity took it', () => {
    expect(demandState('assigned', es, 'MinVivienda')).toEqual({ is: 'wait', words: 'La atiende MinVivienda' });
  });
});

describe('the places of a demand', () => {
  const names = new Map([['19450', 'Mercaderes, Cauca']]);
  const nameOf = (code: string) => names.get(code);
  test('name the first and count the rest', () => {
    expect(placesWords(['19450'], nameOf, es)).toBe('Mercaderes, Cauca');
    expect(placesWords(['19450', '19110', '19050'], nameOf, es)).toBe('Mercaderes, Cauca y 2 territorios más');
  });
  test('show the code while the name is not known', () => {
    expect(placesWords(['19050'], nameOf, es)).toBe('19050');
  });
});

describe('the buttons of a demand', () => {
  test('are only what the service allows, one of them full', () => {
    const { up, more } = demandActions(['edit', 'serve', 'reject', 'characterise', 'cite']);
    expect(up).toEqual([
      { command: 'characterise', rank: 'main' },
      { command: 'serve', rank: 'alt' },
    ]);
    expect(more).toEqual([{ command: 'reject', rank: 'bad' }]);
  });
  test('never make of a withdrawal the main button', () => {
    expect(demandActions(['withdraw']).up).toEqual([]);
  });
  test('none is full while the entity has to decide whose the demand is', () => {
    const foreign = { state: 'registered', competence: { verdict: 'none' } };
    expect(isUndecided(foreign)).toBe(true);
    expect(nextOf(foreign)).toBe('back');
    expect(isUndecided({ ...foreign, referral: { state: 'sent', whole: true } })).toBe(false);
    expect(isUndecided({ ...foreign, referral: { state: 'expired', whole: true } })).toBe(true);
    expect(isUndecided({ ...foreign, competence: { verdict: 'partly' } })).toBe(false);
    expect(demandActions(['characterise'], true).up).toEqual([{ command: 'characterise', rank: 'alt' }]);
  });
  test('what comes next follows the thread', () => {
    expect(nextOf({ state: 'registered', shared: true })).toBe('take');
    expect(nextOf({ state: 'registered' })).toBe('characterise');
    expect(nextOf({ state: 'assigned', otherSide: { state: 'characterised' } })).toBe('follow');
    expect(nextOf({ state: 'assigned', otherSide: { state: 'inService' } })).toBe('resolve');
    expect(nextOf({ state: 'registered', referral: { state: 'declined', whole: true } })).toBe('back');
    expect(nextOf({ state: 'registered', referral: { state: 'declined', whole: false } })).toBe('characterise');
    expect(nextOf({ state: 'withdrawn' })).toBeUndefined();
  });
});

describe('the thread from the petition to the result', () => {
  test('shows what exists and says plainly what does not exist yet', () => {
    const steps = threadOf(
      { state: 'characterised', since: '2026-11-02T15:00:00Z', sources: [{ kind: 'petition', date: '2026-03-14' }] },
      es,
    );
    expect(steps.map((step) => `${step.label}: ${step.detail}`.replaceAll('\u00a0', ' '))).toEqual([
      'Petición: Pliego o petición, 14 mar 2026',
      'Demanda: Caracterizada, 2 nov 2026',
      'Oferta: Sin vincular',
      'Plan: Todavía no disponible',
      'Medición: Todavía no disponible',
      'Resultado: Pendiente',
    ]);
    expect(steps.filter((step) => step.current).map((step) => step.key)).toEqual(['demand']);
  });
  test('marks the result only when it is resolved', () => {
    const at = '2026-11-20T15:00:00Z';
    const done = threadOf({ state: 'resolved', since: at, resolvedAt: at, sources: [], servedBy: [{}] }, es);
    expect(done.find((step) => step.key === 'result')?.done).toBe(true);
    expect(threadOf({ state: 'withdrawn', sources: [] }, es).at(-1)?.detail).toBe('Terminó sin resultado');
  });
});

describe('the errors of a form', () => {
  test('say what to write, in the order of the page', () => {
    expect(needErrors({ title: ' ', need: '' }, es).map((error) => error.message)).toEqual([
      'Escriba en una frase lo que se necesita',
      'Cuente qué se necesita',
    ]);
    expect(needErrors({ title: 'Agua', need: 'Falta agua.' }, es)).toEqual([]);
  });
  test('a characterisation asks for its three conclusions and a source', () => {
    const blank = { publicValue: '', focusedValueGroups: '', expectedResults: '' };
    expect(characteriseErrors(blank, 0, es)).toHaveLength(4);
    expect(characteriseErrors({ publicValue: 'a', focusedValueGroups: 'b', expectedResults: 'c' }, 1, es)).toEqual([]);
  });
  const filled: SourceForm = {
    ...emptySource,
    title: 'Fuente',
    date: '2026-11-20',
    origin: 'Juntas',
    place: 'El Cangrejo',
    participants: '34',
    needs: 'Agua',
    region: 'Alto Patía',
    scheme: 'PDET',
    rank: '3',
    settled: 'Agua antes que vía',
    promisedBy: 'MinVivienda',
    promisedTo: 'Juntas',
    act: 'Consejo de gobierno',
    status: 'pending',
    indicator: 'IRCA',
    value: '61,4',
    unit: 'puntos',
    year: '2024',
    measuredBy: 'INS',
    instrument: 'Cuestionario',
    answers: '23',
    findings: 'No cobran',
    role: 'Fontanera',
    entity: 'MinVivienda',
    link: 'https://minvivienda.gov.co/guia',
    contribution: 'Una tarifa justa',
    stage: 'inForce',
    court: 'Tribunal del Cauca',
    ruling: '2025-00117',
    action: 'popularAction',
    obligation: 'Agua en 23 veredas',
  };
  const of = (kind: SourceKind, part: Partial<SourceForm> = {}): SourceForm => ({
    ...filled,
    picked: kind,
    kind,
    ...part,
  });
  const wrong = (form: SourceForm) => sourceErrors(form, '2026-11-22', es).map((error) => error.field);
  const kinds = sourceGroups.flatMap((group): readonly SourceKind[] => group.kinds);

  test('a source is one of nine kinds, chosen before anything else', () => {
    expect(new Set(kinds)).toEqual(new Set(Object.keys(fieldsOf)));
    expect(kinds).toHaveLength(9);
    expect(sourceErrors(emptySource, '2026-11-22', es)).toEqual([
      { field: 'source-kind', message: 'Escoja la clase de fuente' },
    ]);
  });
  test.each(kinds)('a source of kind %s asks for each of its own fields in words, and sends no other', (kind) => {
    expect(wrong(of(kind))).toEqual([]);
    const needed = fieldsOf[kind].filter((field) => !field.optional).map((field) => field.name);
    const errors = sourceErrors({ ...emptySource, kind, picked: kind }, '2026-11-22', es);
    expect(errors.map((error) => error.field)).toEqual(needed.map((name) => `source-${name}`));
    for (const { message } of errors) expect(message).toMatch(/^Esc/);
    const body = sourceBody(of(kind), kind, ['19450']);
    const own = new Set<string>([...fieldsOf[kind].map((field) => field.name), 'kind', 'territories']);
    expect(Object.keys(body).filter((name) => !own.has(name))).toEqual([]);
  });
  test('figures are sent as figures, and a ruling that binds as a ruling that comes into force', () => {
    expect(sourceBody(of('indicator'), 'indicator', [])).toMatchObject({ value: 61.4, year: 2024 });
    expect(sourceBody(of('courtRuling'), 'courtRuling', [])).toMatchObject({ stage: 'ruling' });
    expect(bindsAlready(of('courtRuling'))).toBe(true);
    expect(bindsAlready(of('courtRuling', { stage: 'lawsuit' }))).toBe(false);
    expect(bindsAlready(of('petition'))).toBe(false);
  });
  test.each<[string, SourceKind, Partial<SourceForm>, string]>([
    ['a date to come', 'petition', { date: '2026-11-23' }, 'source-date'],
    ['a deadline before it existed', 'petition', { deadline: '2026-11-19' }, 'source-deadline'],
    ['people in words', 'localDialogue', { participants: 'muchas' }, 'source-participants'],
    ['no answers', 'survey', { answers: '0' }, 'source-answers'],
    ['an end before its beginning', 'survey', { until: '2026-11-01' }, 'source-until'],
    ['a value with points', 'indicator', { value: '1.840' }, 'source-value'],
    ['a year to come', 'indicator', { year: '2027' }, 'source-year'],
    ['an address that is not safe', 'repository', { link: 'http://minvivienda.gov.co' }, 'source-link'],
  ])('a source with %s is told so', (_what, kind, part, field) => {
    expect(wrong(of(kind, part))).toEqual([field]);
  });
});

describe('a cited source', () => {
  const now = new Date('2026-11-22T15:00:00Z');
  test('says by when it is due, since when it is late, or how it ended', () => {
    const said = (source: Parameters<typeof sourceStanding>[0]) => sourceStanding(source, es, now);
    expect(said({ state: 'inForce', deadline: '2026-11-19' })).toEqual({ is: 'late', words: 'Venció hace 3 días' });
    expect(said({ state: 'registered', deadline: '2026-11-24' }).is).toBe('soon');
    expect(said({ state: 'registered', deadline: '2027-03-01' }).words).toMatch(/^Vence el 1/);
    expect(said({ state: 'fulfilled', deadline: '2026-11-19' })).toEqual({ is: 'done', words: 'Cumplida' });
    expect(said({ state: 'lapsed', deadline: '2026-11-19' }).is).toBe('off');
    expect(said({})).toEqual({ is: 'run', words: 'Registrada. Sin plazo' });
  });
});

describe('the term of a demand', () => {
  const now = new Date('2026-11-22T15:00:00Z');
  test('is said when it is near or past, and only while somebody still has to answer', () => {
    expect(demandTerm({ state: 'registered', dueOn: '2026-11-20' }, es, now)).toEqual({
      is: 'late',
      words: 'Vencido hace 2 días',
    });
    expect(demandTerm({ state: 'registered', dueOn: '2026-12-14' }, es, now)).toBeUndefined();
    expect(demandTerm({ state: 'resolved', dueOn: '2026-11-20' }, es, now)).toBeUndefined();
  });
  test('in the margin is always a day', () => {
    expect(termWords({ state: 'registered', dueOn: '2026-11-23' }, es, now).replaceAll('\u00a0', ' ')).toBe(
      '23 nov 2026, vence mañana',
    );
    expect(termWords({ state: 'closed', dueOn: '2026-11-23' }, es, now).replaceAll('\u00a0', ' ')).toBe('23 nov 2026');
  });
});

describe('a refusal', () => {
  test('says in words what is missing, never a code', () => {
    expect(missingWords(['sources', 'publicValue'], es)).toBe('citar una fuente y escribir el valor público');
    expect(missingWords(['confirmation'], es)).toContain('confirme que quedó resuelta');
  });
  test('with a code that is not known yet still says which one, to be able to ask about it', () => {
    expect(missingWords(['algoNuevo'], es)).toBe('completar «algoNuevo»');
  });
});

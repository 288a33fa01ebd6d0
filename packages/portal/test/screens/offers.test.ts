import { beforeAll, describe, expect, test } from 'vitest';
import { checkLines, missingWords, progressOf } from '../../src/screens/offers/checks.ts';
import * as colombia from '../../src/screens/offers/colombia.ts';
import { changedParts, wordDiff } from '../../src/screens/offers/compare.ts';
import { classesOf, measurementsIn } from '../../src/screens/offers/measured.ts';
import {
  emptyMilestone,
  inTime,
  moved,
  type RouteForm,
  routeBody,
  routeErrors,
} from '../../src/screens/offers/milestones.ts';
import { nextOf } from '../../src/screens/offers/next.ts';
import { placeFilters } from '../../src/screens/offers/picks.ts';
import { registrationErrors } from '../../src/screens/offers/registration.ts';
import type { Said, SaidPart } from '../../src/screens/offers/said.ts';
import { alignmentsSaid, overlapsSaid, stakeholdersSaid } from '../../src/screens/offers/said-others.ts';
import { offerActions, offerState } from '../../src/screens/offers/states.ts';
import {
  add,
  codesIn,
  codesOf,
  type Group,
  keepOnly,
  pageOf,
  pickedOf,
  takeAway,
  withoutReason,
} from '../../src/screens/offers/targeting.ts';
import type { OfferContent } from '../../src/screens/offers/wire.ts';
import type { Words } from '../../src/words/index.tsx';
import { speaking } from './speaking.ts';

let es: Words;
beforeAll(async () => {
  es = await speaking('es', 'offers', 'said', 'targeting');
});

const check = (id: string, status: string, missing: string[] = [], required = false) => ({
  id,
  status,
  missing,
  required,
});

const listedSaid = (...items: readonly [string, string][]): Said => ({
  key: 'territories',
  label: 'Territorio',
  value: items.map(([, text]) => text).join('\n'),
  items: items.map(([key, text]) => ({ key, text })),
});

describe('the steps O1–O10', () => {
  test('count how many are complete', () => {
    const checks = [check('O1', 'done'), check('O2', 'none'), check('O3', 'running'), check('O10', 'none')];
    expect(progressOf(checks)).toEqual({ done: 1, all: 4 });
  });
  test('say who has a step in hand; what nobody began and nothing requires lacks nothing yet', () => {
    const lines = checkLines([check('O2', 'none', ['x']), check('O3', 'running', ['baseline'])], es, 'Marta Tenorio');
    expect(lines[0]).toMatchObject({ words: 'Sin iniciar', is: 'none' });
    expect(lines[0]?.missing).toBeUndefined();
    expect(lines[1]).toMatchObject({ words: 'En curso, Marta Tenorio', missing: 'la línea base de alguna capacidad' });
  });
  test('name the steps that publication waits for', () => {
    expect(missingWords(['O5', 'O8'], es)).toBe('el paso O5, Bien o servicio y el paso O8, Focalización');
  });
});

describe('an offer', () => {
  test('that was sent back says so', () => {
    expect(offerState('draft', es, true)).toEqual({ is: 'back', words: 'Devuelta' });
    expect(offerState('draft', es)).toEqual({ is: 'run', words: 'En formulación' });
  });
  test('has at most one full button, and withdrawing it is never that one', () => {
    expect(offerActions(['withdraw', 'suspend', 'close'])).toEqual([
      { command: 'suspend', rank: 'alt' },
      { command: 'close', rank: 'alt' },
      { command: 'withdraw', rank: 'bad' },
    ]);
    expect(offerActions(['return', 'approve', 'edit']).filter((action) => action.rank === 'main')).toEqual([
      { command: 'approve', rank: 'main' },
    ]);
  });
});

describe('the territories of an offer', () => {
  const pdet: Group = { reason: 'PDET', rule: { by: 'pdet', value: '1' }, codes: ['19450', '19075'] };
  const asked: Group = { reason: 'Pidió agua en el DRV', rule: { by: 'need' }, codes: ['19450', '52001'] };

  test('come out of whatever was pasted, each once, with the zero that Excel took away', () => {
    expect(codesIn('19450\t5001;\n 99999 05001')).toEqual(['19450', '05001', '99999']);
  });
  test('gain a reason when they are picked again, and are never twice', () => {
    const both = add([pdet], asked);
    expect(both).toMatchObject({ moved: 1, present: 1, full: 0 });
    expect(codesOf(both.groups)).toEqual(['19075', '19450', '52001']);
    expect(pickedOf(both.groups).find(({ code }) => code === '19450')?.reasons).toEqual([
      'PDET',
      'Pidió agua en el DRV',
    ]);
    expect(add(both.groups, { ...asked, codes: ['05001'] }).groups).toHaveLength(2);
  });
  test('stay at five reasons: a sixth is said not to fit', () => {
    const five = [1, 2, 3, 4, 5].map((n) => ({ reason: `Razón ${n}`, codes: ['19450'] }));
    const sixth = add(five, asked);
    expect(sixth).toMatchObject({ moved: 1, full: 1 });
    expect(sixth.groups.at(-1)?.codes).toEqual(['52001']);
  });
  test('that are kept only where two filters meet carry both reasons', () => {
    const kept = keepOnly([pdet], asked);
    expect(kept).toMatchObject({ moved: 1, present: 1 });
    expect(pickedOf(kept.groups)).toEqual([{ code: '19450', reasons: ['PDET', 'Pidió agua en el DRV'] }]);
    expect(keepOnly([pdet], { ...asked, reason: '', codes: [] }).groups).toEqual([]);
  });
  test('that are taken away leave no empty group behind', () => {
    const left = takeAway([pdet, asked], ['19450', '52001']);
    expect(left).toMatchObject({ moved: 2, groups: [{ reason: 'PDET', codes: ['19075'] }] });
  });
  test('without a reason are counted by group', () => {
    expect(withoutReason([pdet, { ...asked, reason: '  ' }])).toBe(1);
  });
  test('are shown by pages, even all the municipalities of the country', () => {
    const all = Array.from({ length: 1122 }, (_, i) => i);
    expect(pageOf(all, 22, 50)).toMatchObject({ from: 1101, to: 1122, pages: 23 });
    expect(pageOf([], 3, 50)).toMatchObject({ from: 0, to: 0, pages: 1 });
  });
});

describe('filters', () => {
  test('of places hold every municipality once by department and by region, and 170 by PDET', () => {
    const filters = placeFilters(colombia, es);
    const sizeOf = (by: string) => {
      const codes = filters.find((one) => one.by === by)?.picks.flatMap((pick) => pick.codes) ?? [];
      return [codes.length, new Set(codes).size];
    };
    expect(sizeOf('department')).toEqual([1122, 1122]);
    expect(sizeOf('region')).toEqual([1122, 1122]);
    expect(sizeOf('pdet')).toEqual([170, 170]);
    expect(filters.find((one) => one.by === 'pdet')?.picks[0]?.reason).toBe(
      'Municipio PDET: Alto Patía y Norte del Cauca',
    );
  });
  test('of measurements take the newest year, and leave out what is not a measurement', () => {
    const page = {
      items: [
        { place: { code: '19450' }, year: 2024, value: 6, state: 'current' },
        { place: { code: '19075' }, year: 2023, value: 5, state: 'current' },
        { place: { code: '19110' }, year: 2024, value: 6, state: 'withdrawn' },
        { place: 'roto' },
      ],
    };
    const found = classesOf(measurementsIn(page), ({ value }) => String(value));
    expect([found.year, [...found.classes]]).toEqual([2024, [['6', ['19450']]]]);
    expect(measurementsIn('nada')).toEqual([]);
  });
});

describe('what to do next with an offer', () => {
  const standing = (checks: ReturnType<typeof check>[], more: object = {}) => ({
    state: 'draft',
    checks,
    allowed: ['record', 'submit', 'describe'],
    unsaved: [],
    registered: false,
    ...more,
  });
  const steps = [
    check('O1', 'done', [], true),
    check('O3', 'running', ['target'], true),
    check('O8', 'none', [], true),
  ];
  test('is what was returned, then what was left half written, then what is required', () => {
    expect(nextOf(standing([...steps, check('O5', 'returned', [], true)]))).toEqual({ what: 'mend', check: 'O5' });
    expect(nextOf(standing(steps, { unsaved: ['O8'] }))).toEqual({ what: 'resume', check: 'O8' });
    expect(nextOf(standing(steps))).toEqual({ what: 'finish', check: 'O3' });
    expect(nextOf(standing([check('O1', 'done', [], true), check('O8', 'none', [], true)]))).toEqual({
      what: 'begin',
      check: 'O8',
    });
  });
  test('is the review once nothing required is missing, whatever mix of steps nobody began', () => {
    const mix = [check('O1', 'done', [], true), check('O2', 'none'), check('O9', 'none'), check('O10', 'none')];
    expect(nextOf(standing(mix))).toEqual({ what: 'review' });
  });
  test('is for the approver to decide and publish, and for nobody while it waits for others', () => {
    expect(nextOf(standing(steps, { state: 'inReview', allowed: ['approve', 'return'] }))).toEqual({ what: 'decide' });
    expect(nextOf(standing(steps, { state: 'approved', allowed: ['publish', 'return'] }))).toEqual({ what: 'publish' });
    expect(nextOf(standing(steps, { state: 'inReview', allowed: [] }))).toBeUndefined();
  });
  test('is its number in the Portal Territorial once published, and nothing when it has it', () => {
    const published = { state: 'published', allowed: ['register', 'record', 'suspend'] };
    expect(nextOf(standing(steps, published))).toEqual({ what: 'register' });
    expect(nextOf(standing(steps, { ...published, registered: true }))).toBeUndefined();
  });
});

describe('the route as it is written', () => {
  const form: RouteForm = {
    basis: 'dates',
    from: '2027-02-01',
    to: '2027-11-30',
    months: '',
    milestones: [
      emptyMilestone(1, { name: 'Diagnóstico', on: '2027-03-31', people: '2' }),
      emptyMilestone(2, { name: 'Cierre', on: '2027-11-15' }),
    ],
    followUpPlan: '',
    evaluationPlan: '',
    knowledgeLeft: '',
  };
  test('may be saved half done, and says where time goes back or leaves the schedule', () => {
    expect(routeErrors(form, es)).toEqual([]);
    const swapped = { ...form, milestones: form.milestones.toReversed() };
    expect(routeErrors(swapped, es).map(({ field }) => field)).toEqual(['new-1-on']);
    expect(inTime(swapped.milestones, 'dates')).toEqual(form.milestones);
    expect(routeErrors({ ...form, to: '2027-06-30' }, es).map(({ field }) => field)).toEqual(['new-2-on']);
    const odd = { ...form, milestones: [emptyMilestone(1, { days: '3,5' })] };
    expect(routeErrors(odd, es).map(({ field }) => field)).toEqual(['new-1-name', 'new-1-days']);
  });
  test('sends nothing of the basis that was left, and no empty words', () => {
    const { schedule, milestones } = routeBody({ ...form, basis: 'months', months: '8' });
    expect(schedule).toEqual({ basis: 'months', months: 8 });
    expect(milestones[0]).toMatchObject({ name: 'Diagnóstico', on: undefined, inputs: { people: 2 } });
    expect(routeBody(form).milestones[1]?.inputs).toBeUndefined();
  });
  test('moves a milestone one place', () => {
    expect(moved(form.milestones, 1, -1).map(({ name }) => name)).toEqual(['Cierre', 'Diagnóstico']);
  });
});

describe('two editions', () => {
  const part = (said: Said[]): SaidPart[] => [{ id: 'O8', title: 'O8 Focalización', said }];
  test('are compared word by word', () => {
    expect(
      wordDiff('Plan rural formulado', 'Plan rural adoptado y formulado').map(({ is, text }) => [is, text]),
    ).toEqual([
      ['same', 'Plan rural '],
      ['new', 'adoptado y '],
      ['same', 'formulado'],
    ]);
    expect(wordDiff('Sesiones con los equipos', 'Ahora los sábados, también')).toHaveLength(2);
    expect(wordDiff('', 'Nuevo').filter(({ text }) => text)).toEqual([{ is: 'new', text: 'Nuevo' }]);
  });
  test('say who came in, who went out and what reads otherwise, and nothing of what is the same', () => {
    const before = part([
      { key: 'mode', label: 'Modo', value: 'Continua' },
      listedSaid(['19450', 'Mercaderes'], ['19075', 'Balboa']),
    ]);
    const after = part([
      { key: 'mode', label: 'Modo', value: 'Continua' },
      listedSaid(['19450', 'Mercaderes, Cauca'], ['52001', 'Pasto']),
    ]);
    expect(changedParts(before, before)).toEqual([]);
    expect(changedParts(before, after)).toMatchObject([
      {
        id: 'O8',
        changes: [
          {
            members: {
              came: ['Pasto'],
              went: ['Balboa'],
              changed: [{ before: 'Mercaderes', after: 'Mercaderes, Cauca' }],
              moved: false,
            },
          },
        ],
      },
    ]);
  });
});

describe('what an edition says of who else is there', () => {
  const content = (part: object) => ({ title: 'Plan', targets: [], ...part }) as unknown as OfferContent;
  const cycle = { label: (code: string) => code, options: () => [] };

  test('names each offer that coincides with what was decided, and each organisation; people are only counted', () => {
    const finding = {
      offer: 'off_1',
      seen: { title: 'Riesgo', code: 'OFE-1', edition: 2 },
      reason: 'Cada una su parte.',
    };
    const overlaps = {
      looked: { at: '2026-09-01T15:00:00Z', territories: [{ code: 'CO', name: 'Colombia' }] },
      findings: [finding],
    };
    expect(overlapsSaid(content({ overlaps }), es).map(({ value }) => value)).toEqual([
      'El 1\u00a0sep\u00a02026, en todo el país.',
      'Riesgo (OFE-1, edición 2): Sin decidir. Cada una su parte',
    ]);
    const stakeholders = [
      { organisation: 'Junta', kind: 'socialOrganisation', influence: 4, interest: 5, position: 'supports' },
      { contact: 'con_1', influence: 2, interest: 3, purpose: 'Que Yolima convoque' },
    ];
    const said = stakeholdersSaid(content({ stakeholders }), cycle, es);
    expect(said.map(({ value }) => value)).toEqual([
      'Junta (Organización social): Influencia 4 de 5, interés 5 de 5. Apoya',
      'Una persona del directorio. Su nombre no se copia ni se imprime.',
    ]);
    expect(JSON.stringify(said)).not.toMatch(/Yolima|con_1/);
    const own = [{ item: 'itm_1', kind: 'process', title: 'Asistir', contribution: 'Lo cumple' }];
    expect(alignmentsSaid(content({ alignments: { national: [], own } }), es).map(({ value }) => value)).toEqual([
      'Proceso: Asistir. Lo cumple',
    ]);
    expect([overlapsSaid, alignmentsSaid].flatMap((of) => of(content({}), es))).toEqual([]);
  });
});

describe('the registration in the Portal Territorial', () => {
  test('asks for a day up to today, a number without spaces, and why when it corrects', () => {
    const of = (form: object, correcting = false) =>
      registrationErrors({ date: '2027-03-01', number: 'PT-1', reason: '', ...form }, correcting, '2027-03-02', es).map(
        ({ field }) => field,
      );
    expect(of({})).toEqual([]);
    expect(of({ date: '2027-03-03' })).toEqual(['date']);
    expect(of({ number: 'el de Juan' })).toEqual(['number']);
    expect(of({}, true)).toEqual(['reason']);
  });
});

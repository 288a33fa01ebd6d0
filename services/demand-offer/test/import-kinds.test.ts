import { newId } from '@concierta/kernel';
import type { Values } from '@concierta/spreadsheet';
import { beforeAll, describe, expect, it } from 'vitest';
import { demands } from '../src/demand/store.ts';
import type { RowDecision, RowToLoad } from '../src/import/kind.ts';
import { importKind, importKinds } from '../src/import/kinds/index.ts';
import { loadRows } from '../src/import/load-rows.ts';
import type { ImportParams } from '../src/import/params.ts';
import { sources } from '../src/source/store.ts';
import { asked } from './sample-surveys.ts';
import { cast, type Member, type Service, service } from './service.ts';

let s: Service;
let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  s = await service();
  people = await cast(s);
});

const toolsOf = (who: Member, params: ImportParams = {}, territories?: string[]) => ({
  store: s.storeOf(who.owner),
  owner: who.owner,
  by: {
    person: who.person,
    membership: who.membership,
    ownerKind: who.owner.startsWith('ter_') ? ('territorial' as const) : ('entity' as const),
    ...(territories ? { territories } : {}),
  },
  now: s.clock.now(),
  params,
  id: (kind: Parameters<typeof newId>[0]) => newId(kind, s.clock.now()),
});

const decide = async (kind: string, values: Values, tools = toolsOf(people.formulator), known?: RowToLoad['known']) => {
  const [decision] = await importKind(kind).accept([{ number: 2, values, known }], tools);
  return decision as RowDecision;
};

/** Loads one row for good; gives what it became. */
const load = async (
  kind: string,
  values: Values,
  params: ImportParams = {},
  job = newId('importJob', s.clock.now()),
) => {
  const tools = toolsOf(people.formulator, params);
  const context = {
    principal: { person: people.formulator.person, owner: tools.owner, as: 'system' as const },
    correlationId: 'c',
  };
  const [row] = await loadRows([{ number: 2, values, issues: [] }], { job, kind: importKind(kind), tools, context });
  return row;
};

const codesOf = (decision: RowDecision) =>
  decision.outcome === 'refused' ? decision.issues.map(({ pointer, code }) => `${pointer} ${code}`) : decision.outcome;

const place = { date: '2026-02-14', territories: ['19450'] };
const ruling = {
  ...place,
  code: 'J-1',
  title: 'Fallo del agua',
  stage: 'ruling',
  court: 'Tribunal del Cauca',
  ruling: '19001-23-33-000-2025-00117-00',
  action: 'popularAction',
  obligation: 'Llevar agua.',
  deadline: '2026-09-30',
};

/** A survey that asks every kind of question. */
const openSurvey = async (): Promise<string> => {
  const options = ['si', 'no'].map((value) => ({ value, label: value }));
  const more = [
    { id: 'fuentes', kind: 'choices', label: '¿De dónde la toman?', options },
    { id: 'desde', kind: 'date', label: '¿Desde cuándo?' },
    { id: 'junta', kind: 'shortText', label: '¿Qué junta es?' },
  ];
  const questions = [...asked.questions, ...more];
  const body = { ...asked, form: 'interview', consent: 'Autorizo.', questions };
  const { id } = (await people.formulator.create('/surveys', body)).body;
  await people.formulator.command(`/surveys/${id}/open`);
  return id;
};

describe('every kind', () => {
  it.each(importKinds.map((kind) => [kind.name, kind] as const))(
    '%s explains each column, in both languages, with an example that fits',
    async (_, kind) => {
      const params = kind.needs?.includes('survey') ? { survey: await openSurvey() } : {};
      const columns = await kind.columns(params, s.storeOf(people.formulator.owner));
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      for (const { header, hint, example } of columns) {
        for (const words of [header.es, header.en, hint.es, hint.en, example]) expect(words.length).toBeGreaterThan(0);
      }
      const names = columns.flatMap(({ header }) => header.es.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(() =>
        kind.permit({ ...people.viewer, roles: ['viewer'], ownerKind: 'entity', coordinator: false }),
      ).toThrow('role-required');
    },
  );
});

describe('sources', () => {
  it('of each kind are recorded by their own rules', async () => {
    const rows: Record<string, Values> = {
      petition: { ...place, title: 'Pliego', origin: 'Juntas', commitment: 'promised' },
      commitment: {
        ...place,
        title: 'Compromiso',
        promisedBy: 'MVCT',
        promisedTo: 'Juntas',
        act: 'Consejo',
        status: 'pending',
        deadline: '2026-06-30',
      },
      courtRuling: ruling,
    };
    for (const [kind, values] of Object.entries(rows)) {
      const row = await load(kind, values);
      expect(row?.outcome, JSON.stringify(row)).toBe('loaded');
      const { state } = await s.storeOf(people.formulator.owner).require(sources, row?.target ?? '');
      expect(state).toMatchObject({ state: 'registered', fields: { kind, title: values.title } });
    }
  });

  it('a ruling in force obliges at once, and its draft is legal; a lawsuit cannot', async () => {
    const row = await load('courtRuling', { ...ruling, code: 'J-2', inForce: 'yes' }, { demands: 'draft' });
    const { state } = await s.storeOf(people.formulator.owner).require(sources, row?.target ?? '');
    expect(state.state).toBe('inForce');
    const [first] = (await people.formulator.get('/demands?group=draft')).body.items;
    expect(first).toMatchObject({ title: 'Fallo del agua', legal: true });
    expect(codesOf(await decide('courtRuling', { ...ruling, stage: 'lawsuit', inForce: 'yes' }))).toEqual([
      '/inForce no-ruling',
    ]);
  });

  it('a ruling that has come into force since is brought into force; not together with other changes', async () => {
    const first = await load('courtRuling', { ...ruling, code: 'J-3' });
    const known = { target: first?.target ?? '', kept: { needs: [] } };
    const both = await decide(
      'courtRuling',
      { ...ruling, code: 'J-3', title: 'Otro', inForce: 'yes' },
      undefined,
      known,
    );
    expect(codesOf(both)).toEqual(['/inForce enforce-apart']);
    const again = await load('courtRuling', { ...ruling, code: 'J-3', inForce: 'yes' });
    expect(again).toMatchObject({ outcome: 'updated', target: first?.target });
    expect((await s.storeOf(people.formulator.owner).require(sources, first?.target ?? '')).state.state).toBe(
      'inForce',
    );
  });

  it('say which place does not exist, and which code answers for one that ended', async () => {
    const wrong = await decide('petition', {
      ...place,
      title: 'x',
      origin: 'y',
      territories: ['19450', '19999', '94663'],
    });
    expect(wrong).toMatchObject({
      issues: [
        { pointer: '/territories/1', params: { es: expect.stringContaining('19999') } },
        { pointer: '/territories/2', params: { es: expect.stringContaining('94343') } },
      ],
    });
  });

  it('keep the needs they may raise within bounds, and a deadline after their date', async () => {
    const petition = { ...place, title: 'x', origin: 'y' };
    expect(codesOf(await decide('petition', { ...petition, needs: 'a|b|c|d|e|f' }))).toEqual(['/needs too-many']);
    expect(codesOf(await decide('petition', { ...petition, needs: 'n'.repeat(121) }))).toEqual(['/needs too-long']);
    expect(codesOf(await decide('petition', { ...petition, deadline: '2025-01-01' }))).toEqual([
      '/deadline before-date',
    ]);
  });

  it('of a territory raise no demand for places that are not its own', async () => {
    const petition = { ...place, title: 'x', origin: 'y', territories: ['05001'] };
    const own = toolsOf(people.official, { demands: 'draft' }, ['19450']);
    expect(codesOf(await decide('petition', petition, own))).toEqual(['/territories not-own-territory']);
    expect(codesOf(await decide('petition', { ...petition, territories: ['19450'] }, own))).toBe('loaded');
    expect(codesOf(await decide('petition', petition, toolsOf(people.official, {}, ['19450'])))).toBe('loaded');
  });
});

describe('draft demands', () => {
  it('begin as drafts, are corrected by their code, and no more once they are registered', async () => {
    const values = { code: 'N-1', title: 'Agua segura', need: 'No hay.', territories: ['19450'], sector: 'housing' };
    const first = await load('demands', values);
    expect(first?.outcome).toBe('loaded');
    const again = await load('demands', { ...values, title: 'Agua segura en el sur' });
    expect(again).toMatchObject({ outcome: 'updated', target: first?.target });
    const store = s.storeOf(people.formulator.owner);
    expect((await store.require(demands, first?.target ?? '')).state).toMatchObject({
      state: 'draft',
      title: 'Agua segura en el sur',
      sector: 'housing',
    });
    expect((await load('demands', { ...values, title: 'Agua segura en el sur' }))?.outcome).toBe('same');
    await people.formulator.command(`/demands/${first?.target}/register`);
    const late = await load('demands', { ...values, title: 'Tarde' });
    expect(late).toMatchObject({ outcome: 'refused', issues: [{ code: 'demand-moved-on' }] });
  });

  it('of a territory are for its own places', async () => {
    const own = toolsOf(people.official, {}, ['19450']);
    expect(codesOf(await decide('demands', { title: 'x', territories: ['05001'] }, own))).toEqual([
      '/territories not-own-territory',
    ]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { coverage, mdm } from './sample-baselines.ts';
import { everySource } from './sample-sources.ts';
import { type Body, cast, type Member, needOfMercaderes, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const record = async (by: Member, fields: object): Promise<Body> => {
  const { body, status } = await by.create('/baselines', fields);
  expect([status, body.issues]).toEqual([201, undefined]);
  return body;
};

const calls = async (ask: () => Promise<unknown>): Promise<object> => {
  s.counting.reset();
  await ask();
  return s.counting.counts();
};

describe('a measurement', () => {
  it('is recorded, read and told to its owner’s other services, with what the catalogue knows filled in', async () => {
    const { unit: _u, source: _s, ...bare } = mdm;
    const body = await record(who.official, bare);
    expect(body).toMatchObject({ state: 'recorded', revision: 1, fields: mdm, allowed: ['revise', 'withdraw'] });
    expect((await who.official.get(`/baselines/${body.id}`)).body).toEqual(body);
    await s.drain();
    expect(s.seen.filter(({ type }) => type === 'baseline.changed.v1').at(-1)).toMatchObject({
      visibility: 'owner',
      data: { indicator: 'mdm', value: 47.2, group: 'G4', text: { unit: 'puntos', source: 'DNP' } },
    });
  });

  it('is recorded once: the same territory, indicator, year and source is refused, and another figure is a revision', async () => {
    const first = await record(who.formulator, coverage);
    const again = await who.formulator.create('/baselines', {
      ...coverage,
      name: 'cobertura de acueducto RURAL',
      value: 40,
    });
    expect([again.status, again.body.issues[0]]).toMatchObject([400, { pointer: '/year', code: 'already-recorded' }]);
    const revised = await who.formulator.command(`/baselines/${first.id}/revise`, {
      value: 40,
      reason: 'TerriData la corrigió.',
    });
    expect([revised.status, revised.body]).toMatchObject([200, { revision: 2, fields: { value: 40, unit: '%' } }]);
    const { items } = (await who.formulator.get(`/baselines/${first.id}/history`)).body;
    expect(items).toMatchObject([
      { event: 'recorded', facts: { value: 38.4 }, person: who.formulator.person },
      { event: 'revised', facts: { value: 40, previous: { value: 38.4 } }, reason: 'TerriData la corrigió.' },
    ]);
    expect((await who.formulator.get('/baselines?territory=19450')).body.items).toMatchObject([
      { value: 40, revision: 2 },
    ]);
  });

  it('of two people at once is recorded by one; the other is told it is there', async () => {
    const fields = { ...mdm, territory: '19533' };
    const both = await Promise.all([
      who.formulator.create('/baselines', fields),
      who.formulator.create('/baselines', fields),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('withdrawn leaves the lists and is found among what was withdrawn', async () => {
    const { id } = await record(who.planner, { ...mdm, territory: '05001' });
    expect((await who.planner.command(`/baselines/${id}/withdraw`, {})).status).toBe(400);
    const { body } = await who.planner.command(`/baselines/${id}/withdraw`, { reason: 'Era de otro municipio.' });
    expect(body).toMatchObject({ state: 'withdrawn', reason: 'Era de otro municipio.', allowed: ['revise'] });
    expect((await who.planner.get('/baselines')).body.items).toEqual([]);
    expect((await who.planner.get('/baselines?state=withdrawn')).body.items).toMatchObject([{ id }]);
  });

  it('is nobody else’s, and only those who write it may write it', async () => {
    const { id } = (await who.official.get('/baselines?territory=19450')).body.items[0] as Body;
    for (const path of [`/baselines/${id}`, `/baselines/${id}/history`]) {
      expect((await who.formulator.get(path)).body.code).toBe('not-found');
    }
    expect((await who.viewer.create('/baselines', mdm)).body.code).toBe('role-required');
    const { etag } = await who.official.get(`/baselines/${id}`);
    const stale = await who.official.send('POST', `/baselines/${id}/revise`, {
      ifMatch: '"9"',
      body: { value: 1, group: 'G4', reason: 'x' },
    });
    expect([etag, stale.status]).toEqual(['"1"', 412]);
  });
});

describe('what is known of territories', () => {
  let by: Member;
  const group = async (territory: string, year: number, value: number, more: object = {}) =>
    record(by, { ...mdm, territory, year, value, ...more });

  beforeAll(async () => {
    by = await s.join(await s.entity('DAFP'), 'formulator', ['formulator']);
    await group('19450', 2022, 44);
    await group('19450', 2023, 47.2);
    await group('19532', 2023, 51);
    await group('19100', 2023, 40);
    // Another group, far better: it must never be among the others.
    await group('19001', 2023, 88, { group: 'G1' });
    await record(by, { territory: '19450', indicator: 'irca', year: 2023, value: 61.4 });
    await record(by, { territory: '19532', indicator: 'irca', year: 2023, value: 20 });
    await record(by, { territory: '19', indicator: 'irca', year: 2023, value: 1 });
    await record(by, coverage);
  });

  it('is a picture: newest, previous, the change in words, and the place among those that may be compared', async () => {
    const { body } = await by.get('/baselines/picture?territory=19450');
    const items = body.items as unknown as Record<string, unknown>[];
    const of = (key: string) => items.find(({ newest }) => (newest as { key: string }).key === key);
    expect(items).toHaveLength(3);
    expect(of('mdm')).toMatchObject({
      newest: { year: 2023, value: 47.2 },
      previous: { year: 2022, value: 44 },
      changeWords: 'Subió 3,2 puntos desde 2022: mejoró',
      position: { place: 2, of: 3 },
      positionWords: 'Lugar 2 de 3 territorios conocidos del grupo G4',
    });
    expect(of('irca')).toMatchObject({
      position: { place: 2, of: 2, first: 'less' },
      changeWords: 'Es el primer año que se conoce',
    });
    expect(of('terridata:cobertura-de-acueducto-rural')).toMatchObject({
      positionWords: 'No se conoce otro territorio en 2022',
    });
    expect(of('terridata:cobertura-de-acueducto-rural')).not.toHaveProperty('position');
  });

  it('ranks the MDM only within a group: without one it is refused, and another group’s are not among them', async () => {
    const without = await by.get('/baselines/comparison?indicator=mdm&year=2023');
    expect([without.status, without.body.issues[0]]).toMatchObject([
      400,
      { pointer: '/group', code: 'group-required' },
    ]);
    const { body } = await by.get('/baselines/comparison?indicator=mdm&year=2023&group=G4');
    expect(body).toMatchObject({ of: 3, group: 'G4' });
    expect(body.items.map(({ place, row }) => [place, (row as Body).place])).toEqual([
      [1, { code: '19532', name: 'Patía, Cauca' }],
      [2, { code: '19450', name: 'Mercaderes, Cauca' }],
      [3, { code: '19100', name: 'Bolívar, Cauca' }],
    ]);
    expect((await by.get('/baselines/comparison?indicator=irca&year=2023&group=G4')).status).toBe(400);
    expect((await by.get('/baselines/comparison?indicator=irca&year=2023')).body.of).toBe(2);
    expect((await by.get('/baselines/comparison?indicator=irca&year=2023&level=department')).body.of).toBe(1);
  });

  it('is found by territory, indicator and year: one Query, a page after the other', async () => {
    const count = async (query: string) => (await by.get(`/baselines?${query}`)).body.items.length;
    expect(await count('territory=19450')).toBe(4);
    expect(await count('territory=19')).toBe(9);
    expect(await count('indicator=mdm')).toBe(5);
    expect(await count('indicator=mdm&year=2023')).toBe(4);
    expect(await count('territory=19450&indicator=mdm&year=2022')).toBe(1);
    expect(await count('year=2022')).toBe(2);
    expect(await count('indicator=terridata:cobertura-de-acueducto-rural')).toBe(1);
    const first = (await by.get('/baselines?territory=19&limit=5')).body;
    const second = (await by.get(`/baselines?territory=19&limit=5&after=${first.next}`)).body;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(9);
    expect((await by.get('/baselines?territory=19999')).status).toBe(400);
    expect((await by.get('/baselines?indicator=%27or%201')).status).toBe(400);
  });

  it('costs one Query a list and, for a picture, one and another for each indicator placed', async () => {
    expect(await calls(() => by.get('/baselines?territory=19450'))).toEqual({ Query: 1 });
    expect(await calls(() => by.get('/baselines/picture?territory=19450'))).toEqual({ Query: 4 });
  });
});

describe('a source that comes from a measurement', () => {
  it('names it, is found by it, and is refused when it is not the organisation’s own', async () => {
    const { id: baseline } = (await who.official.get('/baselines?territory=19450')).body.items[0] as Body;
    const { body, status } = await who.official.create('/sources', { ...everySource.indicator, baseline });
    expect([status, body.fields]).toMatchObject([201, { baseline }]);
    expect((await who.official.get(`/sources?baseline=${baseline}`)).body.items).toMatchObject([
      { id: body.id, baseline },
    ]);
    const foreign = await who.formulator.create('/sources', { ...everySource.indicator, baseline });
    expect([foreign.status, foreign.body.issues[0]]).toMatchObject([
      400,
      { pointer: '/baseline', code: 'unknown-baseline' },
    ]);
  });
});

describe('the sources that wait', () => {
  it('with a deadline come the most overdue first; what was fulfilled or lapsed is not among them', async () => {
    const by = await s.join(await s.entity('ESAP'), 'formulator', ['formulator']);
    const of = async (deadline?: string) =>
      (await by.create('/sources', { ...everySource.petition, deadline })).body.id;
    const [later, overdue, lapsed] = [await of('2026-09-01'), await of('2026-02-20'), await of('2026-02-15')];
    await of();
    await by.command(`/sources/${lapsed}/lapse`, { reason: 'Se desistió.' });
    const { items } = (await by.get('/sources?order=deadline')).body;
    expect(items.map(({ id, overdue: late }) => [id, late])).toEqual([
      [overdue, true],
      [later, false],
    ]);
    expect((await by.get(`/sources/${lapsed}/history`)).body.items).toMatchObject([
      { event: 'recorded' },
      { event: 'lapsed', reason: 'Se desistió.' },
    ]);
  });

  it('say which demands cite them by title, receipt and state', async () => {
    const by = await s.join(await s.entity('IGAC'), 'formulator', ['formulator']);
    const { id } = (await by.create('/sources', everySource.localDialogue)).body;
    const titles = ['Agua para El Cangrejo', 'Una vía para El Cangrejo'];
    for (const title of titles) {
      const demand = (await by.create('/demands', { title, territories: needOfMercaderes.territories })).body.id;
      await by.command(`/demands/${demand}/sources`, { source: id });
    }
    const { items } = (await by.get(`/sources/${id}/demands`)).body;
    expect(items.map(({ title, state }) => [title, state])).toEqual(
      expect.arrayContaining(titles.map((title) => [title, 'draft'])),
    );
  });
});

import { newId } from '@concierta/kernel';
import { territories } from '@concierta/territories';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from './sample-offers.ts';
import { cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const title = 'Plan municipal de agua y saneamiento rural';
const targets = [
  { code: '19450', reason: 'Riesgo alto de calidad del agua' },
  { code: '19075', reason: 'Riesgo alto de calidad del agua' },
];

const drafted = async (member: Member = who.formulator, more: object = {}) => {
  const { body, status } = await member.create('/offers', { title, ...more });
  expect(status).toBe(201);
  return { body, path: `/offers/${body.id}` };
};

const put = (path: string, check: string, body: unknown, member: Member = who.formulator) =>
  member.command(`${path}/checks/${check}`, body, 'PUT');

const completed = async () => {
  const { path } = await drafted();
  await put(path, 'O1', complete.O1);
  await put(path, 'O3', { capacities: complete.O3 });
  await put(path, 'O4', complete.O4);
  await put(path, 'O5', complete.O5);
  const { status } = await put(path, 'O8', { targets });
  expect(status).toBe(200);
  return path;
};

const published = async () => {
  const path = await completed();
  await who.formulator.command(`${path}/submit`);
  await who.approver.command(`${path}/approve`);
  const { body, status } = await who.approver.command(`${path}/publish`);
  expect(status).toBe(200);
  return { path, body };
};

describe('an offer from draft to portfolio', () => {
  it('has a code of the entity’s own series from the first moment', async () => {
    const [one, two] = [await drafted(), await drafted()];
    expect(one.body.code).toMatch(/^OFE-MVCT-2026-\d{4}$/);
    expect(Number(two.body.code.slice(-4))).toBe(Number(one.body.code.slice(-4)) + 1);
  });

  it('is public once published, with everything the portfolio shows', async () => {
    const { path, body } = await published();
    expect(body).toMatchObject({ state: 'published', edition: { number: 1 }, availability: { slots: 11, taken: 0 } });
    await s.drain();
    const told = s.seen.filter(({ aggregate }) => path.endsWith(aggregate.id));
    expect(told.filter(({ visibility }) => visibility === 'public').map(({ type }) => type)).toEqual([
      'offer.published.v1',
    ]);
    expect(told.find(({ type }) => type === 'offer.published.v1')?.data).toMatchObject({
      territories: ['19450', '19075'],
      mode: 'oneOff',
      mechanism: 'technicalAssistance',
      text: { title, deliverable: 'Plan rural formulado, con presupuesto y tarifas.' },
    });
  });

  it('says what is missing when the entity’s policy asks for it, and publishes when the policy does not', async () => {
    const other = await s.entity('MINX');
    const formulator = await s.join(other, 'f', ['formulator']);
    const approver = await s.join(other, 'a', ['approver']);
    const { path } = await drafted(formulator);
    await formulator.command(`${path}/submit`);
    await approver.command(`${path}/approve`);
    const refused = await approver.command(`${path}/publish`);
    expect([refused.status, refused.body.code, refused.body.missing]).toEqual([
      409,
      'guard-failed',
      ['O1', 'O3', 'O4', 'O5', 'O8'],
    ]);
    const set = await approver.send('PUT', '/policy', { body: { required: [], version: 0 } });
    expect(set.body).toMatchObject({ required: [], byDefault: false, version: 1 });
    expect((await approver.command(`${path}/publish`)).body.state).toBe('published');
  });

  it('keeps the edition in force while the next one is written and reviewed', async () => {
    const { path, body: first } = await published();
    const changed = await who.formulator.command(path, { title: 'Plan rural de agua' }, 'PATCH');
    expect(changed.body).toMatchObject({
      content: { title: 'Plan rural de agua' },
      nextEdition: { phase: 'draft' },
      edition: { number: 1 },
    });
    await put(path, 'O8', { targets: [{ code: 'CO', reason: 'Es para todos' }] });
    await who.formulator.command(`${path}/submit`);
    await who.approver.command(`${path}/approve`);
    const { body } = await who.approver.command(`${path}/publish`);
    expect(body).toMatchObject({ state: 'published', edition: { number: 2 }, content: { targets: [{ code: 'CO' }] } });
    expect(body.nextEdition).toBeUndefined();
    await s.drain();
    const { hash } = first.edition as { hash: string };
    const key = { pk: `T#${who.formulator.owner}#OFFER#${first.id}`, sk: `VER#${hash}` };
    expect(await s.storeOf(who.formulator.owner).get(key)).toMatchObject({ number: 1, content: { title } });
    const told = s.seen.filter(({ aggregate }) => path.endsWith(aggregate.id));
    const last = told.reduce((one, other) => (other.aggregate.version > one.aggregate.version ? other : one));
    expect(last).toMatchObject({
      type: 'offer.edited.v1',
      visibility: 'public',
      data: { territories: ['CO'], edition: 2 },
    });
  });

  it('is returned with the reason and the steps to mend', async () => {
    const path = await completed();
    await who.formulator.command(`${path}/submit`);
    const { body } = await who.approver.command(`${path}/return`, { reason: 'Precise la meta.', checks: ['O3'] });
    expect(body).toMatchObject({ state: 'draft', returned: { reason: 'Precise la meta.' } });
    const checks = body.checks as { id: string; status: string; reason?: string }[];
    expect(checks.find(({ id }) => id === 'O3')).toMatchObject({ status: 'returned', reason: 'Precise la meta.' });
    const { body: list } = await who.formulator.get('/offers?limit=100');
    const row = list.items.find(({ id }: { id: string }) => path.endsWith(id));
    const complete = checks.filter(({ status }) => status === 'done').map(({ id }) => id);
    expect([complete, row?.checksDone]).toEqual([['O1', 'O4', 'O5', 'O8'], 4]);
  });

  it('goes on to the archive, and its history says each step', async () => {
    const { path } = await published();
    await who.approver.command(`${path}/suspend`, { reason: 'Sin presupuesto hasta julio.' });
    await who.approver.command(`${path}/resume`);
    await who.approver.command(`${path}/withdraw`, { reason: 'Cambió la norma.' });
    expect((await who.approver.command(`${path}/archive`)).body.state).toBe('archived');
    const { body } = await who.viewer.get(`${path}/history`);
    expect(body.items.map(({ event }) => event).slice(-5)).toEqual([
      'published',
      'suspended',
      'resumed',
      'withdrawn',
      'archived',
    ]);
    expect(body.items.at(-2)?.reason).toBe('Cambió la norma.');
  });

  it('serves a characterised demand only once it is published', async () => {
    const { path } = await drafted();
    const { body: demand } = await who.formulator.create('/demands', {
      title: 'Catastro al día',
      need: 'El catastro es de 1998.',
      territories: ['19450'],
    });
    const at = `/demands/${demand.id}`;
    const { body: source } = await who.formulator.create('/sources', {
      kind: 'localDialogue',
      title: 'Diálogo en El Cangrejo',
      place: 'Vereda El Cangrejo',
      date: '2026-01-20',
      participants: 34,
      needs: 'Actualizar el catastro',
    });
    await who.formulator.command(`${at}/sources`, { source: source.id });
    const conclusion = {
      publicValue: 'Predial justo',
      focusedValueGroups: 'Propietarios',
      expectedResults: 'Catastro',
    };
    await who.formulator.command(at, conclusion, 'PATCH');
    await who.formulator.command(`${at}/register`);
    await who.formulator.command(`${at}/characterise`);
    const refused = await who.formulator.command(`${at}/serve`, { offer: path.slice('/offers/'.length) });
    expect([refused.status, refused.body.missing]).toEqual([409, ['publishedOffer']]);
    const { body: offer } = await published();
    const served = await who.formulator.command(`${at}/serve`, { offer: offer.id });
    expect(served.body).toMatchObject({
      state: 'inService',
      servedBy: [{ owner: who.formulator.owner, offer: offer.id }],
    });
    expect((await who.formulator.get(`/sources/${source.id}/demands`)).body.items).toMatchObject([
      { demand: demand.id, title: demand.title },
    ]);
  });
});

describe('targeting (O8)', () => {
  it('keeps all 1,122 territories, each with a reason of its own, in rows under 300 KB', async () => {
    const { path } = await drafted();
    const all = territories().map(({ code, name }) => ({
      code,
      reason: `${name}: ${'necesidad medida en campo '.repeat(6)}`,
    }));
    expect(all).toHaveLength(1_122);
    const { status, body } = await put(path, 'O8', { targets: all });
    expect(status).toBe(200);
    expect((body.content as { targets: unknown[] }).targets).toHaveLength(1_122);
    const { body: read } = await who.formulator.get(path);
    const groups = (read.content as { targeting: { reason: string; codes: string[] }[] }).targeting;
    const kept = groups.flatMap(({ reason, codes }) => codes.map((code) => ({ code, reason })));
    expect(kept.sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      all.map((target) => ({ ...target, reason: target.reason.trim() })),
    );
  });

  it('keeps a reason said once for all of them in a few kilobytes', async () => {
    const { path } = await drafted();
    const all = territories().map(({ code }) => ({ code, reason: 'Todos los municipios del país' }));
    expect((await put(path, 'O8', { targets: all })).status).toBe(200);
    const { body } = await who.formulator.get(`/offers?limit=1`);
    expect(body.items[0]).toMatchObject({ territoryCount: 1_122 });
  });

  it.each([
    ['a code that does not exist', [{ code: '99999', reason: 'x' }], 'unknown-territory'],
    ['a code no longer in force', [{ code: '94663', reason: 'x' }], 'unknown-territory'],
    ['a code twice', [targets[0], targets[0]], 'repeated'],
    ['the country beside a municipality', [...targets, { code: 'CO', reason: 'x' }], 'whole-country'],
  ])('refuses %s and says so', async (_what, wrong, code) => {
    const { path } = await drafted();
    const { status, body } = await put(path, 'O8', { targets: wrong });
    expect([status, body.issues.map((issue) => issue.code)]).toEqual([400, [code]]);
  });
});

describe('offices', () => {
  it('a member limited to an office sees, finds and moves only its offers', async () => {
    const [mine, theirs] = [await s.office(who.formulator.owner), await s.office(who.formulator.owner)];
    const limited = await s.join(who.formulator.owner, 'limited', ['formulator'], { orgUnit: mine });
    const own = await drafted(limited, { unit: theirs });
    expect(own.body.unit).toBe(mine);
    const other = await drafted(who.formulator, { unit: theirs });
    expect((await limited.get(other.path)).status).toBe(404);
    expect((await limited.get(`${other.path}/history`)).status).toBe(404);
    expect((await limited.send('POST', `${other.path}/submit`, { ifMatch: '"1"' })).status).toBe(404);
    const { body } = await limited.get('/offers?limit=100');
    expect(body.items.map(({ id }) => id)).toEqual([own.body.id]);
    expect((await limited.command(own.path, { unit: theirs }, 'PATCH')).body.issues[0]?.code).toBe('another-unit');
  });
});

describe('what an offer refers to', () => {
  const code = ({ status, body }: { status: number; body: { issues: readonly { code: string }[] } }) => [
    status,
    body.issues?.[0]?.code,
  ];

  it('is an office of the entity, active', async () => {
    const [foreign, ended] = [await s.office(who.planner.owner), await s.office(who.formulator.owner, 'ended')];
    for (const unit of [foreign, ended, newId('orgUnit', s.clock.now())]) {
      expect(code(await who.formulator.create('/offers', { title, unit }))).toEqual([400, 'unknown-unit']);
    }
  });

  it('is a person of the entity', async () => {
    const responsible = who.planner.person;
    expect(code(await who.formulator.create('/offers', { title, responsible }))).toEqual([400, 'not-a-member']);
    expect(code(await who.formulator.create('/demands', { title, responsible }))).toEqual([400, 'not-a-member']);
    const { path } = await drafted();
    expect(code(await who.formulator.command(path, { responsible }, 'PATCH'))).toEqual([400, 'not-a-member']);
  });

  it('is a demand of the entity’s own, not one of a territory that it has not taken', async () => {
    const { path } = await drafted();
    const { body: foreign } = await who.official.create('/demands', { title: 'Agua' });
    const { body: own } = await who.formulator.create('/demands', { title: 'Agua' });
    const answering = (owner: string, demand: string) => put(path, 'O5', { answers: [{ owner, demand }] });
    expect(code(await answering(who.official.owner, foreign.id))).toEqual([400, 'unknown-demand']);
    expect(code(await answering(who.formulator.owner, foreign.id))).toEqual([400, 'unknown-demand']);
    expect((await answering(who.formulator.owner, own.id)).status).toBe(200);
  });
});

describe('lists', () => {
  it('find by words without accents, by state, by group, by territory', async () => {
    const other = await s.entity('LISTA');
    const formulator = await s.join(other, 'f', ['formulator']);
    const { body: one } = await drafted(formulator, { title: 'Gestión del riesgo' });
    await drafted(formulator, { title: 'Catastro multipropósito' });
    await put(`/offers/${one.id}`, 'O8', { targets }, formulator);
    const found = async (query: string) =>
      (await formulator.get(`/offers?${query}`)).body.items.map((row) => row.title);
    expect(await found('q=gestion+DEL')).toEqual(['Gestión del riesgo']);
    expect(await found('territory=19450')).toEqual(['Gestión del riesgo']);
    expect(await found('territory=19')).toEqual(['Gestión del riesgo']);
    expect(await found('territory=05001')).toEqual([]);
    expect(await found('state=published')).toEqual([]);
    expect(await found('group=work')).toEqual(['Catastro multipropósito', 'Gestión del riesgo']);
  });

  it('page by cursors that only work within what one may read', async () => {
    const other = await s.entity('PAGINA');
    const formulator = await s.join(other, 'f', ['formulator']);
    for (const number of [1, 2, 3]) await drafted(formulator, { title: `Oferta ${number}` });
    const first = await formulator.get('/offers?limit=2');
    expect(first.body.items).toHaveLength(2);
    const second = await formulator.get(`/offers?limit=2&after=${first.body.next}`);
    expect(second.body.items.map((row) => row.title)).toEqual(['Oferta 1']);
    const stolen = await who.formulator.get(`/offers?limit=100&after=${first.body.next}`);
    expect(stolen.body.items.every(({ code }) => String(code).startsWith('OFE-MVCT-'))).toBe(true);
  });
});

import { newId } from '@concierta/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportHash } from '../src/institution/report/model.ts';
import { reports } from '../src/institution/report/store.ts';
import { complete } from './sample-offers.ts';
import { type Body, cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

/** A ministry of its own, so that what one test counts no other adds to. */
const ministry = async (code: string) => {
  const owner = await s.entity(code);
  return {
    owner,
    formulator: await s.join(owner, 'f', ['formulator']),
    approver: await s.join(owner, 'a', ['approver']),
    viewer: await s.join(owner, 'v', ['viewer']),
  };
};

const objective = { kind: 'objective', code: 'OE-2', title: 'Agua segura en la ruralidad', from: 2023, to: 2027 };
const process = { kind: 'process', code: 'GP-04', title: 'Asistencia técnica territorial', from: 2021 };
const line = (year = 2026, more: object = {}) => ({
  kind: 'actionPlanLine',
  code: '3.2.1',
  title: 'Acompañar a cien municipios',
  year,
  budget: 4_200_000_000,
  ...more,
});

const register = async (by: Member, item: object) => {
  const { status, body } = await by.create('/institutional-items', item);
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
};

const offer = async (by: Member, more: object = {}) =>
  `/offers/${(await by.create('/offers', { title: 'Plan de agua rural', ...more })).body.id}`;

const align = (by: Member, path: string, body: object) => by.command(`${path}/checks/O7`, body, 'PUT');

const linking = (...items: string[]) => ({
  national: [{ code: 'T1.B', contribution: 'Protege las fuentes.' }],
  own: items.map((item) => ({ item, contribution: 'La cumple en once municipios.' })),
});

const o7 = (body: Body) =>
  (body.checks as { id: string; status: string; missing: string[] }[]).find(({ id }) => id === 'O7');

interface Gaps {
  readonly offers: { total: number; lacking: { title: string; lacks: string[] }[] };
  readonly items: { total: number; withoutOffer: { id: string }[] };
  readonly budget: { total: number; linked: number };
}
const gaps = async (by: Member, year = 2026) =>
  (await by.get(`/institution/gaps?year=${year}`)).body as unknown as Gaps;

const firstIssue = ({ status, body }: { status: number; body: Body }) => [
  status,
  body.issues?.[0]?.pointer,
  body.issues?.[0]?.code,
];

describe('alignment (O7), seen from both sides', () => {
  it('ties an offer to the plan, to an objective, a process and a line, and each of them to the offer', async () => {
    const { formulator, viewer } = await ministry('AMBOS');
    const [goal, work, plan, alone] = [
      await register(formulator, objective),
      await register(formulator, process),
      await register(formulator, line()),
      await register(formulator, line(2026, { code: '9.9', budget: 1_000 })),
    ];
    const path = await offer(formulator);
    await offer(formulator, { title: 'Sin alinear' });
    const { status, body } = await align(formulator, path, linking(goal, work, plan));
    expect(status, JSON.stringify(body)).toBe(200);
    expect(o7(body)).toMatchObject({ status: 'done', missing: [] });
    expect((body.content as { alignments: unknown }).alignments).toMatchObject({
      national: [{ catalogueVersion: '2022-2026.1', code: 'T1.B', ended: false }],
      own: [{ item: goal, kind: 'objective', code: 'OE-2', from: 2023, to: 2027 }, { item: work }, { item: plan }],
    });
    s.counting.reset();
    const { body: aligned } = await viewer.get(`/institutional-items/${goal}/offers`);
    expect(aligned.items).toMatchObject([{ offer: path.slice('/offers/'.length), standing: 'draft' }]);
    s.counting.reset();
    const found = await gaps(viewer);
    expect(s.counting.counts()).toMatchObject({ Query: 4 });
    expect(found.offers).toMatchObject({
      total: 2,
      lacking: [{ title: 'Sin alinear', lacks: ['objective', 'process', 'line'] }],
    });
    expect(found.items.withoutOffer.map(({ id }) => id)).toEqual([alone]);
    expect(found.budget).toEqual({ total: 4_200_001_000, linked: 4_200_000_000 });
  });

  it('loses the tie with the words that made it, and with the offer’s end', async () => {
    const { formulator, approver } = await ministry('SUELTA');
    const goal = await register(formulator, objective);
    const path = await offer(formulator);
    await align(formulator, path, linking(goal));
    expect((await gaps(formulator)).items.withoutOffer).toEqual([]);
    await align(formulator, path, { national: [], own: [] });
    expect((await gaps(formulator)).items.withoutOffer).toMatchObject([{ id: goal }]);
    await align(formulator, path, linking(goal));
    for (const [check, body] of [
      ['O1', complete.O1],
      ['O3', { capacities: complete.O3 }],
      ['O4', complete.O4],
      ['O5', complete.O5],
      ['O8', { targets: [{ code: '19450', reason: 'IRCA' }] }],
    ] as const) {
      await formulator.command(`${path}/checks/${check}`, body, 'PUT');
    }
    await formulator.command(`${path}/submit`);
    await approver.command(`${path}/approve`);
    expect((await approver.command(`${path}/publish`)).body.state).toBe('published');
    const standing = async () => (await formulator.get(`/institutional-items/${goal}/offers`)).body.items[0]?.standing;
    expect(await standing()).toBe('inForce');
    await approver.command(`${path}/withdraw`, { reason: 'Cambió la norma.' });
    expect(await standing()).toBe('ended');
    expect((await gaps(formulator)).items.withoutOffer).toMatchObject([{ id: goal }]);
  });

  it('refuses, where it is named, what is not there, what is another entity’s, what ended and what is no code', async () => {
    const { formulator } = await ministry('RECHAZA');
    const foreign = await register(who.planner, objective);
    const over = await register(formulator, objective);
    await formulator.command(`/institutional-items/${over}/end`, { reason: 'Se reemplazó.' });
    const path = await offer(formulator);
    const item = (id: string) => align(formulator, path, { national: [], own: [{ item: id }] });
    const nowhere = newId('institutionalItem', s.clock.now());
    expect(firstIssue(await item(nowhere))).toEqual([400, '/own/0', 'unknown-item']);
    expect((await item(foreign)).body).toEqual((await item(nowhere)).body);
    expect(firstIssue(await item(over))).toEqual([400, '/own/0', 'ended-item']);
    const code = (value: string) => align(formulator, path, { national: [{ code: value }], own: [] });
    expect(firstIssue(await code('T9'))).toEqual([400, '/national/0', 'unknown-code']);
    expect(firstIssue(await code('2018.P1'))).toEqual([400, '/national/0', 'ended-code']);
    expect((await code('T1')).status).toBe(200);
  });

  it('keeps what ended after it was tied, and says what it said when it was', async () => {
    const { formulator } = await ministry('CONSERVA');
    const goal = await register(formulator, objective);
    const path = await offer(formulator);
    await align(formulator, path, linking(goal));
    await formulator.command(`/institutional-items/${goal}`, { ...objective, title: 'Otro nombre' }, 'PATCH');
    await formulator.command(`/institutional-items/${goal}/end`, { reason: 'Se reemplazó.' });
    const { status, body } = await align(formulator, path, {
      national: [{ code: 'T1.B' }],
      own: [{ item: goal, contribution: 'Aporta de otra manera.' }],
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect((body.content as { alignments: unknown }).alignments).toMatchObject({
      own: [{ item: goal, title: objective.title, contribution: 'Aporta de otra manera.' }],
    });
  });

  it('carries thirty items and swaps them all at once within one transaction', async () => {
    const { formulator } = await ministry('TREINTA');
    const many = async (from: number) => {
      const ids: string[] = [];
      for (let i = 0; i < 30; i += 1) ids.push(await register(formulator, { ...objective, code: `OE-${from + i}` }));
      return ids;
    };
    const [first, second] = [await many(0), await many(100)];
    const path = await offer(formulator);
    expect((await align(formulator, path, linking(...first))).status).toBe(200);
    expect((await align(formulator, path, linking(...second))).status).toBe(200);
    const { items } = await gaps(formulator);
    expect(items.withoutOffer.map(({ id }) => id).sort()).toEqual([...first].sort());
  });
});

describe('items, year by year', () => {
  it('a line is of its year: the next one asks for its own', async () => {
    const { formulator } = await ministry('ANUAL');
    const [goal, now] = [await register(formulator, objective), await register(formulator, line(2026))];
    const path = await offer(formulator);
    await align(formulator, path, linking(goal, now));
    expect((await gaps(formulator, 2026)).offers.lacking).toMatchObject([{ lacks: ['process'] }]);
    expect((await gaps(formulator, 2027)).offers.lacking).toMatchObject([{ lacks: ['process', 'line'] }]);
    expect((await gaps(formulator, 2027)).budget).toEqual({ total: 0, linked: 0 });
    expect((await gaps(formulator, 2025)).offers.total).toBe(0);
    const listed = async (query: string) =>
      (await formulator.get(`/institutional-items?${query}`)).body.items.map(({ id }) => id);
    expect(await listed('year=2026')).toEqual([now, goal]);
    expect(await listed('year=2027')).toEqual([goal]);
    expect(await listed('year=2028')).toEqual([]);
    expect(await listed('kind=actionPlanLine&year=2026')).toEqual([now]);
    expect(await listed('kind=actionPlanLine&year=2027')).toEqual([]);
    expect(await listed('q=ruralidad')).toEqual([goal]);
  });

  it('are listed and read in one call, changed by who may, and are nobody else’s', async () => {
    const { formulator, viewer } = await ministry('PERMISO');
    const goal = await register(formulator, objective);
    s.counting.reset();
    await viewer.get('/institutional-items?kind=objective');
    await viewer.get(`/institutional-items/${goal}`);
    expect(s.counting.counts()).toMatchObject({ Query: 2 });
    expect((await viewer.create('/institutional-items', objective)).status).toBe(403);
    expect((await who.official.create('/institutional-items', objective)).status).toBe(403);
    for (const path of [`/institutional-items/${goal}`, `/institutional-items/${goal}/offers`]) {
      expect((await who.formulator.get(path)).status).toBe(404);
      expect((await who.official.get(path)).status).toBe(404);
    }
    const ended = await formulator.command(`/institutional-items/${goal}/end`, { reason: 'Por error' });
    expect(ended.body).toMatchObject({ state: 'ended', reason: 'Por error', allowed: ['resume'] });
    const back = await formulator.command(`/institutional-items/${goal}/resume`, { reason: 'Fue un error' });
    expect(back.body).toMatchObject({ state: 'inForce', allowed: ['edit', 'end'] });
  });

  it('refuse a year that ends before it begins, a procedure of no process and an office of nobody', async () => {
    const { formulator } = await ministry('ERRORES');
    const goal = await register(formulator, objective);
    const wrong = async (item: object) => firstIssue(await formulator.create('/institutional-items', item));
    expect(await wrong({ ...objective, to: 2020 })).toEqual([400, '/to', 'before-start']);
    const procedure = { kind: 'procedure', title: 'Visitas', from: 2022 };
    expect(await wrong(procedure)).toEqual([400, '/parent', 'required']);
    expect(await wrong({ ...procedure, parent: goal })).toEqual([400, '/parent', 'unknown-process']);
    expect(await wrong(line(2026, { budget: -1 }))).toEqual([400, '/budget', 'too-small']);
    expect(await wrong(line(2026, { budget: 1.5 }))).toEqual([400, '/budget', 'type']);
    expect(await wrong(line(2026, { unit: newId('orgUnit', s.clock.now()) }))).toEqual([400, '/unit', 'unknown-unit']);
  });
});

describe('a member limited to an office', () => {
  it('sees the whole entity’s items and its office’s, changes only these, and counts only its offers', async () => {
    const { owner, formulator } = await ministry('OFICINA');
    const [mine, theirs] = [await s.office(owner), await s.office(owner)];
    const limited = await s.join(owner, 'limited', ['formulator'], { orgUnit: mine });
    const [common, other] = [
      await register(formulator, objective),
      await register(formulator, line(2026, { unit: theirs })),
    ];
    const own = await register(limited, line(2026, { code: '1.1', unit: theirs }));
    expect((await limited.get(`/institutional-items/${own}`)).body.fields).toMatchObject({ unit: mine });
    expect((await limited.get(`/institutional-items/${other}`)).status).toBe(404);
    const { body } = await limited.get('/institutional-items?year=2026');
    expect(body.items.map(({ id }) => id)).toEqual([own, common]);
    expect((await limited.get(`/institutional-items/${common}`)).body.allowed).toEqual([]);
    const refused = await limited.command(`/institutional-items/${common}/end`, { reason: 'x' });
    expect([refused.status, refused.body.missing]).toEqual([409, ['whole-entity']]);
    await offer(formulator, { unit: theirs });
    const path = await offer(limited);
    expect(firstIssue(await align(limited, path, linking(other)))).toEqual([400, '/own/0', 'unknown-item']);
    expect((await align(limited, path, linking(common, own))).status).toBe(200);
    expect((await gaps(limited)).offers).toMatchObject({ total: 1, lacking: [{ lacks: ['process'] }] });
    expect((await gaps(formulator)).offers.total).toBe(2);
    expect((await limited.create('/arrangements', { year: 2026 })).status).toBe(409);
  });

  it('finds its office’s offers of an item, however many other offices have aligned with it', async () => {
    const { owner, formulator } = await ministry('MUCHAS');
    const [mine, theirs] = [await s.office(owner), await s.office(owner)];
    const limited = await s.join(owner, 'limited', ['formulator'], { orgUnit: mine });
    const item = await register(formulator, objective);
    const linked = (unit: string) => {
      const id = newId('offer', s.clock.now());
      const link = { item, offer: id, standing: 'inForce', code: 'OFE-MUCHAS-2026-0001', title: 'Plan', unit };
      return { put: { pk: `T#${owner}#ALIGNED#items`, sk: `${item}#${id}`, ...link } };
    };
    const many = Array.from({ length: 150 }, () => linked(theirs));
    for (const part of [many.slice(0, 75), many.slice(75)]) await s.storeOf(owner).transact(part);
    s.pass(1000);
    const path = await offer(limited, { title: 'La de la oficina' });
    expect((await align(limited, path, linking(item))).status).toBe(200);
    const found = (await limited.get(`/institutional-items/${item}/offers`)).body.items;
    expect(found).toMatchObject([{ title: 'La de la oficina' }]);
    expect((await formulator.get(`/institutional-items/${item}/offers`)).body.items).toHaveLength(100);
  });
});

describe('the arrangement of a year (I1 to I5)', () => {
  const done = (by: Member, more: object = {}) => ({
    status: 'done',
    responsible: by.person,
    on: '2026-02-20',
    notes: 'Acta 3 del comité.',
    ...more,
  });

  it('is opened once, filled with evidence, closed, and starts the next one', async () => {
    const { formulator, approver, viewer } = await ministry('ARREGLO');
    expect((await formulator.get('/arrangements/2026')).status).toBe(404);
    const { status, body } = await formulator.create('/arrangements', { year: 2026 });
    expect([status, body.state, body.unsettled]).toEqual([201, 'open', ['I1', 'I2', 'I3', 'I4', 'I5']]);
    expect((await formulator.create('/arrangements', { year: 2026 })).status).toBe(409);
    const put = (step: string, what: object, by = formulator) =>
      by.command(`/arrangements/2026/steps/${step}`, what, 'PUT');
    expect((await put('I2', done(formulator), viewer)).status).toBe(403);
    const dimensions = [{ dimension: 'people', status: 'done', note: 'Autodiagnóstico de febrero.' }];
    expect((await put('I1', done(formulator, { dimensions }))).status).toBe(200);
    const early = await approver.command('/arrangements/2026/close');
    expect([early.status, early.body.missing]).toEqual([409, ['I2', 'I3', 'I4', 'I5']]);
    for (const step of ['I2', 'I3', 'I4']) expect((await put(step, done(formulator))).status).toBe(200);
    await put('I5', { status: 'running', notes: 'El informe del cuarto trimestre sale en enero.' });
    expect((await formulator.command('/arrangements/2026/close')).status).toBe(403);
    const closed = await approver.command('/arrangements/2026/close');
    expect(closed.body).toMatchObject({ state: 'closed', allowed: ['reopen'] });
    expect((await put('I2', { status: 'none' })).body.code).toBe('illegal-transition');
    const next = await formulator.create('/arrangements', { year: 2027 });
    expect(next.body).toMatchObject({ state: 'open', from: 2026 });
    expect((next.body.steps as Body[])[4]).toMatchObject({ id: 'I5', status: 'running', evidence: [] });
    expect((await viewer.get('/arrangements')).body.items).toEqual([
      { year: 2027, state: 'open', stepsDone: 0 },
      { year: 2026, state: 'closed', stepsDone: 4 },
    ]);
  });

  it('takes only files that were uploaded, people of the entity and years that are near', async () => {
    const { formulator } = await ministry('EVIDENCIA');
    await formulator.create('/arrangements', { year: 2026 });
    const put = async (what: object) =>
      firstIssue(await formulator.command('/arrangements/2026/steps/I3', { status: 'running', ...what }, 'PUT'));
    const file = newId('file', s.clock.now());
    expect(await put({ evidence: [file] })).toEqual([400, '/evidence/0', 'unknown-file']);
    expect(await put({ responsible: who.planner.person })).toEqual([400, '/responsible', 'not-a-member']);
    expect(await put({ status: 'done' })).toEqual([400, '/responsible', 'needed-to-finish']);
    expect(firstIssue(await formulator.create('/arrangements', { year: 2051 }))).toEqual([400, '/year', 'far-year']);
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');
    const asked = await formulator.create('/files/uploads', {
      name: 'mipg.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
    });
    const { url, headers } = asked.body.upload as { url: string; headers: Record<string, string> };
    await s.fileStore(new Request(url, { method: 'PUT', headers, body: new Uint8Array(pdf) }));
    const kept = await formulator.command(
      '/arrangements/2026/steps/I3',
      { status: 'running', evidence: [asked.body.file] },
      'PUT',
    );
    expect((kept.body.steps as Body[])[2]?.evidence).toMatchObject([{ name: 'mipg.pdf', size: pdf.length }]);
  });
});

describe('the internal report (I5)', () => {
  const prepared = async (code: string) => {
    const people = await ministry(code);
    const { formulator } = people;
    const goal = await register(formulator, objective);
    const path = await offer(formulator);
    await align(formulator, path, linking(goal, await register(formulator, line())));
    await register(formulator, line(2026, { code: '9.9', budget: 1_000 }));
    const { body } = await formulator.create('/demands', {
      title: 'Agua en las veredas',
      need: 'No hay agua tratada.',
      territories: ['19450'],
    });
    await formulator.command(`/demands/${body.id}/register`);
    return people;
  };

  it('says what there is, is frozen under its hash, and does not change with what comes after', async () => {
    const { formulator, viewer, owner } = await prepared('INFORME');
    const { status, body } = await formulator.create('/internal-reports', { year: 2026, period: 'q1' });
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.code).toBe('INF-INFORME-2026-001');
    expect(body.content).toMatchObject({
      from: '2026-01-01',
      to: '2026-03-31',
      demands: { total: 1, registeredInPeriod: 1, byState: [{ state: 'registered', count: 1 }] },
      offers: { total: 1, lacking: { objective: 0, process: 1, line: 0 }, rows: [{ lacks: ['process'] }] },
      items: { total: 3, withoutOffer: 1 },
      budget: { total: 4_200_001_000, linked: 4_200_000_000 },
      complete: true,
    });
    await offer(formulator, { title: 'Otra después' });
    const { body: read } = await viewer.get(`/internal-reports/${body.id}`);
    expect(read.content).toEqual(body.content);
    const kept = await s.storeOf(owner).require(reports, body.id);
    expect(reportHash(kept.state.code, kept.state.content)).toBe(body.hash);
    expect((await who.formulator.get(`/internal-reports/${body.id}`)).status).toBe(404);
    expect((await viewer.create('/internal-reports', { year: 2026, period: 'q1' })).status).toBe(403);
    expect(firstIssue(await formulator.create('/internal-reports', { year: 2027, period: 'q1' }))).toEqual([
      400,
      '/year',
      'far-year',
    ]);
  });

  it('is sent to offices and people by id alone, and read by the office it was sent to', async () => {
    const { formulator, viewer, owner } = await prepared('ENVIO');
    const [here, elsewhere] = [await s.office(owner), await s.office(owner)];
    const reader = await s.join(owner, 'reader', ['viewer'], { orgUnit: here });
    const other = await s.join(owner, 'other', ['viewer'], { orgUnit: elsewhere });
    const { body } = await formulator.create('/internal-reports', { year: 2026, period: 'year' });
    const path = `/internal-reports/${body.id}`;
    expect((await reader.get(path)).status).toBe(404);
    expect((await viewer.command(`${path}/send`, { units: [here] })).status).toBe(403);
    expect(firstIssue(await formulator.command(`${path}/send`, {}))).toEqual([400, '/units', 'nobody']);
    const ended = await s.office(owner, 'ended');
    expect(firstIssue(await formulator.command(`${path}/send`, { units: [here, ended] }))).toEqual([
      400,
      '/units/1',
      'unknown-unit',
    ]);
    const sent = await formulator.command(`${path}/send`, { units: [here, here], people: [viewer.person] });
    expect(sent.body).toMatchObject({ state: 'sent', sendings: [{ units: [here], people: [viewer.person] }] });
    await s.drain();
    const letter = s.seen.find(({ type, aggregate }) => type === 'mail.requested.v1' && aggregate.id === body.id);
    expect(letter).toMatchObject({
      visibility: 'owner',
      data: {
        addressee: formulator.person,
        units: [here],
        people: [viewer.person],
        template: 'internal-report',
        params: { code: 'INF-ENVIO-2026-001', report: body.id },
      },
    });
    expect((await reader.get(path)).body.id).toBe(body.id);
    expect((await reader.get('/internal-reports')).body.items).toMatchObject([{ id: body.id, state: 'sent' }]);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.get('/internal-reports')).body.items).toEqual([]);
  });

  it('of an office holds that office’s offers only, and no demands', async () => {
    const { formulator, owner } = await prepared('DEPENDE');
    const unit = await s.office(owner);
    const limited = await s.join(owner, 'limited', ['formulator'], { orgUnit: unit });
    await offer(limited, { title: 'La mía' });
    const { body } = await limited.create('/internal-reports', { year: 2026, period: 'firstHalf' });
    expect(body.content).toMatchObject({ unit, offers: { total: 1, rows: [{ title: 'La mía' }] } });
    expect((body.content as { demands?: unknown }).demands).toBeUndefined();
    await formulator.create('/internal-reports', { year: 2026, period: 'q1' });
    expect((await limited.get('/internal-reports')).body.items).toMatchObject([{ id: body.id, unit }]);
    expect((await formulator.get('/internal-reports')).body.items).toHaveLength(2);
  });

  it('leaves as a sheet, in two forms, for whoever may read it and for nobody else', async () => {
    const { formulator } = await prepared('HOJA');
    const { body } = await formulator.create('/internal-reports', { year: 2026, period: 'year' });
    const asked = (by: Member, format: string) =>
      s.app.request(`http://api.test/api/internal-reports/${body.id}/export?format=${format}`, {
        headers: { authorization: `Bearer ${by.person}`, 'acting-as': `${by.owner}.${by.membership}` },
      });
    const csv = await asked(formulator, 'csv');
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv']);
    expect(csv.headers.get('content-disposition')).toContain('INF-HOJA-2026-001.csv');
    const text = await csv.text();
    for (const part of [
      String(body.hash),
      '4200001000',
      'Línea del plan de acción;9.9;Acompañar a cien municipios;1000;0',
    ]) {
      expect(text).toContain(part);
    }
    const xlsx = await asked(formulator, 'xlsx');
    expect(xlsx.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await asked(who.formulator, 'csv')).status).toBe(404);
    expect((await asked(formulator, 'pdf')).status).toBe(400);
  });
});

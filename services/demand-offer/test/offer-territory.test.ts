import { type Column, openTable, type SheetFormat } from '@concierta/spreadsheet';
import { territories } from '@concierta/territories';
import { beforeAll, describe, expect, it } from 'vitest';
import { complete } from './sample-offers.ts';
import { type Answer, type Body, cast, type Member, type Service, service } from './service.ts';

let s: Service;
let who: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  s = await service();
  who = await cast(s);
});

const drafted = async (member: Member = who.formulator) => {
  const { body } = await member.create('/offers', { title: 'Plan municipal de agua y saneamiento rural' });
  return `/offers/${body.id}`;
};

const put = (path: string, check: string, body: unknown, member: Member = who.formulator) =>
  member.command(`${path}/checks/${check}`, body, 'PUT');

const fresh = ({ milestones, ...rest }: { milestones: { id: string }[] }) => ({
  ...rest,
  milestones: milestones.map(({ id, ...milestone }) => milestone),
});
const newRoute = fresh(complete.O9 as { milestones: { id: string }[] });

const published = async (groups: unknown = complete.O8) => {
  const path = await drafted();
  const bodies = [
    ['O1', complete.O1],
    ['O3', { capacities: complete.O3 }],
    ['O4', complete.O4],
    ['O5', complete.O5],
    ['O8', { groups }],
    ['O9', newRoute],
  ] as const;
  for (const [check, body] of bodies) expect((await put(path, check, body)).status).toBe(200);
  await who.formulator.command(`${path}/submit`);
  await who.approver.command(`${path}/approve`);
  const { status } = await who.approver.command(`${path}/publish`);
  expect(status).toBe(200);
  return path;
};

const contentOf = ({ body }: Answer<Body>) =>
  body.content as {
    targets: { code: string; name: string }[];
    targeting: { reason: string; codes: string[] }[];
    route: { milestones: { id: string; name: string }[] };
  };
const issuesOf = ({ status, body }: Answer<Body>) => [status, body.issues?.map(({ pointer, code }) => [pointer, code])];

const all = territories().map(({ code }) => code);

describe('an offer as large as can be', () => {
  const reasoned = (letters: number) =>
    all.slice(0, 1_100).map((code, i) => ({ code, reason: `${i} ${'á'.repeat(letters)}` }));
  const actors = (letters: number) =>
    Array.from({ length: 60 }, (_, i) => ({
      organisation: `Organización ${i}`,
      kind: 'other',
      influence: 1,
      interest: 1,
      purpose: 'á'.repeat(letters / 2),
      activities: 'á'.repeat(letters),
    }));

  it('is published; a step that would keep it from being so is refused where it is written, by its name', async () => {
    const path = await drafted();
    const bodies = [
      ['O1', complete.O1],
      ['O3', { capacities: complete.O3 }],
      ['O4', complete.O4],
      ['O5', complete.O5],
      ['O6', { stakeholders: actors(500) }],
      ['O8', { targets: reasoned(45) }],
      ['O9', newRoute],
    ] as const;
    for (const [check, body] of bodies) expect([check, (await put(path, check, body)).status]).toEqual([check, 200]);
    for (const [check, body] of [
      ['O8', { targets: reasoned(190) }],
      ['O6', { stakeholders: actors(1_000) }],
    ] as const) {
      expect((await put(path, check, body)).body).toMatchObject({ code: 'too-large', section: check });
    }
    await who.formulator.command(`${path}/submit`);
    await who.approver.command(`${path}/approve`);
    expect((await who.approver.command(`${path}/publish`)).status).toBe(200);
  });
});

describe('groups of territories, each with its reason (O8)', () => {
  const pdet = { reason: 'PDET Alto Patía', rule: { by: 'pdet', value: '1' }, codes: ['19450', '19075'] };
  const water = { reason: 'Pidió agua en el DRV', rule: { by: 'need' }, codes: ['19450', '52001'] };

  it('say every reason of a territory, and count it once', async () => {
    const path = await drafted();
    const answer = await put(path, 'O8', { groups: [pdet, water] });
    expect(contentOf(answer)).toMatchObject({ targeting: [pdet, water], targets: { length: 3 } });
    const { body } = await who.formulator.get('/offers?limit=1');
    expect(body.items[0]).toMatchObject({ territoryCount: 3, territories: ['19450', '19075', '52001'] });
  });

  it('that give the same reason become one', async () => {
    const path = await drafted();
    const answer = await put(path, 'O8', { groups: [pdet, { ...water, reason: pdet.reason }] });
    expect(contentOf(answer).targeting).toEqual([{ ...pdet, codes: ['19450', '19075', '52001'] }]);
  });

  it.each([
    ['both ways at once', { groups: [pdet], targets: [{ code: '19450' }] }, ['/groups', 'one-of-two']],
    ['neither', {}, ['/groups', 'one-of-two']],
    [
      'a territory twice in a group',
      { groups: [{ ...pdet, codes: ['19450', '19450'] }] },
      ['/groups/0/codes', 'repeated'],
    ],
    [
      'a territory that is not',
      { groups: [{ ...pdet, codes: ['99999'] }] },
      ['/groups/0/codes/0', 'unknown-territory'],
    ],
    ['the country with others', { groups: [pdet, { reason: 'x', codes: ['CO'] }] }, ['/groups', 'whole-country']],
    [
      'a sixth reason',
      { groups: [1, 2, 3, 4, 5, 6].map((n) => ({ reason: `Razón ${n}`, codes: ['19450'] })) },
      ['/groups', 'too-many-reasons'],
    ],
  ])('refuse %s, and where', async (_what, body, issue) => {
    expect(issuesOf(await put(await drafted(), 'O8', body))).toEqual([400, [issue]]);
  });

  it('reach all 1,122 with three reasons each: one read, one transaction, and rows far under 300 KB', async () => {
    const groups = ['Sin plan de agua vigente', 'Sistema rural sin tarifa', 'Lo pidió en el diálogo regional'].map(
      (reason, i) => ({
        reason: `${reason}: ${'según la ficha de campo '.repeat(6)}`,
        rule: { by: 'hand', value: `${i}` },
        codes: all,
      }),
    );
    const path = await drafted();
    const { etag } = await who.formulator.get(path);
    s.counting.reset();
    const began = performance.now();
    const answer = await who.formulator.send('PUT', `${path}/checks/O8`, {
      body: { groups },
      ifMatch: etag,
      key: 'mil-ciento-veintidos',
    });
    const ms = performance.now() - began;
    const calls = s.counting.counts();
    expect(answer.status).toBe(200);
    const bytes = Buffer.byteLength(JSON.stringify({ groups }));
    process.stdout.write(
      `1,122 territories × 3 reasons: ${Math.round(ms)} ms, ${bytes} B sent, ${JSON.stringify(calls)}\n`,
    );
    expect(calls).toEqual({ GetItem: 1, Query: 1, TransactWriteItems: 1 });
    expect(bytes).toBeLessThan(100_000);
    expect(contentOf(answer).targets).toHaveLength(1_122);
  });
});

describe('the route (O9)', () => {
  it('gives each new milestone an id that stays when it is moved, renamed or another is added', async () => {
    const path = await drafted();
    const first = contentOf(await put(path, 'O9', newRoute)).route.milestones;
    expect(first.map(({ id }) => id)).toEqual([expect.stringMatching(/^mil_/), expect.stringMatching(/^mil_/)]);
    const renamed = {
      ...newRoute,
      milestones: [{ ...first[0], name: 'Línea base acordada' }, first[1], { name: 'Cierre' }],
    };
    const then = contentOf(await put(path, 'O9', renamed)).route.milestones;
    expect(then.map(({ id }) => id).slice(0, 2)).toEqual(first.map(({ id }) => id));
    expect(new Set(then.map(({ id }) => id)).size).toBe(3);
    const foreign = contentOf(await put(await drafted(), 'O9', newRoute)).route.milestones;
    expect(issuesOf(await put(path, 'O9', { milestones: foreign.slice(0, 1) }))).toEqual([
      400,
      [['/milestones/0/id', 'unknown-milestone']],
    ]);
  });

  it('that leaves the window of O4 is kept, and said to be so until one of the two gives way', async () => {
    const path = await drafted();
    await put(path, 'O4', { ...(complete.O4 as object), to: '2026-09-30' });
    const { body } = await put(path, 'O9', newRoute);
    const check = (body.checks as { id: string; status: string; missing: string[] }[]).find(({ id }) => id === 'O9');
    expect(check).toMatchObject({ status: 'running', missing: ['routeWindow'] });
  });

  it('goes out with the public offer', async () => {
    const path = await published();
    await s.drain();
    const told = s.seen.find(({ type, aggregate }) => type === 'offer.published.v1' && path.endsWith(aggregate.id));
    expect(told?.data).toMatchObject({
      route: { basis: 'dates', from: '2026-04-15', milestones: { length: 2 } },
      text: { milestones: 'Diagnóstico compartido\nPlan adoptado' },
    });
  });
});

describe('registering in the Portal Territorial (O10)', () => {
  const first = { date: '2026-03-02', number: 'PT-2026-0087' };

  it('writes the number down on a published offer, corrects it with a reason, and tells everybody', async () => {
    const path = await published();
    const done = await who.formulator.command(`${path}/register`, first);
    expect(done.body.registeredInPortalTerritorial).toMatchObject({ ...first, edition: 1, by: who.formulator.person });
    const second = { ...first, number: 'PT-2026-0078' };
    expect(issuesOf(await who.formulator.command(`${path}/register`, second))).toEqual([
      400,
      [['/reason', 'correction-reason']],
    ]);
    await who.formulator.command(`${path}/register`, { ...second, reason: 'Se trocaron dos cifras.' });
    await s.drain();
    const told = s.seen.filter(
      ({ type, aggregate }) => type === 'offer.registeredInPortal.v1' && path.endsWith(aggregate.id),
    );
    expect(told.map(({ visibility }) => visibility)).toEqual(['public', 'public']);
    const last = told.reduce((one, other) => (other.aggregate.version > one.aggregate.version ? other : one));
    expect(last.data).toMatchObject({ registeredInPortalTerritorial: { ...second, edition: 1 } });
    const { body } = await who.viewer.get(`${path}/history`);
    expect(body.items.at(-1)).toMatchObject({ event: 'registered', reason: 'Se trocaron dos cifras.' });
  });

  it.each([
    ['a day to come', { ...first, date: '2026-03-03' }, ['/date', 'in-the-future']],
    ['words instead of a number', { ...first, number: 'lo anotó Juan' }, ['/number', expect.any(String)]],
  ])('refuses %s', async (_what, body, issue) => {
    expect(issuesOf(await who.formulator.command(`${await published()}/register`, body))).toEqual([400, [issue]]);
  });

  it('is not for a draft, nor for who only reads', async () => {
    const path = await drafted();
    expect((await who.formulator.command(`${path}/register`, first)).body.code).toBe('illegal-transition');
    expect((await who.viewer.command(`${path}/register`, first)).status).toBe(403);
    expect((await who.planner.send('POST', `${path}/register`, { body: first, ifMatch: '"1"' })).status).toBe(404);
  });
});

describe('the sheet for the Portal Territorial', () => {
  const column = (key: string, es: string): Column => ({
    key,
    header: { es, en: es },
    required: true,
    type: { is: 'text', max: 10_000 },
    hint: { es: '', en: '' },
    example: '',
  });
  const columns = [column('step', 'Paso'), column('question', 'Pregunta'), column('answer', 'Respuesta')];
  const request = (who: Member, path: string, format: string) =>
    s.app.request(`http://api.test/api${path}/export?format=${format}`, {
      headers: { authorization: `Bearer ${who.person}`, 'acting-as': `${who.owner}.${who.membership}` },
    });
  const rowsOf = async (response: Response, format: SheetFormat) => {
    const table = await openTable(Buffer.from(await response.arrayBuffer()), format, columns);
    const rows = [];
    for await (const { values } of table.rows()) rows.push(values);
    return rows;
  };

  it.each<SheetFormat>(['xlsx', 'csv'])(
    'has every answer in the order of step B, as %s, of the edition in force',
    async (format) => {
      const path = await published();
      await who.formulator.command(path, { title: 'Todavía no' }, 'PATCH');
      s.counting.reset();
      const response = await request(who.viewer, path, format);
      expect(s.counting.counts()).toEqual({ Query: 1 });
      expect(response.headers.get('content-disposition')).toMatch(new RegExp(`OFE-MVCT-2026-\\d{4}\\.${format}`));
      const rows = await rowsOf(response, format);
      const steps = [...new Set(rows.map(({ step }) => String(step).slice(0, 2)))];
      expect(steps).toEqual(['La', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8', 'O9']);
      const answers = rows.map(({ question, answer }) => `${question}: ${answer}`);
      expect(answers).toEqual(
        expect.arrayContaining([
          'Nombre de la oferta: Plan municipal de agua y saneamiento rural',
          'Razón de la focalización: Riesgo alto de calidad del agua (2 territorios)',
          'Territorio: 19450 Mercaderes, Cauca: Riesgo alto de calidad del agua',
          'Hito: Plan adoptado. 2026-10-15. Programación. Acto de adopción. Alcaldía, con el ministerio',
          'Respuesta: Sin escribir',
        ]),
      );
    },
  );

  it('is not there for another entity, nor in a form that is none', async () => {
    const path = await published();
    expect((await request(who.planner, path, 'csv')).status).toBe(404);
    expect((await request(who.viewer, path, 'pdf')).status).toBe(400);
  });
});

describe('the editions of an offer', () => {
  const edited = async () => {
    const path = await published();
    await who.formulator.command(path, { title: 'Plan rural de agua' }, 'PATCH');
    await who.formulator.command(`${path}/submit`);
    await who.approver.command(`${path}/approve`);
    await who.approver.command(`${path}/publish`);
    return path;
  };

  it('are listed with their hash in one Query, and each reads as it was published', async () => {
    const path = await edited();
    s.counting.reset();
    const { body } = await who.viewer.get(`${path}/editions`);
    expect(s.counting.counts()).toEqual({ Query: 1 });
    expect(body.items.map(({ number, title }) => [number, title])).toEqual([
      [2, 'Plan rural de agua'],
      [1, 'Plan municipal de agua y saneamiento rural'],
    ]);
    const old = await who.viewer.get(`${path}/editions/${body.items[1]?.hash}`);
    expect(old.body).toMatchObject({
      number: 1,
      intact: true,
      content: { title: 'Plan municipal de agua y saneamiento rural', targets: [{ code: '19075' }, { code: '19450' }] },
    });
  });

  it('are not there for another entity, nor by a hash that none has', async () => {
    const path = await edited();
    const hash = (await who.viewer.get(`${path}/editions`)).body.items[0]?.hash;
    expect((await who.planner.get(`${path}/editions/${hash}`)).status).toBe(404);
    expect((await who.planner.get(`${path}/editions`)).status).toBe(404);
    expect((await who.viewer.get(`${await drafted()}/editions`)).body.items).toEqual([]);
    expect((await who.viewer.get(`${path}/editions/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('of an office are not there for who is limited to another one', async () => {
    const [mine, theirs] = [await s.office(who.formulator.owner), await s.office(who.formulator.owner)];
    const limited = await s.join(who.formulator.owner, 'limited', ['formulator'], { orgUnit: mine });
    const path = await edited();
    await who.formulator.command(path, { unit: theirs }, 'PATCH');
    expect((await limited.get(`${path}/editions`)).status).toBe(404);
    const { etag } = await who.formulator.get(path);
    const body = { date: '2026-03-02', number: 'X1' };
    expect((await limited.send('POST', `${path}/register`, { body, ifMatch: etag })).status).toBe(404);
  });
});

import { newId } from '@concierta/kernel';
import type { ApiClient } from '@concierta/local/api-client';
import { outboxShards, pendingEvents } from '@concierta/store';
import type { SQSBatchResponse } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableName } from '../src/bundle/sample-environment.ts';
import type { Result } from '../src/http/result.ts';
import type { Entry } from './cloud.ts';
import { type Deployment, deploy, edge, stage } from './deployment.ts';
import { answerOf, bodyOf, change, everyShard, httpEvent, queueEvent } from './lambda-events.ts';

const origin = 'https://concierta.example';
const need = {
  title: 'Agua segura en las veredas de Mercaderes',
  need: 'Veintitrés veredas toman agua sin tratar. El municipio no tiene quién formule el plan de agua rural.',
  territories: ['19450'],
  capacities: [{ level: 'organisational', dimension: 'planning' }],
  cycleStage: 'planning',
};

let deployment: Deployment;
let coordinator: ApiClient;
let town: ApiClient;
beforeAll(async () => {
  deployment = await deploy();
  await deployment.begin('coordinacion@dnp.ejemplo.gov.co');
  coordinator = deployment.as('coordinacion@dnp.ejemplo.gov.co');
  const made = await coordinator.post('/organisations', {
    kind: 'mayorOffice',
    territory: '19450',
    representativeEmail: 'alcalde@mercaderes.ejemplo.gov.co',
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  await deployment.drain();
  town = deployment.as('alcalde@mercaderes.ejemplo.gov.co');
}, 90_000);
afterAll(() => deployment.close());

const pending = async (context: string): Promise<number> => {
  const { client, table } = deployment.pool(context);
  const shards = await Promise.all(
    Array.from({ length: outboxShards }, (_, shard) => pendingEvents(client, table, { shard })),
  );
  return shards.flat().length;
};

const entryOfType = (type: string): Entry => {
  const found = deployment.cloud.accepted.findLast(({ DetailType }) => DetailType === type);
  if (!found) throw new Error(`the bus accepted no ${type}`);
  return found;
};

const forged = (entry: Entry, change: Record<string, unknown>, source = entry.Source): Entry => ({
  ...entry,
  Source: source,
  Detail: JSON.stringify({ ...(JSON.parse(entry.Detail) as object), id: newId('event', new Date()), ...change }),
});

/** No bundle grows unseen: what each kind may weigh at most, and the two that carry more (decision 23). */
const mostKb = { api: 800, pages: 880, worker: 700, publisher: 520, clock: 520 } as const;
const moreKb: Readonly<Record<string, number>> = {
  'services/demand-offer/src/lambda/api.ts': 1_100,
  'services/demand-offer/src/lambda/worker.ts': 1_000,
};

test('every bundle weighs what it may, and carries neither languages nor a chain of credentials', () => {
  for (const { entry, bytes, metafile, functions } of deployment.bundles) {
    const most = moreKb[entry] ?? mostKb[functions[0]?.fn.kind ?? 'clock'];
    expect(bytes / 1024, entry).toBeLessThan(most);
    const carried = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    expect(
      carried.filter((file) => /credential-provider-(?!env)|zod\/v4\/locales\/(?!en\.js)/.test(file)),
      entry,
    ).toEqual([]);
  }
});

test('every function of every context starts, from its bundle alone', async () => {
  const containers = await Promise.all(
    deployment.functions.map(({ context, fn }) => deployment.container(context.name, fn.name)),
  );
  expect(containers.length).toBe(deployment.functions.length);
  expect(deployment.functions.length).toBeGreaterThan(12);
});

test('a demand registered at one service’s function is seen at another’s, over outbox, bus and queue', async () => {
  const written = await town.post('/demands', need);
  expect(written.status, JSON.stringify(written.body)).toBe(201);
  const registered = await town.post(`/demands/${written.body.id}/register`, {}, { ifMatch: 1 });
  expect(registered.status, JSON.stringify(registered.body)).toBe(200);
  await deployment.drain();
  const { Source, Detail, TraceHeader } = entryOfType('demand.registered.v1');
  expect(Source).toBe('concierta.demand-offer');
  expect(TraceHeader).toContain('Root=1-67891233-abcdef012345678912345678');
  expect(JSON.parse(Detail)).toMatchObject({ aggregate: { id: written.body.id } });
  const unattended = await coordinator.get('/unattended');
  expect(unattended.status, JSON.stringify(unattended.body)).toBe(200);
  expect(JSON.stringify(unattended.body)).toContain(String(written.body.id));
});

describe('a request', () => {
  const me = async (secret?: string, more: Record<string, string> = {}): Promise<Response> =>
    deployment.fetch(new Request(`${origin}/api/me`, { headers: more }), secret);

  test('that did not come through the edge learns nothing, whatever it carries', async () => {
    for (const secret of ['', 'wrong', `${edge.current} `, `${edge.current},${edge.previous}`, edge.current.slice(1)]) {
      const answer = await me(secret);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        403,
        'application/problem+json; charset=utf-8',
      ]);
      expect(await answer.json()).toEqual({ type: 'about:blank', title: 'Forbidden', status: 403 });
    }
  });

  test('with the secret in use, or the one before it, reaches the service', async () => {
    for (const secret of [edge.current, edge.previous]) expect((await me(secret)).status).toBe(401);
  });

  test('reads and writes as the person of its token, and as nobody with another', async () => {
    const [, hat] = [await town.get('/me'), await town.get('/demands')];
    expect(hat.status).toBe(200);
    const altered = await me(edge.current, { authorization: 'Bearer eyJhbGciOiJFUzI1NiJ9.e30.AAAA' });
    expect([altered.status, (await altered.json()) as object]).toMatchObject([401, { code: 'token-invalid' }]);
  });

  test('keeps its path and query as they came', async () => {
    const odd = await deployment.fetch(new Request(`${origin}/api/demands?unknown=%C3%B1%20&limit=1`));
    expect(odd.status).toBe(401);
    const missing = await deployment.fetch(new Request(`${origin}/api/me/%2e%2e%2fsecret`));
    expect(missing.status).toBe(404);
  });

  test('for a page is answered in HTML, and for a font in bytes', async () => {
    const page = await deployment.fetch(new Request(`${origin}/`));
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const font = /\/estilo\/concierta\.[0-9a-f]+\.css/.exec(html)?.[0];
    const style = await (await deployment.fetch(new Request(`${origin}${font}`))).text();
    const address = /\/estilo\/ancizar-sans\.[0-9a-f]+\.woff2/.exec(style)?.[0];
    const bytes = Buffer.from(await (await deployment.fetch(new Request(`${origin}${address}`))).arrayBuffer());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('wOF2');
  });

  test('that is one too many waits as it is told, and is counted', async () => {
    const rates = JSON.stringify({ perSecond: 0.001, burst: 2 });
    const api = await deployment.another('tenancy', 'api', { CONCIERTA_RATES: rates });
    const headers = { authorization: `Bearer ${await deployment.token('nadie@ejemplo.gov.co')}` };
    const ask = async () =>
      answerOf(await api.call<Result>(await httpEvent(new Request(`${origin}/api/me`, { headers }), edge.current)));
    const answers = [await ask(), await ask(), await ask()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(api.written()).toMatch(/"LimitedRequests":1/);
  });
});

describe('a batch of messages', () => {
  test('loses only what cannot be read, and a forged event changes nothing', async () => {
    const worker = await deployment.container('articulation', 'worker-shared');
    const real = entryOfType('demand.registered.v1');
    const { id } = (JSON.parse(real.Detail) as { aggregate: { id: string } }).aggregate;
    const shown = async () => JSON.stringify((await coordinator.get('/unattended')).body);
    const before = await shown();
    const withText = (title: string) => {
      const detail = JSON.parse(real.Detail) as { aggregate: object; data: { text: object } };
      return {
        aggregate: { ...detail.aggregate, version: 900 },
        data: { ...detail.data, text: { ...detail.data.text, title } },
      };
    };
    const bodies = [
      bodyOf(real),
      'this is not an event',
      bodyOf(forged(real, withText('Falso'), 'concierta.articulation')),
      bodyOf(forged(real, { ...withText('Falso'), visibility: 'owner' })),
      bodyOf({ ...real, DetailType: 'offer.published.v1' }),
      bodyOf(forged(real, { type: 'demand.dreamt.v1' })),
    ];
    const batch = queueEvent({ stage, context: 'articulation', consumer: 'shared' }, bodies, 5);
    const { batchItemFailures } = await worker.call<SQSBatchResponse>(batch);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(
      [1, 2, 3, 4].map((i) => batch.Records[i]?.messageId),
    );
    expect(await shown()).toBe(before);
    expect(before).toContain(id);
    const written = worker.written();
    for (const because of ['unreadable', 'source', 'rule', 'type']) expect(written).toContain(`"because":"${because}"`);
    expect(written).toMatch(/"RefusedEvents":\[?1/);
    expect(written).toMatch(/"DeadLetters"/);
    expect(written).toMatch(/"IgnoredEvents"/);
  });

  test('of a queue that is not this worker’s fails whole', async () => {
    const worker = await deployment.container('articulation', 'worker-public');
    const batch = queueEvent({ stage, context: 'articulation', consumer: 'own' }, [
      bodyOf(entryOfType('demand.registered.v1')),
    ]);
    expect((await worker.call<SQSBatchResponse>(batch)).batchItemFailures).toHaveLength(1);
  });

  test('that there is no time for is delivered again', async () => {
    const worker = await deployment.container('articulation', 'worker-shared');
    const batch = queueEvent({ stage, context: 'articulation', consumer: 'shared' }, [
      bodyOf(entryOfType('demand.registered.v1')),
    ]);
    expect((await worker.call<SQSBatchResponse>(batch, 500)).batchItemFailures).toHaveLength(1);
  });
});

describe('a batch of a table’s stream', () => {
  const table = tableName(stage, 'demand-offer');
  const write = async () => expect((await town.post('/demands', need)).status).toBe(201);
  const register = async () => {
    const { body } = await town.post('/demands', need);
    expect((await town.post(`/demands/${body.id}/register`, {}, { ifMatch: 1 })).status).toBe(200);
  };

  test('publishes what is new once, though it comes twice and in halves; what was changed or taken away wakes nobody', async () => {
    const publisher = await deployment.container('demand-offer', 'publisher');
    await deployment.drain();
    await write();
    await register();
    const waiting = await pending('demand-offer');
    expect(waiting).toBeGreaterThan(0);
    const before = deployment.cloud.accepted.length;
    const others = ['MODIFY', 'REMOVE'] as const;
    await publisher.call({
      Records: others.flatMap((name) =>
        everyShard(table, outboxShards).Records.map(({ dynamodb }) =>
          change(table, name, dynamodb?.NewImage?.outbox?.S),
        ),
      ),
    });
    await publisher.call({ Records: [change(table, 'INSERT', undefined), change(table, 'INSERT', 'OUT#99')] });
    expect(deployment.cloud.accepted.length).toBe(before);
    const batch = everyShard(table, outboxShards).Records;
    await publisher.call({ Records: [...batch.slice(0, 8), ...batch] });
    await publisher.call({ Records: batch.slice(8) });
    await publisher.call({ Records: batch });
    expect(deployment.cloud.accepted.length).toBe(before + waiting);
    expect(await pending('demand-offer')).toBe(0);
  });

  test('leaves in the outbox what the bus did not accept, and the next one brings it', async () => {
    await register();
    const waiting = await pending('demand-offer');
    const before = deployment.cloud.accepted.length;
    deployment.cloud.loseOne();
    await deployment.publish('demand-offer');
    expect(deployment.cloud.refusals).toBe(1);
    expect(await pending('demand-offer')).toBe(1);
    await deployment.publish('demand-offer');
    expect(deployment.cloud.accepted.length).toBe(before + waiting);
    await deployment.drain();
  });

  test('of another context’s table is refused', async () => {
    const publisher = await deployment.container('demand-offer', 'publisher');
    await expect(publisher.call(everyShard(tableName(stage, 'tenancy'), 1))).rejects.toThrow(/not given it/);
  });
});

describe('a schedule', () => {
  test('sweeps the outbox, and leaves to the stream what is fresh', async () => {
    await town.post('/demands', need);
    const waiting = await pending('demand-offer');
    const publisher = await deployment.container('demand-offer', 'publisher');
    await publisher.call({ schedule: 'outbox' });
    expect(await pending('demand-offer')).toBe(waiting);
    expect(publisher.written()).toContain('OutboxLag');
  });

  test('is carried out under its own name, and under no other', async () => {
    for (const { context, fn } of deployment.functions) {
      if (fn.kind !== 'clock' || fn.name !== 'clock') continue;
      const clock = await deployment.container(context.name, fn.name);
      for (const { name } of fn.schedules) await clock.call({ schedule: name });
      await expect(clock.call({ schedule: 'another' })).rejects.toThrow(/no other/);
    }
  });
});

test('mail goes to the address, and the address to no log; nor does a token, a secret or a name', async () => {
  expect(deployment.cloud.mailed).toContain('alcalde@mercaderes.ejemplo.gov.co');
  const written = deployment.written();
  expect(written.length).toBeGreaterThan(1_000);
  for (const secret of [edge.current, edge.previous, 'ejemplo.gov.co', 'eyJ', 'Mercaderes', 'Veintitrés', 'AKIA']) {
    expect(written, secret).not.toContain(secret);
  }
});

test('no guard and no policy was tripped by anything of the above', () => {
  expect(deployment.written()).not.toMatch(/GuardTrips|OutsideScope|AccessDenied|RoleNotGiven/);
});

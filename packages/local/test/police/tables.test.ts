import { GetCommand, PutCommand, QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { functionsOf } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import {
  countingClient,
  documentClient,
  enumerateEvents,
  isGuardTrip,
  markPublished,
  mintScope,
  openStore,
  pendingEvents,
  type Reached,
  type Scope,
} from '@concierta/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { onOutboxWrite } from '../../src/bus/outbox-wake.ts';
import { policedTables } from '../../src/police/policed-tables.ts';
import { operator } from '../../src/police/roles.ts';
import { settableClock } from '../../src/settable-clock.ts';
import { contexts, openWorld, ours, ownerScope, siloed, theirs, type World } from './world.ts';

const { demandOffer, articulation } = contexts;
const clock = settableClock('2026-03-02T12:00:00Z');
const note = { kind: 'NOTE', schema: 1, parse: (raw: unknown) => raw as { state: string } };
const denied = expect.objectContaining({ name: 'AccessDeniedException' });
const notTaken = expect.objectContaining({ name: 'AccessDenied' });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const zone = (name: 'SHARED' | 'PUBLIC') => mintScope({ kind: 'zone', zone: name });
const storeIn = (context: typeof demandOffer, name: string, scope: Scope) =>
  openStore(world.as(context, name), scope, { clock });

const writeNote = (scope: Scope, id: string, name = 'api') =>
  storeIn(demandOffer, name, scope).save(note, {
    id,
    expected: 0,
    next: { state: 'open' },
    event: { type: 'opened' },
    integration: { type: 'demand.registered.v1', visibility: 'owner', parties: [], data: {} },
    context: { principal: { owner: ours, as: 'system' }, correlationId: 'test' },
  });

const get = ({ client, table }: Reached, pk: string) =>
  client.send(new GetCommand({ TableName: table, Key: { pk, sk: 'STATE' } }));

describe('an owner’s rows', () => {
  it('are written, read, listed and verified by the functions that have the data role', async () => {
    const scope = ownerScope(ours);
    await writeNote(scope, 'one');
    const store = storeIn(demandOffer, 'worker-parties', scope);
    expect((await store.load(note, 'one'))?.version).toBe(1);
    expect(await store.history('NOTE', 'one')).toHaveLength(1);
    expect((await store.list('list1', 'NOTES')).items).toEqual([]);
    expect(await store.verify('NOTE', 'one')).toMatchObject({ ok: true });
  });

  it('are out of reach of another’s session, whatever the code believes whose store it holds', async () => {
    await writeNote(ownerScope(theirs), 'secret');
    const tables = world.as(demandOffer, 'api');
    // The guard is taken in: it holds keys against the scope it was told, and the scope is theirs. The session is ours.
    const forged = openStore({ of: () => tables.of(ownerScope(ours)), each: () => [] }, ownerScope(theirs), { clock });
    await expect(forged.load(note, 'secret')).rejects.toEqual(denied);
    await expect(forged.list('list1', 'NOTES')).rejects.toEqual(denied);
    await expect(forged.rows([{ pk: `T#${theirs}#NOTE#secret`, sk: 'STATE' }])).rejects.toEqual(denied);
    await expect(
      forged.transact([{ put: { pk: `T#${theirs}#NOTE#made-up`, sk: 'STATE', state: 'forged' } }]),
    ).rejects.toEqual(denied);
    const reached = { client: world.client, table: world.placement.pool(demandOffer.table) };
    expect((await get(reached, `T#${theirs}#NOTE#made-up`)).Item).toBeUndefined();
  });

  it('are read by key and never enumerated, and written in transactions alone', async () => {
    const { client, table } = world.as(demandOffer, 'api').of(ownerScope(ours));
    await expect(client.send(new ScanCommand({ TableName: table }))).rejects.toEqual(denied);
    const Item = { pk: `T#${ours}#NOTE#x`, sk: 'STATE' };
    await expect(client.send(new PutCommand({ TableName: table, Item }))).rejects.toEqual(denied);
    const outbox = new QueryCommand({
      TableName: table,
      IndexName: 'outbox',
      KeyConditionExpression: 'outbox = :o',
      ExpressionAttributeValues: { ':o': 'OUT#0' },
    });
    await expect(client.send(outbox)).rejects.toEqual(denied);
  });
});

describe('each function takes its own roles and no other', () => {
  /** What each scope needs, asked in every function of every context. */
  const scopes = [
    ['an owner', ownerScope(ours), ['data']],
    ['SHARED', zone('SHARED'), ['shared', 'shared-read']],
    ['PUBLIC', zone('PUBLIC'), ['public', 'public-read']],
    ['CLOCK', mintScope({ kind: 'clock' }), ['clock']],
  ] as const;
  const prefix = { 'an owner': `T#${ours}#`, SHARED: 'SHARED#', PUBLIC: 'PUBLIC#', CLOCK: 'CLOCK#' };
  const every = Object.values(contexts).flatMap((context) =>
    functionsOf(context).flatMap(({ name, roles }) =>
      scopes.map(([what, scope, wanted]) => {
        const may = roles.some((role) => (wanted as readonly string[]).includes(role));
        return [
          `${context.name}/${name}`,
          may ? 'reads' : 'does not read',
          what,
          { context, name, scope, may },
        ] as const;
      }),
    ),
  );

  it.each(every)('%s %s %s', async (_function, _may, what, { context, name, scope, may }) => {
    const reading = get(world.as(context, name).of(scope), `${prefix[what]}ANY#1`);
    await (may ? expect(reading).resolves.toBeDefined() : expect(reading).rejects.toEqual(notTaken));
  });

  it('the api reads a zone and cannot write it; the zone’s worker can, and not the other zone', async () => {
    const row = (name: string) => ({ put: { pk: `${name}#THING#1`, sk: 'STATE', state: 'open' } });
    await expect(storeIn(articulation, 'api', zone('SHARED')).transact([row('SHARED')])).rejects.toEqual(denied);
    await storeIn(articulation, 'worker-shared', zone('SHARED')).transact([row('SHARED')]);
    await expect(storeIn(articulation, 'worker-shared', zone('PUBLIC')).transact([row('PUBLIC')])).rejects.toEqual(
      notTaken,
    );
    expect(await storeIn(articulation, 'api', zone('SHARED')).get({ pk: 'SHARED#THING#1', sk: 'STATE' })).toMatchObject(
      {
        state: 'open',
      },
    );
    const { client, table } = world.as(articulation, 'worker-shared').of(zone('SHARED'));
    const beyond = { Put: { TableName: table, Item: { pk: 'PUBLIC#THING#1', sk: 'STATE' } } };
    await expect(client.send(new TransactWriteCommand({ TransactItems: [beyond] }))).rejects.toEqual(denied);
  });

  it('the publisher reads the outbox and clears it; nobody else sees it, and it sees nothing else', async () => {
    await writeNote(ownerScope(ours), 'published');
    const [reached] = world.as(demandOffer, 'publisher').each('publisher');
    if (!reached) throw new Error('there is no outbox');
    const shards = await Promise.all(
      Array.from({ length: 16 }, (_, shard) => pendingEvents(reached.client, reached.table, { shard })),
    );
    const [event] = shards.flat().filter(({ aggregate }) => aggregate === 'published');
    if (!event) throw new Error('the event does not wait');
    await markPublished(reached.client, reached.table, [event.key]);
    await expect(get(reached, `T#${ours}#NOTE#published`)).rejects.toEqual(denied);
    const [forged] = world.as(demandOffer, 'api').each('publisher');
    await expect(pendingEvents(forged?.client ?? world.client, reached.table, { shard: 0 })).rejects.toEqual(notTaken);
  });

  it('a name that is no function’s is refused at once', () => {
    expect(() => world.as(demandOffer, 'apy')).toThrow(/has no function «apy»/);
  });
});

describe('an owner with tables of its own', () => {
  it('has its rows there, and the role of the pool does not reach them', async () => {
    await writeNote(ownerScope(siloed), 'own');
    const own = world.as(demandOffer, 'api').of(ownerScope(siloed));
    expect(own.table).toBe(`${world.placement.pool(demandOffer.table)}-${siloed.toLowerCase()}`);
    expect((await get(own, `T#${siloed}#NOTE#own`)).Item).toBeDefined();
    const pool = world.as(demandOffer, 'api').of(ownerScope(ours));
    await expect(get({ ...pool, table: own.table }, `T#${ours}#NOTE#own`)).rejects.toEqual(denied);
    await expect(get({ ...own, table: pool.table }, `T#${siloed}#NOTE#own`)).rejects.toEqual(denied);
  });

  it('is found by whoever goes through every table: publisher, clock, operator', async () => {
    await writeNote(ownerScope(siloed), 'found');
    const tables = world.as(demandOffer, operator).each('enumerator');
    expect(tables.map(({ table }) => table)).toEqual(world.placement.all(demandOffer.table));
    const found: string[] = [];
    for (const { client, table } of tables) {
      for await (const { events } of enumerateEvents(client, table))
        found.push(...events.map((event) => event.aggregate));
    }
    expect(found).toContain('found');
    const published = world.as(demandOffer, 'publisher').each('publisher');
    const waiting = await Promise.all(
      published.flatMap(({ client, table }) =>
        Array.from({ length: 16 }, (_, shard) => pendingEvents(client, table, { shard })),
      ),
    );
    expect(waiting.flat().map(({ aggregate }) => aggregate)).toContain('found');
    for (const { client, table } of world.as(demandOffer, 'clock').each('clock')) {
      await expect(get({ client, table }, 'CLOCK#any')).resolves.toBeDefined();
    }
  });
});

describe('what looks at a client’s calls', () => {
  it('sees those of every role, those refused too, whether it was added before or after', async () => {
    const counting = countingClient(documentClient({ endpoint: world.endpoint, withoutRequestToken: true }));
    const { client } = counting;
    const tables = policedTables({
      client,
      context: demandOffer,
      function: 'api',
      roles: world.roles,
      placement: world.placement,
    });
    const woken: string[] = [];
    onOutboxWrite(client, (table) => woken.push(table));
    const store = openStore(tables, ownerScope(ours), { clock });
    await store.get({ pk: `T#${ours}#NOTE#none`, sk: 'STATE' });
    const refused = get(tables.of(ownerScope(ours)), `T#${theirs}#NOTE#none`);
    await expect(refused).rejects.toEqual(denied);
    expect(counting.counts()).toEqual({ GetItem: 2 });
    await store.save(note, {
      id: 'woken',
      expected: 0,
      next: { state: 'open' },
      event: { type: 'opened' },
      integration: { type: 'demand.registered.v1', visibility: 'owner', parties: [], data: {} },
      context: { principal: { owner: ours, as: 'system' }, correlationId: 'test' },
    });
    expect(woken).toEqual([world.placement.pool(demandOffer.table)]);
  });

  it('keeps one client for a role and owner, and lets the one that was not used for long go', () => {
    const tables = world.as(demandOffer, 'api');
    const first = tables.of(ownerScope(ours)).client;
    expect(tables.of(ownerScope(ours)).client).toBe(first);
    expect(tables.of(ownerScope(theirs)).client).not.toBe(first);
    expect(first.config).toBe(world.client.config);
    for (let n = 0; n < 1_000; n += 1) {
      tables.of(ownerScope(OwnerId.parse(`ter_0${String(n).padStart(25, '0')}`)));
    }
    expect(tables.of(ownerScope(ours)).client).not.toBe(first);
  });
});

describe('a refusal', () => {
  it('says role, action and resource as AWS does, and no key; it counts as a guard trip', async () => {
    const reading = get(world.as(demandOffer, 'api').of(ownerScope(ours)), `T#${theirs}#NOTE#secret`);
    const error = await reading.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'AccessDeniedException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    });
    expect(String(error)).toMatch(/demand-offer-data\/embedded is not authorized to perform: dynamodb:GetItem on/);
    expect(String(error)).not.toContain(theirs);
    expect(isGuardTrip(error)).toBe(true);
  });
});

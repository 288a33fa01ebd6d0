import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { hatReader, openDocument } from '@concierta/access';
import { documentOf, type PolicyDocument } from '@concierta/access/policies';
import { defineContext } from '@concierta/events';
import { newId, OwnerId, PersonId, systemClock } from '@concierta/kernel';
import { policing } from '@concierta/local/police/policing';
import { testEngine } from '@concierta/local/test-engine';
import { mintScope, type OwnerScope, openStore, type Scope, type Store, type Tables } from '@concierta/store';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { furnish, id, papers, type Reach, reaches, secret } from './reaches.ts';
import { attacked, covered } from './tally.ts';
import { sorted } from './watching.ts';

/** The layers that stand between one owner's request and another owner's row, and which of them are taken out now. */
const taken = vi.hoisted(() => ({ context: false, guard: false, policy: false, victim: '' }));

// The guard: every key is within the scope.
vi.mock('../../packages/store/src/guard.ts', async (original) => {
  const real = await original<typeof import('../../packages/store/src/guard.ts')>();
  return {
    ...real,
    guardKey: (scope, key) => (taken.guard ? key : real.guardKey(scope, key)),
    guardPartition: (scope, pk) => (taken.guard ? pk : real.guardPartition(scope, pk)),
    guardWritable: (scope, key) => (taken.guard ? key : real.guardWritable(scope, key)),
    guardItem: (scope, item) => (taken.guard ? item : real.guardItem(scope, item)),
    listPartition: (scope, pk) => (taken.guard && pk.startsWith('T#') ? pk : real.listPartition(scope, pk)),
  } satisfies typeof real;
});

// The context: keys are made of the owner whose hat is worn, whatever a request says.
vi.mock('../../packages/store/src/keys.ts', async (original) => {
  const real = await original<typeof import('../../packages/store/src/keys.ts')>();
  const misled = (scope: Scope): Scope => (taken.context ? ({ ...scope, owner: taken.victim } as Scope) : scope);
  return {
    ...real,
    aggregatePk: (scope, kind, one) => real.aggregatePk(misled(scope), kind, one),
    counterKey: (scope, kind, year) => real.counterKey(misled(scope), kind, year),
    idempotencyKey: (scope, person, key) => real.idempotencyKey(misled(scope), person, key),
    inboxKey: (scope, consumer, event, chunk) => real.inboxKey(misled(scope), consumer, event, chunk),
  } satisfies typeof real;
});

const context = defineContext({
  name: 'layers',
  table: { name: 'layers', indexes: ['outbox', 'due', 'list1', 'list2'] },
  routes: ['/layers'],
  api: { zones: ['SHARED', 'PUBLIC'] },
  publishes: ['demand.registered.v1'],
  consumers: [],
  schedules: [{ name: 'sweep', everySeconds: 60 }],
});

const allowsAll = (): PolicyDocument =>
  documentOf({ Sid: 'All', Effect: 'Allow', Action: ['dynamodb:*'], Resource: ['*'] });

let client: DynamoDBDocumentClient;
let table: string;
/** The tables as the function that answers routes reaches them, under the deployed policies and under one that allows all. */
let policed: Tables;
let unpoliced: Tables;
let swept: Tables;

beforeAll(async () => {
  const engine = await testEngine();
  client = engine.client;
  table = await engine.freshTable(context.table);
  const options = { client, contexts: [context], tableNamed: () => table };
  policed = policing(options).tables(context, 'api');
  swept = policing(options).tables(context, 'clock');
  unpoliced = policing({ ...options, policy: allowsAll }).tables(context, 'api');
});
afterEach(() => Object.assign(taken, { context: false, guard: false, policy: false, victim: '' }));

const newOwner = (): OwnerId => OwnerId.parse(newId('nationalEntity', new Date()));
const clock = systemClock;
const asOwner = (owner: OwnerId): Store =>
  openStore(policed, mintScope<OwnerScope>({ kind: 'owner', owner }), { clock });

const partition = async (owner: string): Promise<string> => {
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :owner)',
      ExpressionAttributeValues: { ':owner': `T#${owner}#` },
    }),
  );
  const own = Items.map((item) => JSON.stringify(sorted(item)));
  return createHash('sha256').update(own.sort().join('\n')).digest('hex');
};

type Layer = 'context' | 'guard' | 'policy';

const combinations: readonly (readonly Layer[])[] = [
  [],
  ['context'],
  ['guard'],
  ['policy'],
  ['context', 'guard'],
  ['context', 'policy'],
  ['guard', 'policy'],
  ['context', 'guard', 'policy'],
];
const without = combinations.map((out) => ({
  out,
  title: out.length === 0 ? 'none of them taken out' : `${out.join(' and ')} taken out`,
}));

/** Tries one reach for the victim's row from the store of somebody else; tells what it gave and whether anything changed. */
const tried = async ({ reach }: Reach, victim: OwnerId, store: Store, keysOf: OwnerId) => {
  const before = await partition(victim);
  const given = await reach(store, keysOf).then(
    (value) => ({ value: JSON.stringify(value) ?? '', error: '' }),
    (error: unknown) => ({ value: '', error: error instanceof Error ? error.name : String(error) }),
  );
  return { ...given, changed: before !== (await partition(victim)) };
};

describe('context, guard and policy', () => {
  test('are tried with every operation that a store has', () => {
    const operations = Object.entries(asOwner(newOwner())).flatMap(([name, one]) =>
      typeof one === 'function' ? [name] : [],
    );
    expect(operations.sort()).toEqual([...new Set(reaches.map(({ by }) => by))].sort());
    covered('operaciones del almacén', operations);
  });

  describe.each(without)('$title', ({ out }) => {
    test.each(reaches)('$by', async (one) => {
      const [victim, thief] = [newOwner(), newOwner()];
      await furnish(asOwner(victim), victim);
      const store = openStore(
        out.includes('policy') ? unpoliced : policed,
        mintScope<OwnerScope>({ kind: 'owner', owner: thief }),
        { clock },
      );
      for (const layer of out) taken[layer] = true;
      taken.victim = victim;
      const { value, error, changed } = await tried(one, victim, store, taken.context ? victim : thief);
      attacked('un alcance forjado, sin capas', 1);

      if (!taken.context) {
        expect(value).not.toContain(secret);
        expect(changed).toBe(false);
      } else if (!taken.guard) {
        expect([error, changed]).toEqual(['OutsideScope', false]);
      } else if (!out.includes('policy')) {
        expect([error, changed]).toEqual(['AccessDeniedException', false]);
      } else {
        // All three are gone: the attack must succeed, or the refusals above would prove nothing.
        expect(error).toBe('');
        if (one.writes) expect(changed).toBe(true);
        else
          expect(['1', 'true', '{"ok":true'].some((told) => value.startsWith(told)) || value.includes(secret)).toBe(
            true,
          );
      }
    });
  });
});

describe('a scope of another sort than it should be', () => {
  const elsewhere = (victim: OwnerId): readonly (readonly [string, Scope, Tables])[] => [
    ['what entities share', mintScope({ kind: 'zone', zone: 'SHARED' }), policed],
    ['what everybody reads', mintScope({ kind: 'zone', zone: 'PUBLIC' }), policed],
    ['the clock’s own', mintScope({ kind: 'clock' }), swept],
    ['a document of the thief', mintScope({ kind: 'document', owner: newOwner(), docKind: papers.kind, id }), policed],
    [
      'another document of the victim',
      mintScope({ kind: 'document', owner: victim, docKind: papers.kind, id: 'pap_9' }),
      policed,
    ],
  ];
  const raw = reaches.filter(({ by }) => ['get', 'rows', 'query', 'transact', 'project'].includes(by));

  test.each(raw)(
    'reaches no row outside it by $by, with the guard or, but for one, with the policy alone',
    async (one) => {
      const victim = newOwner();
      await furnish(asOwner(victim), victim);
      for (const [name, scope, tables] of elsewhere(victim)) {
        const store = openStore(tables, scope, { clock });
        taken.guard = false;
        const guarded = await tried(one, victim, store, victim);
        expect([name, guarded.error, guarded.changed]).toEqual([name, 'OutsideScope', false]);
        taken.guard = true;
        const alone = await tried(one, victim, store, victim);
        // A policy knows owners, not documents: within one owner the guard is the last that refuses.
        if (name !== 'another document of the victim')
          expect([name, alone.error, alone.changed]).toEqual([name, 'AccessDeniedException', false]);
        attacked('un alcance de otra clase', 2);
      }
    },
  );

  test('reads of a document its own partition and no other list, not even that of who asks', async () => {
    const [victim, person] = [newOwner(), 'per_00000000000000000000000000'];
    await furnish(asOwner(victim), victim);
    const scope = mintScope({ kind: 'document', owner: victim, docKind: papers.kind, id, person, link: 'h' });
    const store = openStore(policed, scope, { clock });
    expect(JSON.stringify(await store.load(papers, id))).toContain(secret);
    for (const pk of [`IDEMP#${person}#k`, 'LINK#h', `PARTY#${victim}`, 'LOOSE#1'])
      await expect(store.query(`T#${victim}#${pk}`), pk).rejects.toThrow('partition');
    attacked('un documento, más allá de su partición', 4);
  });

  test('is not made by hand: a look-alike opens no store', () => {
    const owner = newOwner();
    const real = mintScope<OwnerScope>({ kind: 'owner', owner });
    for (const scope of [{ ...real }, JSON.parse(JSON.stringify(real)) as Scope, Object.create(real) as Scope])
      expect(() => openStore(policed, scope, { clock })).toThrow('mintScope');
    expect(() => Object.assign(real, { owner: newOwner() })).toThrow();
    attacked('un alcance escrito a mano', 4);
  });
});

describe('a context', () => {
  const hats = () => hatReader({ tables: policed, clock, ttlMs: 0 });
  const person = PersonId.parse('per_00000000000000000000000000');

  test('is opened by a membership row and nothing else: not by naming the owner, nor with guard and policy gone', async () => {
    const victim = newOwner();
    await furnish(asOwner(victim), victim);
    for (const guard of [false, true]) {
      taken.guard = guard;
      for (const tables of [policed, unpoliced]) {
        const reader = hatReader({ tables, clock, ttlMs: 0 });
        const hat = `${victim}.mem_01M8AAAAAAAAAAAAAAAAAAAAAA`;
        await expect(reader.resolve(person, hat)).rejects.toMatchObject({ code: 'hat-not-yours' });
      }
    }
    await expect(hats().resolve(person, victim)).rejects.toMatchObject({ code: 'hat-malformed' });
    attacked('una calidad sin vinculación, sin guardia ni política', 5);
  });

  test('of one document is opened by the owner’s party row and nothing else, with guard and policy gone as well', async () => {
    const [victim, thief] = [newOwner(), newOwner()];
    await furnish(asOwner(victim), victim);
    const principal = {
      person,
      membership: 'mem_01M8AAAAAAAAAAAAAAAAAAAAAA',
      owner: thief,
      ownerKind: 'entity',
      roles: ['administrator', 'formulator', 'approver'],
      coordinator: true,
    } as const;
    const ref = { owner: victim, kind: papers.kind, id };
    for (const guard of [false, true]) {
      taken.guard = guard;
      for (const tables of [policed, unpoliced])
        await expect(openDocument({ tables, clock }, principal, ref)).rejects.toMatchObject({ code: 'not-found' });
    }
    attacked('un documento sin permiso de su dueño, sin guardia ni política', 4);
  });
});

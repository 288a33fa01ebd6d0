import type { TableRole } from '@concierta/events';
import { newId, OwnerId } from '@concierta/kernel';
import { settableClock } from '@concierta/local/settable-clock';
import { testEngine } from '@concierta/local/test-engine';
import { mintScope, openStore } from '@concierta/store';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AssumedTablesOptions, assumedTables, RoleNotGiven, roleSessions } from '../src/index.ts';
import { type AwsServer, awsServer } from './server/server.ts';

const clock = settableClock('2026-11-24T15:00:00Z');
const arn = (role: string) => `arn:aws:iam::111122223333:role/concierta-test-notes-${role}`;
const every: Record<TableRole, string> = {
  data: arn('data'),
  shared: arn('shared'),
  'shared-read': arn('shared-read'),
  public: arn('public'),
  'public-read': arn('public-read'),
  publisher: arn('publisher'),
  clock: arn('clock'),
  enumerator: arn('enumerator'),
  heads: arn('heads'),
};
let aws: AwsServer;
let pool: string;
let own: string;

beforeAll(async () => {
  const engine = await testEngine();
  pool = await engine.freshTable({ name: 'notes', indexes: ['outbox', 'due', 'list1'] });
  own = await engine.freshTable({ name: 'notes-silo', indexes: ['outbox', 'due', 'list1'] });
  aws = await awsServer({ clock, engine: engine.endpoint });
  Object.assign(process.env, aws.environment);
});
afterAll(() => aws.stop());
beforeEach(() => {
  aws.used.length = 0;
  aws.taken.length = 0;
});

const ownerOf = () => OwnerId.parse(newId('nationalEntity', clock.now()));
const tablesOf = (more: Partial<AssumedTablesOptions> = {}) =>
  assumedTables({ sessions: roleSessions({ name: 'notes api', clock }), roles: every, table: pool, ...more });
const note = (owner: string, id: string) => ({ pk: `T#${owner}#NOTE#${id}`, sk: 'ROW' });
const usedBy = () => aws.used.map(({ target, by }) => [target, by?.role, by?.owner]);

describe('a table on AWS', () => {
  test('is reached for an owner in the data role, with that owner and nobody else as session tag', async () => {
    const [a, b] = [ownerOf(), ownerOf()];
    const tables = tablesOf();
    const storeOf = (owner: OwnerId) => openStore(tables, mintScope({ kind: 'owner', owner }), { clock });
    await storeOf(a).transact([{ put: { ...note(a, '1'), text: 'a' } }]);
    expect(await storeOf(a).get(note(a, '1'))).toMatchObject({ text: 'a' });
    expect(await storeOf(b).get(note(b, '1'))).toBeUndefined();
    expect(usedBy()).toEqual([
      ['TransactWriteItems', arn('data'), a],
      ['GetItem', arn('data'), a],
      ['GetItem', arn('data'), b],
    ]);
    expect(aws.taken.map(({ owner, name }) => [owner, name])).toEqual([
      [a, 'notes-api'],
      [b, 'notes-api'],
    ]);
  });

  test('is reached for one document of another owner in that owner’s session', async () => {
    const owner = ownerOf();
    const scope = mintScope({ kind: 'document', owner, docKind: 'NOTE', id: '1' });
    await openStore(tablesOf(), scope, { clock }).get(note(owner, '1'));
    expect(usedBy()).toEqual([['GetItem', arn('data'), owner]]);
  });

  test('of an owner with tables of its own is reached there, in its own role', async () => {
    const owner = ownerOf();
    const tables = tablesOf({ silos: { [owner]: { table: own, role: arn('data-silo') } } });
    const store = openStore(tables, mintScope({ kind: 'owner', owner }), { clock });
    await store.transact([{ put: { ...note(owner, '1'), text: 'own' } }]);
    expect(usedBy()).toEqual([['TransactWriteItems', arn('data-silo'), owner]]);
    const { client } = await testEngine();
    const inPool = openStore({ of: () => ({ client, table: pool }), each: () => [] }, store.scope, { clock });
    expect(await inPool.get(note(owner, '1'))).toBeUndefined();
    expect(tables.each('publisher').map(({ table }) => table)).toEqual([pool, own]);
  });

  test('is reached for a zone, the clock and the publisher without any owner', async () => {
    const tables = tablesOf();
    await openStore(tables, mintScope({ kind: 'zone', zone: 'SHARED' }), { clock }).get({ pk: 'SHARED#A', sk: 'x' });
    await openStore(tables, mintScope({ kind: 'zone', zone: 'PUBLIC' }), { clock }).get({ pk: 'PUBLIC#A', sk: 'x' });
    await openStore(tables, mintScope({ kind: 'clock' }), { clock }).get({ pk: 'CLOCK#A', sk: 'x' });
    expect(usedBy()).toEqual([
      ['GetItem', arn('shared'), undefined],
      ['GetItem', arn('public'), undefined],
      ['GetItem', arn('clock'), undefined],
    ]);
  });

  test('is read in the reading role by a function that may not write a zone', async () => {
    const tables = tablesOf({ roles: { data: arn('data'), 'shared-read': arn('shared-read') } });
    await openStore(tables, mintScope({ kind: 'zone', zone: 'SHARED' }), { clock }).get({ pk: 'SHARED#A', sk: 'x' });
    expect(usedBy()).toEqual([['GetItem', arn('shared-read'), undefined]]);
  });

  test('is not reached in a role that the function was not given: it throws at once, and asks nobody', () => {
    const owner = ownerOf();
    const silos = { [owner]: { table: own, role: arn('data-silo') } };
    const publisher = tablesOf({ roles: { publisher: arn('publisher') }, silos });
    const api = tablesOf({ roles: { data: arn('data') } });
    const attempts = [
      () => publisher.of(mintScope({ kind: 'owner', owner })),
      () => publisher.of(mintScope({ kind: 'owner', owner: ownerOf() })),
      () => api.of(mintScope({ kind: 'zone', zone: 'SHARED' })),
      () => api.of(mintScope({ kind: 'zone', zone: 'PUBLIC' })),
      () => api.of(mintScope({ kind: 'clock' })),
      () => api.each('publisher'),
      () => api.each('enumerator'),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(RoleNotGiven);
    expect(() => api.each('publisher')).toThrow('was not given the role «publisher»: it has data');
    expect(aws.taken).toEqual([]);
  });
});

describe('a session', () => {
  test('is taken once for all who ask at the same time', async () => {
    const held = Promise.withResolvers<void>();
    aws.holdSts(held.promise);
    const owner = ownerOf();
    const keys = roleSessions({ name: 'api', clock }).of(arn('data'), owner);
    const asked = Promise.all(Array.from({ length: 20 }, () => keys()));
    held.resolve();
    expect(new Set((await asked).map(({ accessKeyId }) => accessKeyId)).size).toBe(1);
    expect(aws.taken).toHaveLength(1);
  });

  test('is renewed while it is good for twenty minutes yet, and lasts an hour', async () => {
    const keys = roleSessions({ name: 'api', clock }).of(arn('data'), ownerOf());
    const first = await keys();
    expect(Math.round((first.expiration.getTime() - clock.now().getTime()) / 60_000)).toBe(60);
    clock.advance(39 * 60_000);
    expect(await keys()).toBe(first);
    clock.advance(2 * 60_000);
    const second = await keys();
    expect(second.accessKeyId).not.toBe(first.accessKeyId);
  });

  test('goes on while STS fails, asks it again after ten seconds, and ends a minute before its keys do', async () => {
    const denied = { status: 403, body: '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>' };
    const keys = roleSessions({ name: 'api', clock }).of(arn('data'), ownerOf());
    const first = await keys();
    clock.advance(45 * 60_000);
    aws.fail(denied);
    expect(await keys()).toBe(first);
    // Within ten seconds nobody asks again; the failure was used up by the first.
    expect(await keys()).toBe(first);
    expect(aws.taken).toHaveLength(1);
    clock.advance(11_000);
    expect(await keys()).not.toBe(first);
    clock.advance(59.5 * 60_000);
    aws.fail(denied);
    await expect(keys()).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(await keys()).toMatchObject({ accessKeyId: 'ASIA3' });
  });

  test('is forgotten when it is longest unused: as many are kept as were asked for', async () => {
    const sessions = roleSessions({ name: 'api', clock, most: 2 });
    const owners = [ownerOf(), ownerOf(), ownerOf()];
    for (const owner of owners) await sessions.of(arn('data'), owner)();
    await sessions.of(arn('data'), owners[2])();
    expect(aws.taken).toHaveLength(3);
    await sessions.of(arn('data'), owners[0])();
    expect(aws.taken).toHaveLength(4);
  });

  test('of one owner is never another’s, whatever their order and number', async () => {
    const tables = tablesOf({ most: 3 });
    const owners = Array.from({ length: 8 }, ownerOf);
    const asked = Array.from({ length: 64 }, (_, i) => owners[(i * 5) % 8] ?? ownerOf());
    await Promise.all(
      asked.map((owner) =>
        openStore(tables, mintScope({ kind: 'owner', owner }), { clock }).transact([
          { put: { ...note(owner, 'x'), owner } },
        ]),
      ),
    );
    expect(aws.used).toHaveLength(64);
    expect(aws.taken.map(({ owner }) => owner).toSorted()).toEqual(owners.toSorted());
  });

  test('needs the function’s own keys in its environment, and says so', async () => {
    const { AWS_ACCESS_KEY_ID: kept } = process.env;
    delete process.env.AWS_ACCESS_KEY_ID;
    try {
      await expect(roleSessions({ name: 'api', clock }).of(arn('data'), ownerOf())()).rejects.toThrow(
        'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
      );
    } finally {
      process.env.AWS_ACCESS_KEY_ID = kept;
    }
  });
});

import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { chainHash } from '@concierta/store/event-row';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findingWords } from '../src/finding-words.ts';
import { type TestPlatform, testPlatform } from '../src/test-platform.ts';

let house: TestPlatform;
let owner: string;
const houses: TestPlatform[] = [];

/** A platform with a history, its heads written on 2 March 2026, and a day gone by. */
beforeEach(async () => {
  house = await testPlatform({ at: '2026-03-02T15:00:00Z' });
  houses.push(house);
  const begun = await house.begin();
  owner = begun.owner;
  await begun.coordinator.post('/invitations', { email: 'ana@ejemplo.gov.co', roles: ['viewer'] });
  await house.drain();
  await house.platform.schedules.run('chain-heads');
  house.clock.advance(86_400_000);
});
afterAll(async () => {
  for (const one of houses) await one.stop();
});

/** The engine itself, as somebody has it who got hold of the disk: no role stands in the way. */
const table = () => ({ client: house.client, table: house.tables.tenancy ?? '' });

const rowsOf = async (kind: string) => {
  const { client, table: TableName } = table();
  const { heads } = await headsOf();
  const head = heads.find((one) => one.kind === kind);
  if (!head) throw new Error(`no ${kind}`);
  const pk = `T#${head.owner}#${kind}#${head.id}`;
  const { Items = [] } = await client.send(
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }),
  );
  return { client, TableName, pk, id: head.id, rows: Items };
};

const headsOf = async () => {
  const verified = await house.verify();
  expect(verified.broken).toEqual([]);
  const { client, table: TableName } = table();
  const { enumerateHeads } = await import('@concierta/store');
  const heads = [];
  for await (const page of enumerateHeads(client, TableName)) heads.push(...page);
  return { heads };
};

/** Says another person did it, and makes every hash of the chain anew, the state's included: it agrees with itself. */
const rewrite = async (kind: string) => {
  const { client, TableName, id, rows } = await rowsOf(kind);
  let head = '';
  for (const row of rows.filter(({ sk }) => sk.startsWith('EVT#'))) {
    const changed: Record<string, unknown> = {
      ...row,
      principal: { ...row.principal, person: `per_${'9'.repeat(26)}` },
    };
    head = chainHash(head, changed);
    await client.send(new PutCommand({ TableName, Item: { ...changed, hash: head } }));
  }
  const state = rows.find(({ sk }) => sk === 'STATE');
  await client.send(new PutCommand({ TableName, Item: { ...state, head } }));
  return id;
};

describe('verifying everything', () => {
  it('finds nothing where nothing was touched, and says how much it compared', async () => {
    const verified = await house.verify();
    expect(verified).toMatchObject({ broken: [], unpublished: 0, unwritten: 0, pages: 1 });
    expect(verified.heads).toBe(verified.aggregates);
    expect(verified.events).toBeGreaterThanOrEqual(verified.aggregates);
  });

  it('tells which aggregate was rewritten with every hash made anew, whose it is, and on which day it was still right', async () => {
    const id = await rewrite('INVITATION');
    const { broken } = await house.verify();
    expect(broken).toMatchObject([{ sort: 'chain', context: 'tenancy', kind: 'INVITATION', id, owner }]);
    expect(broken.map(findingWords)[0]?.replace(/hecho \d/, 'hecho N')).toBe(
      `tenancy: INVITATION ${id}, de ${owner}: el hecho N, o uno anterior, no es el que se anotó: la cadena se reescribió después (anotado el 2\u00a0mar\u00a02026, página 1). [the event is not the one that was written]`,
    );
  });

  it('tells of an aggregate that is gone, whole', async () => {
    const { client, TableName, id, rows } = await rowsOf('INVITATION');
    for (const { pk, sk } of rows) await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
    const { broken } = await house.verify();
    expect(broken).toMatchObject([{ sort: 'gone', kind: 'INVITATION', id }]);
    expect(broken.map(findingWords)[0]).toMatch(
      /ya no está; su último hecho anotado es el \d \(anotado el 2\u00a0mar\u00a02026, página 1\)/,
    );
  });

  it('tells of a state that was changed behind its history, which needs no record', async () => {
    const { client, TableName, rows } = await rowsOf('INVITATION');
    const state = rows.find(({ sk }) => sk === 'STATE');
    await client.send(new PutCommand({ TableName, Item: { ...state, version: 7 } }));
    expect((await house.verify()).broken.map(findingWords)[0]).toContain('el estado y la historia no terminan');
  });

  it('reads the same after erasure (Ley 1581): what was written is a salted hash', async () => {
    const { mintScope, openStore } = await import('@concierta/store');
    const { OwnerId } = await import('@concierta/kernel');
    const tables = house.platform.operatorTables('tenancy');
    let erased = 0;
    for (const { owner: whose, kind, id } of (await headsOf()).heads) {
      const scope = mintScope({ kind: 'owner', owner: OwnerId.parse(whose) });
      erased += await openStore(tables, scope, { clock: house.clock }).eraseText(kind, id);
    }
    expect(erased).toBeGreaterThan(0);
    expect((await house.verify()).broken).toEqual([]);
  });

  it('counts what is too new to have been written, and holds it against nobody', async () => {
    await house.as('ana@ejemplo.gov.co').get('/me');
    const { broken, unwritten } = await house.verify();
    expect(broken).toEqual([]);
    expect(unwritten).toBeGreaterThan(0);
  });
});

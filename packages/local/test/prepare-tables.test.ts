import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Due, documentClient, dueOn } from '@concierta/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busTable } from '../src/bus/queue-table.ts';
import { demonstrationTable } from '../src/demonstration/load.ts';
import { type Engine, engineBinary, startEngine } from '../src/engine.ts';
import { prepareTables } from '../src/prepare-tables.ts';
import { createTables, physicalName } from '../src/tables.ts';

const bus = physicalName(busTable);
const Key = { pk: 'a', sk: 'b' };

// An engine of its own, also where another one is named: what is deleted here carries the names of real data.
let engine: Engine | undefined;
let client: ReturnType<typeof documentClient>;

beforeAll(async () => {
  if (!engineBinary()) return;
  engine = await startEngine();
  client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
});
afterAll(() => engine?.stop());

const standing = async (standing: string) => {
  const Item = { pk: 'DEMONSTRATION', sk: 'STATE', standing };
  await client.send(new PutCommand({ TableName: physicalName(demonstrationTable), Item }));
};

describe.skipIf(!engineBinary())('the tables at a start', () => {
  it('are made once, and kept with what they hold when the demonstration is whole', async () => {
    expect(await prepareTables(client)).toBe('absent');
    await client.send(new PutCommand({ TableName: bus, Item: Key }));
    await standing('loaded');
    expect(await prepareTables(client)).toBe('loaded');
    expect((await client.send(new GetCommand({ TableName: bus, Key }))).Item).toEqual(Key);
  });

  it('of an earlier release get the index they lack, over the rows they hold, and nothing is lost', async () => {
    const earlier = { name: 'earlier', indexes: ['outbox'] } as const;
    await createTables(client, [earlier]);
    const TableName = physicalName(earlier);
    const row = { pk: 'T#ent_A#REFERRAL#x', sk: 'STATE', due: 'DUE#2026-03-02#0', dueAt: '2026-03-02T10:00:00.000Z#x' };
    await client.send(new PutCommand({ TableName, Item: row }));
    const now = { ...earlier, indexes: ['outbox', 'due', 'list1'] } as const;
    await createTables(client, [now]);
    await createTables(client, [now]);
    const found: Due[] = [];
    for await (const due of dueOn(client, TableName, '2026-03-02', new Date('2026-03-03T00:00:00Z'))) found.push(due);
    expect(found).toMatchObject([{ owner: 'ent_A', kind: 'REFERRAL', id: 'x' }]);
    expect((await client.send(new GetCommand({ TableName, Key: { pk: row.pk, sk: row.sk } }))).Item).toEqual(row);
  });

  it('are emptied when the demonstration was killed while it loaded, so that it begins again from nothing', async () => {
    await prepareTables(client);
    await client.send(new PutCommand({ TableName: bus, Item: Key }));
    await standing('loading');
    expect(await prepareTables(client)).toBe('absent');
    expect((await client.send(new GetCommand({ TableName: bus, Key }))).Item).toBeUndefined();
  });
});

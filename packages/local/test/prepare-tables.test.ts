import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '@concierta/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busTable } from '../src/bus/queue-table.ts';
import { demonstrationTable } from '../src/demonstration/load.ts';
import { type Engine, engineBinary, startEngine } from '../src/engine.ts';
import { prepareTables } from '../src/prepare-tables.ts';
import { physicalName } from '../src/tables.ts';

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

  it('are emptied when the demonstration was killed while it loaded, so that it begins again from nothing', async () => {
    await prepareTables(client);
    await client.send(new PutCommand({ TableName: bus, Item: Key }));
    await standing('loading');
    expect(await prepareTables(client)).toBe('absent');
    expect((await client.send(new GetCommand({ TableName: bus, Key }))).Item).toBeUndefined();
  });
});

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { testEngine } from '../src/test-engine.ts';

describe('the engine of a test worker', () => {
  it('is one, whoever asks', async () => {
    expect(await testEngine()).toBe(await testEngine());
  });

  it('gives each caller a table of its own, with the indexes it declared', async () => {
    const { client, freshTable } = await testEngine();
    const declaration = { name: 'demo', indexes: ['outbox', 'due', 'list1', 'list2'] } as const;
    const [one, other] = [await freshTable(declaration), await freshTable(declaration)];
    const Key = { pk: 'a', sk: 'b' };
    await client.send(new PutCommand({ TableName: one, Item: { ...Key, n: 1 } }));
    expect((await client.send(new GetCommand({ TableName: one, Key }))).Item).toEqual({ ...Key, n: 1 });
    expect((await client.send(new GetCommand({ TableName: other, Key }))).Item).toBeUndefined();
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createTableInput, documentClient } from '../src/index.ts';

/** What the client sends, byte for byte. */
const bodiesSent = async (options: { withoutRequestToken: boolean }, title: string) => {
  const bodies: string[] = [];
  const server = createServer((request, answer) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      expect(request.headers['content-length']).toBe(String(Buffer.byteLength(body)));
      bodies.push(body);
      answer.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = documentClient({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...options });
  const Item = { pk: 'a', sk: 'b', title };
  await client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'notes', Item } }] }));
  await client.send(new GetCommand({ TableName: 'notes', Key: { pk: 'a', sk: 'b' } }));
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
  return bodies;
};

const tricky = ['ñandú 👩🏽‍🌾', '","ClientRequestToken":"mine"}', '{"ClientRequestToken":"x"}', 'é'.repeat(200)];

describe('the client', () => {
  it.each(tricky)('leaves out the request token, and only that, for the embedded engine: %s', async (title) => {
    const [transaction = '', get = ''] = await bodiesSent({ withoutRequestToken: true }, title);
    expect(JSON.parse(transaction)).toEqual({
      TransactItems: [{ Put: { TableName: 'notes', Item: { pk: { S: 'a' }, sk: { S: 'b' }, title: { S: title } } } }],
    });
    expect(JSON.parse(get)).toEqual({ TableName: 'notes', Key: { pk: { S: 'a' }, sk: { S: 'b' } } });
  });

  it('keeps the token otherwise, so that a repeated attempt is one write', async () => {
    const [transaction = ''] = await bodiesSent({ withoutRequestToken: false }, 'x');
    expect(JSON.parse(transaction).ClientRequestToken).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a table', () => {
  it('is declared with string keys, on demand, and sparse indexes that project what they are for', () => {
    const input = createTableInput({ name: 'notes', indexes: ['outbox', 'due', 'list1', 'list2'] }, 'dev-notes');
    expect(input.TableName).toBe('dev-notes');
    expect(input.BillingMode).toBe('PAY_PER_REQUEST');
    expect(input.AttributeDefinitions?.map(({ AttributeName }) => AttributeName)).toEqual([
      'pk',
      'sk',
      'outbox',
      'outboxAt',
      'due',
      'dueAt',
      'l1',
      'l1s',
      'l2',
      'l2s',
    ]);
    expect(
      input.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => [IndexName, Projection?.ProjectionType]),
    ).toEqual([
      ['outbox', 'KEYS_ONLY'],
      ['due', 'KEYS_ONLY'],
      ['list1', 'INCLUDE'],
      ['list2', 'INCLUDE'],
    ]);
  });

  it('without indexes declares none', () => {
    const input = createTableInput({ name: 'plain', indexes: [] }, 'plain');
    expect(input.GlobalSecondaryIndexes).toBeUndefined();
    expect(input.AttributeDefinitions).toHaveLength(2);
  });
});

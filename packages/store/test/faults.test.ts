import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentClient, mintScope, oneTable, openStore } from '../src/index.ts';
import { contextOf, draft, newOwner, notes, settableClock } from './note.ts';

const mock = mockClient(DynamoDBDocumentClient);
beforeEach(() => {
  mock.reset();
  mock.on(QueryCommand).resolves({ Items: [] });
});

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });

const opened = () => {
  const waits: number[] = [];
  const owner = newOwner();
  const store = openStore(
    oneTable({ client: documentClient({ endpoint: 'http://127.0.0.1:9' }), table: 'notes' }),
    mintScope({ kind: 'owner', owner }),
    {
      clock: settableClock(),
      patience: { random: () => 1, pause: async (milliseconds) => void waits.push(milliseconds) },
    },
  );
  const create = (more: Partial<Parameters<typeof store.save<ReturnType<typeof draft>, never>>[1]> = {}) =>
    store.save(notes, {
      id: 'dem_1',
      expected: 0,
      next: draft(),
      event: { type: 'kept', places: 0 },
      context: contextOf(owner),
      ...more,
    });
  return { store, owner, waits, create };
};

describe('a transaction that the table refuses for now', () => {
  it('is tried again after conflicts and throttling, each wait within a bound that doubles', async () => {
    const { create, waits } = opened();
    mock
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None', 'None'))
      .rejectsOnce(throttled)
      .rejectsOnce(cancelled('None', 'ThrottlingError', 'None'))
      .resolves({});
    expect(await create()).toMatchObject({ version: 1 });
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(4);
    expect(waits).toEqual([20, 40, 80]);
  });

  it('is `busy` after five more attempts, not for ever', async () => {
    const { create, waits } = opened();
    mock.on(TransactWriteCommand).rejects(cancelled('TransactionConflict'));
    await expect(create()).rejects.toMatchObject({ code: 'busy' });
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(6);
    expect(waits).toHaveLength(5);
  });

  it('makes a read `busy` too when throttling outlasts the SDK', async () => {
    const { store } = opened();
    mock.on(QueryCommand).rejects(throttled);
    await expect(store.load(notes, 'dem_1')).rejects.toMatchObject({ code: 'busy' });
    await expect(store.list('list1', 'NOTES')).rejects.toMatchObject({ code: 'busy' });
  });

  it('lets through, unrenamed, what is neither a condition nor passing', async () => {
    const { create } = opened();
    mock.on(TransactWriteCommand).rejectsOnce(cancelled('ValidationError')).rejects(new Error('socket hang up'));
    await expect(create()).rejects.toBeInstanceOf(TransactionCanceledException);
    await expect(create()).rejects.toThrow('socket hang up');
  });
});

describe('a failed condition is told apart by its place', () => {
  it('state or event: the version is stale, even when another row conflicted', async () => {
    const { create } = opened();
    mock
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('ConditionalCheckFailed', 'TransactionConflict'))
      .rejectsOnce(cancelled('None', 'ConditionalCheckFailed'));
    await expect(create()).rejects.toMatchObject({ code: 'stale-version' });
    await expect(create()).rejects.toMatchObject({ code: 'stale-version' });
  });

  it('idempotency row: the answer kept there, or a key used for another body', async () => {
    const { create } = opened();
    const answer = { status: 201, body: { id: 'dem_0' } };
    const kept = { pk: 'x', sk: 'IDEMP', bodyHash: 'h', answer: JSON.stringify(answer), version: 1, eventId: 'evt_0' };
    mock.on(GetCommand).resolves({ Item: kept });
    mock.on(TransactWriteCommand).rejects(cancelled('None', 'None', 'ConditionalCheckFailed'));
    const idempotency = { person: 'per_1', key: 'k', bodyHash: 'h', answer };
    expect(await create({ idempotency })).toEqual({ version: 1, eventId: 'evt_0', replayed: answer });
    await expect(create({ idempotency: { ...idempotency, bodyHash: 'other' } })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('inbox row: already reacted to', async () => {
    const { create } = opened();
    mock.on(GetCommand).resolves({ Item: { pk: 'x', sk: 'INBOX' } });
    mock
      .on(TransactWriteCommand)
      .rejects(cancelled('ConditionalCheckFailed', 'ConditionalCheckFailed', 'ConditionalCheckFailed'));
    expect(await create({ inbox: { consumer: 'c', event: 'e' } })).toMatchObject({ already: true });
  });

  it('counter row: the number is taken', async () => {
    const { create } = opened();
    mock.on(TransactWriteCommand).rejects(cancelled('None', 'None', 'ConditionalCheckFailed'));
    await expect(create({ counter: { kind: 'DEM', year: 2026, expected: 4 } })).rejects.toMatchObject({
      code: 'busy',
      params: { counter: 'DEM' },
    });
  });

  it('a further row: a version condition is stale, any other a conflict', async () => {
    const { create, owner } = opened();
    const put = { pk: `T#${owner}#X#1`, sk: 'X' };
    const also = [{ put }, { put: { ...put, sk: 'Y' }, condition: { version: 3 } }] as const;
    mock
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled('None', 'None', 'ConditionalCheckFailed'))
      .rejectsOnce(cancelled('None', 'None', 'None', 'ConditionalCheckFailed'));
    await expect(create({ also })).rejects.toMatchObject({ code: 'conflict' });
    await expect(create({ also })).rejects.toMatchObject({ code: 'stale-version', params: { expected: 3 } });
  });

  it('by this very event: the answer was lost on the way, the write is done', async () => {
    const { create } = opened();
    let sentId = '';
    mock.on(TransactWriteCommand).callsFake((input) => {
      sentId = input.TransactItems[1].Put.Item.id;
      throw new TransactionCanceledException({
        message: 'cancelled',
        $metadata: {},
        CancellationReasons: [
          { Code: 'ConditionalCheckFailed' },
          { Code: 'ConditionalCheckFailed', Item: { id: { S: sentId } } },
        ],
      });
    });
    expect(await create()).toEqual({ version: 1, eventId: sentId });
  });
});

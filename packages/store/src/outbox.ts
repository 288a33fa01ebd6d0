import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { getAll } from './batch.ts';
import { type EventRow, joinTexts, outboxShard, outboxShards, type StoredEvent, type TextRow } from './event-row.ts';
import { eventSk, textSk } from './keys.ts';
import { reading, sendTransaction } from './transaction.ts';
import type { Key } from './write.ts';

/** An event that has not been published yet, texts joined. */
export interface PendingEvent extends StoredEvent {
  /** The key of its row, to say later that it was published. */
  readonly key: Key;
  /** When it was written (ISO 8601): the publisher's lag is measured from here. */
  readonly since: string;
}

export interface PendingQuery {
  /** Which part of the outbox, from 0; there are `outboxShards`. */
  readonly shard: number;
  /** 1 to 50; 50 unless told. */
  readonly limit?: number | undefined;
  /** Only what was written up to this moment (a sweep that leaves the fresh ones to the stream). */
  readonly until?: Date | undefined;
}

const maxPending = 50;

/** The oldest events of one part of the outbox, in the order they were written. For the publisher alone. */
export const pendingEvents = async (
  client: DynamoDBDocumentClient,
  table: string,
  { shard, limit = maxPending, until }: PendingQuery,
): Promise<PendingEvent[]> => {
  const command = new QueryCommand({
    TableName: table,
    IndexName: 'outbox',
    KeyConditionExpression: `#outbox = :outbox${until ? ' AND #at <= :until' : ''}`,
    ExpressionAttributeNames: { '#outbox': 'outbox', ...(until && { '#at': 'outboxAt' }) },
    ExpressionAttributeValues: { ':outbox': `OUT#${shard}`, ...(until && { ':until': `${until.toISOString()}#~` }) },
    Limit: Math.min(Math.max(limit, 1), maxPending),
  });
  const { Items = [] } = await reading(() => client.send(command));
  const keys = Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  const joined = await joinEvents(client, table, keys);
  return joined.flatMap(({ row, event }) =>
    row.outboxAt === undefined ? [] : [{ ...event, key: { pk: row.pk, sk: row.sk }, since: row.at }],
  );
};

const versionOf = (sk: string): number => Number(sk.slice(sk.indexOf('#') + 1));

/** The events of these rows with their texts, in the order of the keys; a row that is not there is left out. */
export const joinEvents = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<{ row: EventRow; event: StoredEvent }[]> => {
  const wanted = keys.flatMap(({ pk, sk }) => [
    { pk, sk },
    { pk, sk: textSk(versionOf(sk)) },
  ]);
  const rows = await getAll(client, table, wanted);
  return keys.flatMap(({ pk, sk }) => {
    const row = rows.get(`${pk}|${sk}`) as EventRow | undefined;
    const text = rows.get(`${pk}|${textSk(versionOf(sk))}`) as TextRow | undefined;
    return row ? [{ row, event: joinTexts(row, text) }] : [];
  });
};

const clearing = 50;

/** Takes events out of the outbox once the bus has accepted them. Doing it twice changes nothing. For the publisher alone. */
export const markPublished = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<void> => {
  for (let from = 0; from < keys.length; from += clearing) {
    const steps = keys.slice(from, from + clearing).map(({ pk, sk }) => ({
      name: 'published',
      request: {
        Update: {
          TableName: table,
          Key: { pk, sk },
          UpdateExpression: 'REMOVE #outbox, #at',
          ConditionExpression: 'attribute_exists(#pk)',
          ExpressionAttributeNames: { '#outbox': 'outbox', '#at': 'outboxAt', '#pk': 'pk' },
        },
      },
    }));
    const failed = await sendTransaction(client, steps);
    if (failed.length > 0) throw new Error('a published event is no longer in the table');
  }
};

/** What waits in a table's outbox. */
export interface OutboxBacklog {
  readonly count: number;
  /** True when there are more than were counted. */
  readonly more: boolean;
  /** When the oldest was written (ISO 8601). */
  readonly oldest: string | undefined;
}

/** How much waits to be published and since when; counts at most so many a shard. For the publisher's role alone. */
export const outboxBacklog = async (
  client: DynamoDBDocumentClient,
  table: string,
  { atMost = 1_000 }: { readonly atMost?: number } = {},
): Promise<OutboxBacklog> => {
  const shards = await Promise.all(
    Array.from({ length: outboxShards }, async (_, shard) => {
      const command = new QueryCommand({
        TableName: table,
        IndexName: 'outbox',
        KeyConditionExpression: '#outbox = :outbox',
        ExpressionAttributeNames: { '#outbox': 'outbox' },
        ExpressionAttributeValues: { ':outbox': `OUT#${shard}` },
        Limit: atMost,
      });
      const { Items = [], LastEvaluatedKey } = await reading(() => client.send(command));
      const [first] = Items;
      return {
        count: Items.length,
        more: LastEvaluatedKey !== undefined,
        oldest: first && String(first.outboxAt).split('#')[0],
      };
    }),
  );
  return {
    count: shards.reduce((sum, { count }) => sum + count, 0),
    more: shards.some(({ more }) => more),
    oldest: shards.flatMap(({ oldest }) => oldest ?? []).sort()[0],
  };
};

/**
 * Gives published events their claim to the outbox again, so that the publisher tells of them once more; consumers are ready
 * for it. For a recovery alone. Events that tell nobody anything, and those that still wait, are left as they are. Answers how
 * many were claimed.
 */
export const claimAgain = async (
  client: DynamoDBDocumentClient,
  table: string,
  events: readonly StoredEvent[],
): Promise<number> => {
  const telling = events.filter(({ integration }) => integration !== undefined);
  for (let from = 0; from < telling.length; from += clearing) {
    const steps = telling.slice(from, from + clearing).map(({ owner, kind, aggregate, version, at, id }) => ({
      name: 'claimed',
      request: {
        Update: {
          TableName: table,
          Key: { pk: `T#${owner}#${kind}#${aggregate}`, sk: eventSk(version) },
          UpdateExpression: 'SET #outbox = :outbox, #at = :at',
          ConditionExpression: 'attribute_exists(#pk)',
          ExpressionAttributeNames: { '#outbox': 'outbox', '#at': 'outboxAt', '#pk': 'pk' },
          ExpressionAttributeValues: { ':outbox': outboxShard(aggregate), ':at': `${at}#${id}` },
        },
      },
    }));
    const failed = await sendTransaction(client, steps);
    if (failed.length > 0) throw new Error('an event that was enumerated is no longer in the table');
  }
  return telling.length;
};

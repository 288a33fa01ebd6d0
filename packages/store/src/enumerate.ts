import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredEvent } from './event-row.ts';
import type { Head } from './heads-record.ts';
import { aggregateOf, eventPrefix, stateSk } from './keys.ts';
import { joinEvents } from './outbox.ts';
import { reading } from './transaction.ts';
import type { Key } from './write.ts';

/** Where an enumeration stands; give it back as `after` to go on from there. */
export type Position = Key;

export interface Enumerated {
  readonly events: readonly StoredEvent[];
  /** How far this page reaches; nothing after the last page. */
  readonly position: Position | undefined;
}

export interface EnumerateOptions {
  readonly after?: Position | undefined;
  /** How many rows a page looks at. */
  readonly pageSize?: number | undefined;
}

/**
 * Every event of a table, page by page, texts joined: what a rebuild replays, side effects off. Resumable from the
 * `position` of any page. The events of one aggregate come in order; aggregates come in no order.
 *
 * This file is the only place of the platform that scans; an architecture test holds that.
 */
export async function* enumerateEvents(
  client: DynamoDBDocumentClient,
  table: string,
  { after, pageSize = 1_000 }: EnumerateOptions = {},
): AsyncGenerator<Enumerated> {
  let start: Record<string, unknown> | undefined = after && { pk: after.pk, sk: after.sk };
  do {
    const command: ScanCommand = new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(#sk, :event)',
      ProjectionExpression: '#pk, #sk',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: { ':event': eventPrefix },
      Limit: pageSize,
      ...(start && { ExclusiveStartKey: start }),
    });
    const { Items = [], LastEvaluatedKey } = await reading(() => client.send(command));
    const keys = Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
    const events = (await joinEvents(client, table, keys)).map(({ event }) => event);
    const position = LastEvaluatedKey && { pk: String(LastEvaluatedKey.pk), sk: String(LastEvaluatedKey.sk) };
    yield { events, position };
    start = LastEvaluatedKey;
  } while (start);
}

/**
 * The head of every aggregate's chain, page by page, in no order. Reaches for keys, versions and hashes alone: the role it
 * runs in is given nothing else. Eventually consistent, for half the capacity: what moves meanwhile is met the next time.
 */
export async function* enumerateHeads(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Head[]> {
  let start: Record<string, unknown> | undefined;
  do {
    const command: ScanCommand = new ScanCommand({
      TableName: table,
      Select: 'SPECIFIC_ATTRIBUTES',
      ProjectionExpression: '#pk, #sk, #version, #head',
      FilterExpression: '#sk = :state AND attribute_exists(#head)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#version': 'version', '#head': 'head' },
      ExpressionAttributeValues: { ':state': stateSk },
      ...(start && { ExclusiveStartKey: start }),
    });
    const { Items = [], LastEvaluatedKey } = await reading(() => client.send(command));
    yield Items.flatMap(({ pk, version, head }) => {
      const aggregate = aggregateOf(String(pk));
      return aggregate ? [{ ...aggregate, version: Number(version), hash: String(head) }] : [];
    });
    start = LastEvaluatedKey;
  } while (start);
}

import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredEvent } from './event-row.ts';
import { guardKey, OutsideScope } from './guard.ts';
import { eventPrefix } from './keys.ts';
import { joinEvents } from './outbox.ts';
import type { Reached } from './reach.ts';
import { isMinted, type OwnerScope, prefixOf, type Scope } from './scope.ts';
import { reading } from './transaction.ts';
import type { Item, Key } from './write.ts';

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
 * This is the only place of the platform that scans; an architecture test holds that.
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

export interface EnumeratedRows {
  readonly rows: readonly Item[];
  /** How far this page reaches; nothing after the last page. */
  readonly position: Position | undefined;
}

/**
 * Every row of one owner as it is stored, page by page: history, texts, lists, requests, whatever begins with the owner's
 * prefix and nobody else's. For what an operator does with an owner whole; in no order. Costs a read of the whole table.
 */
export async function* enumerateRows(
  { client, table }: Reached,
  scope: Scope & OwnerScope,
  { after, pageSize = 1_000 }: EnumerateOptions = {},
): AsyncGenerator<EnumeratedRows> {
  if (!isMinted(scope)) throw new OutsideScope('a scope is made by `mintScope` alone');
  let start: Record<string, unknown> | undefined = after && { pk: after.pk, sk: after.sk };
  do {
    const command: ScanCommand = new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(#pk, :prefix)',
      ExpressionAttributeNames: { '#pk': 'pk' },
      ExpressionAttributeValues: { ':prefix': prefixOf(scope) },
      Limit: pageSize,
      ...(start && { ExclusiveStartKey: start }),
    });
    const { Items = [], LastEvaluatedKey } = await reading(() => client.send(command));
    const rows = Items.map((item) => guardKey(scope, item as Item));
    yield { rows, position: LastEvaluatedKey && { pk: String(LastEvaluatedKey.pk), sk: String(LastEvaluatedKey.sk) } };
    start = LastEvaluatedKey;
  } while (start);
}

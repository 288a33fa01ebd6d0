import { type DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import type { StoredEvent } from './event-row.ts';
import { guardKey, OutsideScope } from './guard.ts';
import type { Head } from './heads-record.ts';
import { aggregateOf, eventPrefix, stateSk } from './keys.ts';
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

const keyOf = ({ pk, sk }: Readonly<Record<string, unknown>>) => ({ pk: String(pk), sk: String(sk) });

interface Scanned {
  readonly items: readonly Record<string, unknown>[];
  readonly position: Position | undefined;
}

/** A table from one end to the other. This is the only place of the platform that scans; an architecture test holds that. */
async function* scan(
  client: DynamoDBDocumentClient,
  input: Omit<ScanCommandInput, 'ExclusiveStartKey'>,
  after?: Position,
): AsyncGenerator<Scanned> {
  let start: Record<string, unknown> | undefined = after && keyOf({ ...after });
  do {
    const command: ScanCommand = new ScanCommand({ ...input, ...(start && { ExclusiveStartKey: start }) });
    const { Items = [], LastEvaluatedKey } = await reading(() => client.send(command));
    yield { items: Items, position: LastEvaluatedKey && keyOf(LastEvaluatedKey) };
    start = LastEvaluatedKey;
  } while (start);
}

/**
 * Every event of a table, page by page, texts joined: what a rebuild replays, side effects off. Resumable from the
 * `position` of any page. The events of one aggregate come in order; aggregates come in no order.
 */
export async function* enumerateEvents(
  client: DynamoDBDocumentClient,
  table: string,
  { after, pageSize = 1_000 }: EnumerateOptions = {},
): AsyncGenerator<Enumerated> {
  const input: ScanCommandInput = {
    TableName: table,
    ConsistentRead: true,
    FilterExpression: 'begins_with(#sk, :event)',
    ProjectionExpression: '#pk, #sk',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':event': eventPrefix },
    Limit: pageSize,
  };
  for await (const { items, position } of scan(client, input, after)) {
    const events = (await joinEvents(client, table, items.map(keyOf))).map(({ event }) => event);
    yield { events, position };
  }
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
  const input: ScanCommandInput = {
    TableName: table,
    ConsistentRead: true,
    FilterExpression: 'begins_with(#pk, :prefix)',
    ExpressionAttributeNames: { '#pk': 'pk' },
    ExpressionAttributeValues: { ':prefix': prefixOf(scope) },
    Limit: pageSize,
  };
  for await (const { items, position } of scan(client, input, after)) {
    yield { rows: items.map((item) => guardKey(scope, item as Item)), position };
  }
}

/**
 * The head of every aggregate's chain, page by page, in no order. Reaches for keys, versions and hashes alone: the role it
 * runs in is given nothing else. Eventually consistent, for half the capacity: what moves meanwhile is met the next time.
 */
export async function* enumerateHeads(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Head[]> {
  const input: ScanCommandInput = {
    TableName: table,
    Select: 'SPECIFIC_ATTRIBUTES',
    ProjectionExpression: '#pk, #sk, #version, #head',
    FilterExpression: '#sk = :state AND attribute_exists(#head)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#version': 'version', '#head': 'head' },
    ExpressionAttributeValues: { ':state': stateSk },
    // Short pages: the embedded engine answers one request at a time, and a page of a megabyte keeps the others waiting.
    Limit: 1_000,
  };
  for await (const { items } of scan(client, input)) {
    yield items.flatMap(({ pk, version, head }) => {
      const aggregate = aggregateOf(String(pk));
      return aggregate ? [{ ...aggregate, version: Number(version), hash: String(head) }] : [];
    });
  }
}

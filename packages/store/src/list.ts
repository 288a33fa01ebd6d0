import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Cursor, malformedCursor, requireCursor } from './cursor.ts';
import { indexShapes } from './declarations.ts';
import type { Row } from './definition.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import { listPartition, OutsideScope } from './guard.ts';
import { prefixOf } from './scope.ts';
import type { ListQuery } from './store.ts';
import { reading } from './transaction.ts';
import type { Item } from './write.ts';

const defaultLimit = 25;
const maxLimit = 100;

/** How many entries one Query may look at when rows are picked by `where`. */
const lookAhead = 1_000;

/** One page of a list: exactly one Query; see `Store.list`. */
export const list = async (
  environment: Environment,
  index: 'list1' | 'list2',
  partition: string,
  query: ListQuery = {},
): Promise<{ items: Row[]; next?: Cursor }> => {
  if (environment.scope.kind === 'document') throw new OutsideScope('a document scope reads no lists');
  const { hash, range } = indexShapes[index];
  const { where, begins } = query;
  const prefix = prefixOf(environment.scope);
  const pk = listPartition(environment.scope, partition);
  const limit = Math.min(Math.max(query.limit ?? defaultLimit, 1), maxLimit);
  const start = query.after && startOf(requireCursor(query.after, 3), prefix, begins);
  const command = new QueryCommand({
    TableName: environment.table,
    IndexName: index,
    KeyConditionExpression: begins ? '#hash = :hash AND begins_with(#range, :begins)' : '#hash = :hash',
    ExpressionAttributeNames: { '#hash': hash, ...(begins && { '#range': range }) },
    ExpressionAttributeValues: { ':hash': pk, ...(begins && { ':begins': begins }) },
    ScanIndexForward: !query.descending,
    Limit: where ? lookAhead : limit + 1,
    ...(start && { ExclusiveStartKey: { [hash]: pk, [range]: start.sort, pk: start.pk, sk: start.sk } }),
  });
  const { Items = [], LastEvaluatedKey } = await reading(() => environment.client.send(command));
  const now = nowInSeconds(environment);
  const found = Items as Item[];
  const cursorAt = (item: Record<string, unknown>): Cursor => [
    String(item[range]),
    String(item.pk).slice(prefix.length),
    String(item.sk),
  ];

  const items: Row[] = [];
  for (const [place, item] of found.entries()) {
    const row = item.row as Row | undefined;
    const expired = typeof item.ttl === 'number' && item.ttl <= now;
    if (!row || expired || (where && !where(row))) continue;
    items.push(row);
    const isMore = place + 1 < found.length || LastEvaluatedKey !== undefined;
    if (items.length === limit) return isMore ? { items, next: cursorAt(item) } : { items };
  }
  return LastEvaluatedKey ? { items, next: cursorAt(LastEvaluatedKey) } : { items };
};

/** Where a page starts. The partition comes from the query and the owner from the scope: the cursor holds neither. */
const startOf = ([sort = '', rest = '', sk = '']: Cursor, prefix: string, begins: string | undefined) => {
  if (!sort.startsWith(begins ?? '')) throw malformedCursor();
  return { sort, pk: prefix + rest, sk };
};

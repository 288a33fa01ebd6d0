import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { getAll, rowName } from './batch.ts';
import { type Cursor, malformedCursor, requireCursor } from './cursor.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import { guardKey, guardPartition, isWhole } from './guard.ts';
import type { RowQuery } from './store.ts';
import { reading } from './transaction.ts';
import type { Item, Key } from './write.ts';

/** False for a row that has expired or was emptied by `project`: the table may still hold it, the reader does not see it. */
const isThere = (item: Item | undefined, now: number): item is Item =>
  item !== undefined && item.gone !== true && !(typeof item.ttl === 'number' && item.ttl <= now);

/** One row, strongly consistent; nothing when it is not there or has expired. */
export const getRow = async (environment: Environment, key: Key): Promise<Item | undefined> => {
  const { pk, sk } = guardKey(environment.scope, key);
  if (!isWhole(key)) return undefined;
  const command = new GetCommand({ TableName: environment.table, Key: { pk, sk }, ConsistentRead: true });
  const { Item } = await reading(() => environment.client.send(command));
  return isThere(Item as Item | undefined, nowInSeconds(environment)) ? (Item as Item) : undefined;
};

/** Several rows, each in the place of its key; one call for every hundred different keys. See `Store.rows`. */
export const getRows = async (environment: Environment, keys: readonly Key[]): Promise<(Item | undefined)[]> => {
  const guarded = keys.map((key) => guardKey(environment.scope, key));
  const different = new Map(guarded.filter(isWhole).map((key) => [rowName(key), key]));
  const found = await getAll(environment.client, environment.table, [...different.values()]);
  const now = nowInSeconds(environment);
  return guarded.map((key) => {
    const item = found.get(rowName(key)) as Item | undefined;
    return isThere(item, now) ? item : undefined;
  });
};

const range = ({ begins, between }: RowQuery): { expression: string; values: Record<string, string> } => {
  if (between) {
    return { expression: ' AND #sk BETWEEN :from AND :to', values: { ':from': between[0], ':to': between[1] } };
  }
  if (begins) return { expression: ' AND begins_with(#sk, :begins)', values: { ':begins': begins } };
  return { expression: '', values: {} };
};

const withinRange = (sk: string, { begins, between }: RowQuery): boolean =>
  between ? sk >= between[0] && sk <= between[1] : sk.startsWith(begins ?? '');

/** One page of a partition: one Query, strongly consistent. Refuses a cursor from elsewhere with `malformed`. */
export const queryRows = async (
  environment: Environment,
  partition: string,
  query: RowQuery = {},
): Promise<{ items: Item[]; next?: Cursor }> => {
  const pk = guardPartition(environment.scope, partition);
  const { expression, values } = range(query);
  const [after] = query.after ? requireCursor(query.after, 1) : [];
  if (after !== undefined && !withinRange(after, query)) throw malformedCursor();
  const input: QueryCommandInput = {
    TableName: environment.table,
    ConsistentRead: true,
    KeyConditionExpression: `#pk = :pk${expression}`,
    ExpressionAttributeNames: { '#pk': 'pk', ...(expression && { '#sk': 'sk' }) },
    ExpressionAttributeValues: { ':pk': pk, ...values },
    ScanIndexForward: !query.descending,
    ...(query.limit !== undefined && { Limit: query.limit }),
    ...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
  };
  const { Items = [], LastEvaluatedKey } = await reading(() => environment.client.send(new QueryCommand(input)));
  const now = nowInSeconds(environment);
  const items = (Items as Item[]).filter((item) => isThere(item, now));
  return LastEvaluatedKey ? { items, next: [String(LastEvaluatedKey.sk)] } : { items };
};

/** The first `limit` rows of a range: one Query, and another only where long rows leave no room for all on one page. */
export const firstRows = async (
  environment: Environment,
  pk: string,
  { limit, ...query }: RowQuery & { readonly limit: number },
): Promise<Item[]> => {
  const items: Item[] = [];
  for (let after: Cursor | undefined, more = true; more; more = after !== undefined && items.length < limit) {
    const page = await queryRows(environment, pk, { ...query, after, limit: limit - items.length });
    items.push(...page.items);
    after = page.next;
  }
  return items;
};

/** Every row of a range, page by page: for one aggregate's own rows, never for what grows without bound. */
export const allRows = async (environment: Environment, pk: string, query: RowQuery): Promise<Item[]> => {
  const items: Item[] = [];
  for (let after: Cursor | undefined, more = true; more; more = after !== undefined) {
    const page = await queryRows(environment, pk, { ...query, after });
    items.push(...page.items);
    after = page.next;
  }
  return items;
};

import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { TestPlatform } from '@concierta/local/test-platform';
import { countingClient } from '@concierta/store';

/** A request as an attack sends it; a header set to `undefined` is left out. */
export interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>> | readonly (readonly [string, string])[];
  readonly body?: string | undefined;
}

/** What came back, and what the platform asked of its tables meanwhile. */
export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** How many calls of each kind: `{ GetItem: 1, Query: 1 }`. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Every row of every service by table and key, with the hash of what it holds. */
export type Rows = ReadonlyMap<string, string>;

const pairsOf = (headers: Sent['headers'] = {}): [string, string][] =>
  Array.isArray(headers)
    ? headers.map(([name, value]) => [name, value])
    : Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));

/** The rows that are not the same in both, by key. */
export const changedRows = (before: Rows, after: Rows): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).sort();

/** The same value with the names of every object in order: the engine gives them in any. */
export const sorted = (value: unknown): unknown => {
  if (value instanceof Set) return [...value].sort();
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
};

const everyItem = async (client: DynamoDBDocumentClient, TableName: string): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
};

/** Looks over a platform's shoulder: what it answers, what it asks of its tables, what they hold. */
export const watching = (platform: TestPlatform, looker: DynamoDBDocumentClient) => {
  const counting = countingClient(platform.client);
  const items = async (service?: string) => {
    const tables = Object.entries(platform.tables).filter(([name]) => service === undefined || name === service);
    const found = await Promise.all(
      tables.map(async ([name, table]) => (await everyItem(looker, table)).map((item) => ({ service: name, item }))),
    );
    return found.flat();
  };
  return {
    /** Sends a request as it is and waits for the whole answer. One at a time: calls are counted meanwhile. */
    async send({ path, method = 'GET', headers, body }: Sent): Promise<Seen> {
      counting.reset();
      const answer = await platform.fetch(path, {
        method,
        headers: pairsOf(headers),
        ...(body !== undefined && { body }),
        redirect: 'manual',
      });
      const text = await answer.text();
      return { status: answer.status, text, headers: answer.headers, calls: counting.counts() };
    },
    items,
    async rows(): Promise<Rows> {
      const all = await items();
      return new Map(
        all.map(({ service, item }) => [
          `${service} ${item.pk} ${item.sk}`,
          createHash('sha256')
            .update(JSON.stringify(sorted(item)))
            .digest('base64url'),
        ]),
      );
    },
  };
};
export type Watching = ReturnType<typeof watching>;

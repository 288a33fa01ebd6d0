import { type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import type { Call } from './wire.ts';

type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };
type Put = { readonly Item: Item; readonly [more: string]: unknown };

/** The calls that the house makes for each operation; the floor makes the same ones. */
export interface Shapes {
  readonly get: readonly Call[];
  readonly list: readonly Call[];
  readonly longList: readonly Call[];
  readonly create: readonly Call[];
  readonly command: readonly Call[];
}

export interface FloorOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly shapes: Shapes;
  /** What every key of the owner begins with. */
  readonly prefix: string;
  /** How many rows a page has; one more is asked for, to know whether there are others. */
  readonly page: number;
}

const inputOf = (calls: readonly Call[], operation: string): Record<string, unknown> => {
  const call = calls.find((one) => one.operation === operation);
  if (!call) throw new Error(`the house made no ${operation}`);
  return { ...call.input };
};

const putsOf = (calls: readonly Call[]): Put[] => {
  const { TransactItems } = inputOf(calls, 'TransactWriteItems');
  return (TransactItems as { Put: Put }[]).map(({ Put }) => Put);
};

/**
 * The least that any API of this shape can cost: a bare Hono app that checks nothing, makes the very calls the house makes
 * (same keys, same expressions, same rows) and answers with what it read or wrote.
 */
export const floor = ({ client, table, shapes, prefix, page }: FloorOptions): Hono => {
  const app = new Hono();
  const detail = inputOf(shapes.get, 'Query');
  const read = async (pk: string) => {
    const values = { ...(detail.ExpressionAttributeValues as object), ':pk': pk };
    const query = { ...detail, TableName: table, ExpressionAttributeValues: values };
    const { Items = [] } = await client.send(new QueryCommand(query as ConstructorParameters<typeof QueryCommand>[0]));
    return Items.find(({ sk }) => sk === 'STATE');
  };
  const write = (puts: readonly Put[]) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: puts.map((put) => ({ Put: { ...put, TableName: table } })),
      }),
    );

  app.get('/demands/:id', async (c) => {
    const head = await read(`${prefix}DEMAND#${c.req.param('id')}`);
    return head ? c.json(head.state, 200, { etag: `"${head.version}"` }) : c.json({}, 404);
  });

  const listing = (calls: readonly Call[]) => ({ ...inputOf(calls, 'Query'), TableName: table, Limit: page + 1 });
  const listings = { all: listing(shapes.longList), open: listing(shapes.list) };
  app.get('/demands', async (c) => {
    const query = c.req.query('group') === 'open' ? listings.open : listings.all;
    const { Items = [] } = await client.send(new QueryCommand(query as ConstructorParameters<typeof QueryCommand>[0]));
    return c.json({ items: Items.slice(0, page).map(({ row }) => row) });
  });

  const creation = putsOf(shapes.create);
  const recalled = inputOf(shapes.create, 'GetItem');
  let made = 0;
  app.post('/demands', async (c) => {
    const body = (await c.req.json()) as Record<string, unknown>;
    made += 1;
    const id = `dem_${String(made).padStart(26, '0')}`;
    const idempotency = `${prefix}IDEMP#floor#${c.req.header('idempotency-key')}`;
    const key = { ...(recalled.Key as object), pk: idempotency };
    await client.send(new GetCommand({ ...recalled, TableName: table, Key: key }));
    const puts = creation.map(({ Item, ...rest }) => {
      if (Item.sk === 'IDEMP') return { ...rest, Item: { ...Item, pk: idempotency } };
      const state = Item.sk === 'STATE' && { state: { ...(Item.state as object), ...body }, id };
      return { ...rest, Item: { ...Item, ...state, pk: `${prefix}DEMAND#${id}` } };
    });
    await write(puts);
    return c.json(puts[0]?.Item.state as object, 201, { etag: '"1"' });
  });

  const commanded = putsOf(shapes.command);
  app.patch('/demands/:id', async (c) => {
    const body = (await c.req.json()) as Record<string, unknown>;
    const pk = `${prefix}DEMAND#${c.req.param('id')}`;
    const head = await read(pk);
    if (!head) return c.json({}, 404);
    const expected = Number(head.version);
    if (c.req.header('if-match') !== `"${expected}"`) return c.json({}, 412);
    const version = expected + 1;
    const next = { ...head, version, state: { ...head.state, ...body } } as unknown as Item;
    const puts = commanded.map(({ Item, ...rest }) => {
      if (Item.sk !== 'STATE') {
        return { ...rest, Item: { ...Item, pk, sk: Item.sk.slice(0, 4) + String(version).padStart(10, '0'), version } };
      }
      return { ...rest, ExpressionAttributeValues: { ':version': expected }, Item: next };
    });
    await write(puts);
    return c.json(next.state as object, 200, { etag: `"${version}"` });
  });
  return app;
};

import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableDeclaration } from '@concierta/store';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';

/** Sessions, codes, grants and refresh tokens of the issuer, and the addresses that have signed in. */
export const issuerTable: TableDeclaration = { name: 'local-issuer', indexes: [] };

const Row = z.object({ payload: z.string(), ttl: z.number().optional() });
const Reference = z.object({ target: z.string() });

const inSeconds = (ms: number) => Math.floor(ms / 1000);

/** Where the issuer keeps what it must remember, so that a restart signs nobody out. */
export const issuerAdapter = (client: DynamoDBDocumentClient, table: string): AdapterFactory => {
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: table, Item }));
  const remove = (pk: string, sk: string) => client.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
  const get = async (pk: string, sk: string): Promise<unknown> =>
    (await client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }))).Item;

  return (model): Adapter => {
    const keyOf = (id: string) => `${model}#${id}`;
    const read = async (id: string): Promise<AdapterPayload | undefined> => {
      const row = Row.safeParse(await get(keyOf(id), 'STATE'));
      if (!row.success || (row.data.ttl !== undefined && row.data.ttl <= inSeconds(Date.now()))) return undefined;
      return JSON.parse(row.data.payload) as AdapterPayload;
    };
    const write = (id: string, payload: AdapterPayload, ttl: number | undefined) =>
      put({ pk: keyOf(id), sk: 'STATE', payload: JSON.stringify(payload), ...(ttl !== undefined && { ttl }) });

    return {
      async upsert(id, payload, expiresIn) {
        await write(id, payload, expiresIn ? inSeconds(Date.now()) + expiresIn : undefined);
        if (payload.uid) await put({ pk: `${model}-UID#${payload.uid}`, sk: 'STATE', target: id });
        if (payload.grantId) await put({ pk: `GRANT#${payload.grantId}`, sk: keyOf(id) });
      },
      find: read,
      async findByUid(uid) {
        const reference = Reference.safeParse(await get(`${model}-UID#${uid}`, 'STATE'));
        return reference.success ? read(reference.data.target) : undefined;
      },
      // The device flow, which has user codes, is off.
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = await read(id);
        if (payload) await write(id, { ...payload, consumed: inSeconds(Date.now()) }, payload.exp);
      },
      async destroy(id) {
        await remove(keyOf(id), 'STATE');
      },
      async revokeByGrantId(grantId) {
        const pk = `GRANT#${grantId}`;
        const { Items = [] } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': pk },
          }),
        );
        for (const { sk } of Items) {
          await remove(String(sk), 'STATE');
          await remove(pk, String(sk));
        }
      },
    };
  };
};

export interface Accounts {
  /** Remembers that this address signed in. */
  remember(subject: string, email: string): Promise<void>;
  emailOf(subject: string): Promise<string | undefined>;
}

const Account = z.object({ email: z.string() });

export const issuerAccounts = (client: DynamoDBDocumentClient, table: string): Accounts => ({
  async remember(subject, email) {
    await client.send(new PutCommand({ TableName: table, Item: { pk: `ACCOUNT#${subject}`, sk: 'STATE', email } }));
  },
  async emailOf(subject) {
    const Key = { pk: `ACCOUNT#${subject}`, sk: 'STATE' };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    const account = Account.safeParse(Item);
    return account.success ? account.data.email : undefined;
  },
});

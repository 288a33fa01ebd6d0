import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  ExecuteStatementCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { ratePolicy } from '@concierta/access/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandedOut } from '../../src/police/credentials.ts';
import { tableArn, tableRoleArn } from '../../src/police/names.ts';
import { type PoliceProxy, policeProxy } from '../../src/police/police-proxy.ts';
import { type SettableClock, settableClock } from '../../src/settable-clock.ts';
import { contexts, openWorld, ours, siloed, theirs, type World } from './world.ts';

let world: World;
let proxy: PoliceProxy;
let clock: SettableClock;

beforeAll(async () => {
  world = await openWorld();
  clock = settableClock('2026-03-02T12:00:00Z');
  const functionPolicies = () => [ratePolicy(tableArn('rates'))];
  proxy = await policeProxy({ endpoint: world.endpoint, roles: world.roles, clock, functionPolicies });
});
afterAll(() => proxy.close());

type Keys = Pick<HandedOut, 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** The SDK's own client with these keys: it signs, and the proxy sees what Lambda's would send. */
const clientWith = ({ accessKeyId, secretAccessKey, sessionToken }: Keys): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: proxy.endpoint,
      region: 'us-east-1',
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    }),
  );

const scope = '20260302/us-east-1/sts/aws4_request';

const assume = async (keys: Keys, fields: Record<string, string>): Promise<{ status: number; text: string }> => {
  const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=host, Signature=0`;
  const body = new URLSearchParams({ Action: 'AssumeRole', Version: '2011-06-15', RoleSessionName: 'test', ...fields });
  const headers = { authorization, ...(keys.sessionToken && { 'x-amz-security-token': keys.sessionToken }) };
  const answer = await fetch(proxy.endpoint, { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
};

const field = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

const tagged = (owner: string) => ({ 'Tags.member.1.Key': 'owner', 'Tags.member.1.Value': owner });

const keysFor = async (functionName: string, role: string, fields: Record<string, string> = {}): Promise<Keys> => {
  const { status, text } = await assume(proxy.keysOf(contexts.demandOffer, functionName), { RoleArn: role, ...fields });
  expect({ status, text }).toMatchObject({ status: 200 });
  return {
    accessKeyId: field(text, 'AccessKeyId'),
    secretAccessKey: field(text, 'SecretAccessKey'),
    sessionToken: field(text, 'SessionToken'),
  };
};

const dataRole = tableRoleArn('demand-offer', 'data');
const pool = () => world.placement.pool(contexts.demandOffer.table);
const put = (owner: string, name: string) => ({
  Put: {
    TableName: pool(),
    Item: { pk: `T#${owner}#${name}`, sk: 'STATE', Expected: 'an attribute may be called that' },
  },
});
const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } };

describe('a function that takes its role at the proxy', () => {
  it('writes and reads its owner’s rows, and is refused as DynamoDB refuses everything else', async () => {
    const client = clientWith(await keysFor('api', dataRole, tagged(ours)));
    await client.send(new TransactWriteCommand({ TransactItems: [put(ours, 'A'), put(ours, 'B')] }));
    const found = await client.send(new GetCommand({ TableName: pool(), Key: { pk: `T#${ours}#A`, sk: 'STATE' } }));
    expect(found.Item).toMatchObject({ pk: `T#${ours}#A` });

    const attempts = [
      new GetCommand({ TableName: pool(), Key: { pk: `T#${theirs}#A`, sk: 'STATE' } }),
      new TransactWriteCommand({ TransactItems: [put(ours, 'C'), put(theirs, 'C')] }),
      new PutCommand({ TableName: pool(), Item: { pk: `T#${ours}#C`, sk: 'STATE' } }),
      new ScanCommand({ TableName: pool() }),
      new ExecuteStatementCommand({ Statement: `SELECT * FROM "${pool()}" WHERE pk = 'T#${ours}#A'` }),
    ];
    for (const attempt of attempts) await expect(client.send(attempt as GetCommand)).rejects.toMatchObject(denied);
    const untouched = await world.client.send(
      new GetCommand({ TableName: pool(), Key: { pk: `T#${ours}#C`, sk: 'STATE' } }),
    );
    expect(untouched.Item).toBeUndefined();
  });

  it('reads the text of a query’s key over the wire', async () => {
    const client = clientWith(await keysFor('api', dataRole, tagged(ours)));
    const query = (pk: string) =>
      client.send(
        new QueryCommand({
          TableName: pool(),
          KeyConditionExpression: '#p = :p',
          ExpressionAttributeNames: { '#p': 'pk' },
          ExpressionAttributeValues: { ':p': pk },
        }),
      );
    expect((await query(`T#${ours}#A`)).Count).toBe(1);
    await expect(query(`T#${theirs}#A`)).rejects.toMatchObject(denied);
  });
});

describe('the roles that the proxy hands out', () => {
  const refused = async (functionName: string, RoleArn: string, fields: Record<string, string> = {}) =>
    expect(await assume(proxy.keysOf(contexts.demandOffer, functionName), { RoleArn, ...fields })).toMatchObject({
      status: 403,
      text: expect.stringContaining('<Code>AccessDenied</Code>'),
    });

  it('are a function’s own: the api takes no role that writes a zone, the publisher none of an owner', async () => {
    await refused('api', tableRoleArn('demand-offer', 'public'));
    await refused('api', tableRoleArn('demand-offer', 'publisher'));
    await refused('publisher', dataRole, tagged(ours));
    await refused('api', tableRoleArn('articulation', 'data'), tagged(ours));
    await refused('api', `${dataRole}-of-nobody`, tagged(ours));
  });

  it('take exactly one tag where rows have an owner, and none where they have not', async () => {
    await refused('api', dataRole);
    await refused('api', dataRole, tagged('*'));
    await refused('api', dataRole, tagged('ent_A'));
    await refused('api', dataRole, {
      ...tagged(ours),
      'Tags.member.2.Key': 'role',
      'Tags.member.2.Value': 'administrator',
    });
    await refused('publisher', tableRoleArn('demand-offer', 'publisher'), tagged(ours));
    await keysFor('publisher', tableRoleArn('demand-offer', 'publisher'));
  });

  it('of an owner with tables of its own are for that owner alone', async () => {
    const role = tableRoleArn('demand-offer', 'data', siloed);
    await refused('api', role, tagged(ours));
    const client = clientWith(await keysFor('api', role, tagged(siloed)));
    const Key = { pk: `T#${siloed}#A`, sk: 'STATE' };
    const own = world.placement.tableOf(contexts.demandOffer.table, siloed);
    expect((await client.send(new GetCommand({ TableName: own, Key }))).Item).toBeUndefined();
    await expect(client.send(new GetCommand({ TableName: pool(), Key }))).rejects.toMatchObject(denied);
  });

  it('end: an hour later the same keys are refused', async () => {
    const client = clientWith(await keysFor('api', dataRole, tagged(ours)));
    const get = () => client.send(new GetCommand({ TableName: pool(), Key: { pk: `T#${ours}#A`, sk: 'STATE' } }));
    await get();
    clock.advance(3_600_001);
    await expect(get()).rejects.toMatchObject({ name: 'ExpiredTokenException' });
  });
});

describe('who asks', () => {
  const Key = () => ({ TableName: pool(), Key: { pk: `T#${ours}#A`, sk: 'STATE' } });

  it('is nobody with keys that were not handed out here, or with another’s session token', async () => {
    const keys = await keysFor('api', dataRole, tagged(ours));
    const unknown = { name: 'UnrecognizedClientException' };
    const invented = { accessKeyId: `AKIA${'0'.repeat(16)}`, secretAccessKey: 'x', sessionToken: '' };
    await expect(clientWith(invented).send(new GetCommand(Key()))).rejects.toMatchObject(unknown);
    await expect(clientWith({ ...keys, sessionToken: 'x' }).send(new GetCommand(Key()))).rejects.toMatchObject(unknown);
  });

  it('reaches no table in a function’s own role, but may count in the rate table', async () => {
    const client = clientWith(proxy.keysOf(contexts.demandOffer, 'api'));
    await expect(client.send(new GetCommand(Key()))).rejects.toMatchObject(denied);
    await expect(client.send(new ScanCommand({ TableName: 'rates' }))).rejects.toMatchObject(denied);
    const count = new UpdateCommand({
      TableName: 'rates',
      Key: { pk: ours, sk: 'BUCKET' },
      UpdateExpression: 'ADD taken :one',
      ExpressionAttributeValues: { ':one': 1 },
    });
    // Let through: only the engine says that there is no such table here.
    await expect(client.send(count)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is not believed when one request says two things', async () => {
    const keys = await keysFor('api', dataRole, tagged(ours));
    const authorization = `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=host, Signature=0`;
    const ask = (target: string, body: string) =>
      fetch(proxy.endpoint, {
        method: 'POST',
        headers: { authorization, 'x-amz-security-token': keys.sessionToken, 'x-amz-target': target },
        body,
      });
    const key = (owner: string) => `"Key":{"pk":{"S":"T#${owner}#A"},"sk":{"S":"STATE"}}`;
    await world.client.send(new PutCommand({ TableName: pool(), Item: { pk: `T#${theirs}#A`, sk: 'STATE' } }));
    const twice = await ask('DynamoDB_20120810.GetItem', `{"TableName":"${pool()}",${key(theirs)},${key(ours)}}`);
    expect(await twice.text()).not.toContain(theirs);
    const target = await ask('DynamoDB_20120810.GetItem.Scan', `{"TableName":"${pool()}",${key(ours)}}`);
    expect(target.status).toBe(400);
    expect((await ask('DynamoDB_20120810.GetItem', 'not JSON')).status).toBe(400);
  });
});

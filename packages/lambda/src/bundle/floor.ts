/** A program with Hono and both SDK packages, as anybody would write one: what ours is measured against. It is loaded and never called. */
export const floorProgram = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
const app = new Hono();
app.get('/:pk', async (c) => c.json(await client.send(new GetCommand({ TableName: 't', Key: { pk: c.req.param('pk') } }))));
app.get('/', async (c) => c.json(await client.send(new QueryCommand({ TableName: 't' }))));
app.post('/', async (c) => c.json(await client.send(new TransactWriteCommand({ TransactItems: [] }))));
export const handler = app.fetch;
`;

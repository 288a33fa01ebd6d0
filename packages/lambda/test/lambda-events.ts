import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2, DynamoDBRecord, DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { edgeHeader } from '../src/http/edge-secret.ts';
import type { Result } from '../src/http/result.ts';
import { queueName } from '../src/queue-name.ts';
import type { Entry } from './cloud.ts';

/** The event of an HTTP API (payload 2.0) for a request; with the edge's secret unless told otherwise. */
export const httpEvent = async (request: Request, edge: string | undefined): Promise<APIGatewayProxyEventV2> => {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: {
      ...headers,
      'x-amzn-trace-id': 'Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=1',
      ...(edge !== undefined && { [edgeHeader]: edge }),
    },
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'elsewhere.example',
      domainPrefix: 'elsewhere',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'test',
      },
      requestId: `${randomUUID()}=`,
      routeKey: '$default',
      stage: '$default',
      time: '24/Nov/2026:00:00:00 +0000',
      timeEpoch: 0,
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
};

/** The answer that a caller would get of a function's result. */
export const answerOf = ({ statusCode, headers, cookies, body, isBase64Encoded }: Result): Response => {
  const empty = statusCode === 204 || statusCode === 304;
  const answer = new Response(empty ? null : Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'), {
    status: statusCode,
    headers: new Headers(Object.entries(headers ?? {}).map(([name, value]): [string, string] => [name, String(value)])),
  });
  for (const cookie of cookies ?? []) answer.headers.append('set-cookie', cookie);
  return answer;
};

/** What EventBridge puts into a queue for an entry. */
export const bodyOf = ({ Source, DetailType, Detail }: Entry): string =>
  JSON.stringify({
    version: '0',
    id: randomUUID(),
    source: Source,
    'detail-type': DetailType,
    account: '000000000000',
    region: 'us-east-1',
    detail: JSON.parse(Detail) as unknown,
  });

const record = (queue: string, body: string, receives: number): SQSRecord => ({
  messageId: randomUUID(),
  receiptHandle: 'handle',
  body,
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '0',
    SenderId: 'events.amazonaws.com',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${queue}`,
  awsRegion: 'us-east-1',
});

/** A batch of one consumer's queue. */
export const queueEvent = (
  { stage, context, consumer }: { readonly stage: string; readonly context: string; readonly consumer: string },
  bodies: readonly string[],
  receives = 1,
): SQSEvent => ({ Records: bodies.map((body) => record(queueName(stage, context, consumer), body, receives)) });

/** A change of a table, as its stream tells it. */
export const change = (
  table: string,
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE',
  outbox: string | undefined,
): DynamoDBRecord => ({
  eventID: randomUUID(),
  eventName,
  eventSource: 'aws:dynamodb',
  awsRegion: 'us-east-1',
  eventSourceARN: `arn:aws:dynamodb:us-east-1:000000000000:table/${table}/stream/2026-11-24T00:00:00.000`,
  dynamodb: {
    Keys: { pk: { S: 'T#x' }, sk: { S: 'EVT#1' } },
    ...(eventName === 'REMOVE' ? {} : { NewImage: outbox === undefined ? {} : { outbox: { S: outbox } } }),
    ...(eventName === 'INSERT' ? {} : { OldImage: outbox === undefined ? {} : { outbox: { S: outbox } } }),
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
});

/** A batch in which every part of a table's outbox was written to. */
export const everyShard = (table: string, shards: number): DynamoDBStreamEvent => ({
  Records: Array.from({ length: shards }, (_, shard) => change(table, 'INSERT', `OUT#${shard}`)),
});

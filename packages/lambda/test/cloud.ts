import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { JSONWebKeySet } from 'jose';

/** An entry of `PutEvents`, as the bus was sent it. */
export interface Entry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly TraceHeader?: string;
}

/** What of AWS the functions meet besides DynamoDB and STS: a bus, buckets, mail; and the issuer's keys. On 127.0.0.1. */
export interface Cloud {
  readonly endpoint: string;
  /** What the bus accepted, in order. */
  readonly accepted: readonly Entry[];
  /** How often the bus refused an entry. */
  readonly refusals: number;
  /** The next request loses its first entry: the answer is 200 all the same. */
  loseOne(): void;
  /** The addresses that were written to. */
  readonly mailed: readonly string[];
  close(): Promise<void>;
}

type Answer = { readonly status: number; readonly type?: string; readonly body: string | Buffer };

const json = (value: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });

export const startCloud = async (jwks: JSONWebKeySet): Promise<Cloud> => {
  const accepted: Entry[] = [];
  const objects = new Map<string, Buffer>();
  const mailed: string[] = [];
  let refusals = 0;
  let losing = false;

  const putEvents = (body: Buffer): Answer => {
    const { Entries } = JSON.parse(body.toString('utf8')) as { Entries: Entry[] };
    const lost = losing ? 0 : -1;
    losing = false;
    const results = Entries.map((entry, i) => {
      if (i === lost) {
        refusals += 1;
        return { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' };
      }
      accepted.push(entry);
      return { EventId: `accepted-${accepted.length}` };
    });
    return json({ FailedEntryCount: lost === 0 ? 1 : 0, Entries: results });
  };

  const object = (method: string, path: string, body: Buffer): Answer => {
    if (method === 'PUT') objects.set(path, body);
    if (method === 'DELETE') objects.delete(path);
    if (method !== 'GET') return { status: 200, body: '' };
    const found = objects.get(path);
    return found ? { status: 200, body: found } : { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
  };

  const answer = (request: IncomingMessage, body: Buffer): Answer => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    if (request.headers['x-amz-target'] === 'AWSEvents.PutEvents') return putEvents(body);
    if (pathname === '/issuer/.well-known/jwks.json') return json(jwks);
    if (pathname === '/v2/email/outbound-emails') {
      const { Destination } = JSON.parse(body.toString('utf8')) as { Destination: { ToAddresses: string[] } };
      mailed.push(...Destination.ToAddresses);
      return json({ MessageId: `message-${mailed.length}` });
    }
    return object(request.method ?? 'GET', pathname, body);
  };

  const server = createServer((request, response) => {
    buffer(request).then(
      (body) => {
        const { status, type = 'application/octet-stream', body: content } = answer(request, body);
        response.writeHead(status, { 'content-type': type }).end(content);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    accepted,
    get refusals() {
      return refusals;
    },
    loseOne: () => {
      losing = true;
    },
    mailed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

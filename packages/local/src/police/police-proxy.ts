import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { PolicyDocument } from '@concierta/access/policies';
import type { ServiceContext } from '@concierta/events';
import type { Clock } from '@concierta/kernel';
import { type Bearer, credentialsWith, type HandedOut } from './credentials.ts';
import { isRefusedByAws } from './denied.ts';
import { functionRoleArn } from './names.ts';
import { type Held, requireOperation } from './police.ts';
import type { Roles } from './roles.ts';
import { type Answer, answerSts, stsError } from './sts.ts';

export interface PoliceProxyOptions {
  /** The engine behind: anything that speaks DynamoDB's protocol. */
  readonly endpoint: string;
  readonly roles: Roles;
  readonly clock: Clock;
  /** What a function's own role may do with tables, without taking another: the rate counters (`ratePolicy`). */
  readonly functionPolicies?: (functionRole: string) => readonly PolicyDocument[];
}

/** A server on this machine: DynamoDB and STS at one address, as a function on Lambda would meet them. */
export interface PoliceProxy {
  /** For `AWS_ENDPOINT_URL_DYNAMODB` and `AWS_ENDPOINT_URL_STS`. */
  readonly endpoint: string;
  /** Keys for a function, for its `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. */
  keysOf(context: Pick<ServiceContext, 'name'>, functionName: string): HandedOut;
  close(): Promise<void>;
}

const json = (status: number, type: string, message: string): Answer => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: `com.amazon.coral.service#${type}`, Message: message }),
});

const invalidToken = 'The security token included in the request is invalid.';
const expiredToken = 'The security token included in the request is expired';

const accessKeyIn = ({ headers }: IncomingMessage): string | undefined =>
  /\bCredential=([A-Z0-9]{16,128})\//.exec(headers.authorization ?? '')?.[1];

const write = (response: ServerResponse, { status, type, body }: Answer): void => {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
};

const target = /^DynamoDB_20120810\.([A-Za-z]+)$/;

const hopByHop = new Set(['connection', 'host', 'keep-alive', 'transfer-encoding', 'content-length']);

/** Hands the request on with its own headers. The engine looks at no signature, so the one for this address does no harm. */
const forward = (endpoint: string, incoming: IncomingMessage, body: string, response: ServerResponse): void => {
  const headers = Object.entries(incoming.headers).filter(([name]) => !hopByHop.has(name));
  const onward = send(endpoint, {
    method: 'POST',
    headers: { ...Object.fromEntries(headers), 'content-length': Buffer.byteLength(body) },
  });
  onward.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', (error) => {
    if (response.headersSent) response.destroy();
    else write(response, json(500, 'InternalServerError', `the engine did not answer: ${error.message}`));
  });
  onward.end(body);
};

/**
 * Stands between a function's bundle and the engine. Who asks is known by the access key of the signature (keys are handed
 * out here and nowhere else; the signature itself is not computed again). A request that its role may not make is answered
 * as DynamoDB answers it, and never reaches the engine. Listens on 127.0.0.1, on a free port.
 */
export const policeProxy = async (options: PoliceProxyOptions): Promise<PoliceProxy> => {
  const { endpoint, roles, clock, functionPolicies = () => [] } = options;
  const credentials = credentialsWith(clock);

  const heldBy = (bearer: Bearer): Held =>
    bearer.kind === 'session' ? bearer.held : { role: bearer.role, tags: {}, policies: functionPolicies(bearer.role) };

  const known = (request: IncomingMessage): Bearer | 'unknown' | 'expired' => {
    const bearer = credentials.bearer(accessKeyIn(request));
    if (typeof bearer === 'string' || bearer.kind === 'function') return bearer;
    return request.headers['x-amz-security-token'] === bearer.token ? bearer : 'unknown';
  };

  /** The refusal, or what to hand on: the very value that was judged, written anew, so that the engine cannot read another. */
  const onTable = (request: IncomingMessage, body: string): Answer | string => {
    const operation = target.exec(String(request.headers['x-amz-target']))?.[1];
    if (operation === undefined) return json(400, 'UnknownOperationException', 'there is no such operation');
    const bearer = known(request);
    if (bearer === 'unknown') return json(400, 'UnrecognizedClientException', invalidToken);
    if (bearer === 'expired') return json(400, 'ExpiredTokenException', expiredToken);
    try {
      const input: unknown = JSON.parse(body);
      requireOperation(operation, input, heldBy(bearer));
      return JSON.stringify(input);
    } catch (error) {
      if (isRefusedByAws(error)) return json(400, 'AccessDeniedException', error.message);
      if (error instanceof SyntaxError) return json(400, 'SerializationException', 'the body is not JSON');
      throw error;
    }
  };

  const onSts = (request: IncomingMessage, body: string): Answer => {
    const bearer = known(request);
    if (bearer === 'unknown') return stsError(403, 'InvalidClientTokenId', invalidToken);
    if (bearer === 'expired') return stsError(403, 'ExpiredToken', expiredToken);
    const principal = bearer.kind === 'function' ? bearer.role : bearer.held.role;
    return answerSts(new URLSearchParams(body), { principal, take: roles.take, handOut: credentials.ofSession });
  };

  const server = createServer((request, response) => {
    text(request)
      .then((body) => {
        const judged = request.headers['x-amz-target'] === undefined ? onSts(request, body) : onTable(request, body);
        if (typeof judged === 'string') forward(endpoint, request, judged, response);
        else write(response, judged);
      })
      .catch((error: unknown) => {
        // A policy that cannot be judged, or a request cut short: refused, and told to whoever runs this.
        if (response.headersSent) response.destroy();
        else write(response, json(500, 'InternalServerError', String(error)));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    keysOf: ({ name }, functionName) => credentials.ofFunction(functionRoleArn(name, functionName)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

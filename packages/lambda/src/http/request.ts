import { traceparentOf } from '@concierta/events';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { edgeHeader } from './edge-secret.ts';

/** Headers that say something about the way here, not about what is asked. */
const leftOut = new Set([
  edgeHeader,
  'cookie',
  'x-request-id',
  'content-length',
  'connection',
  'transfer-encoding',
  'host',
]);

const headersOf = ({ headers, cookies = [], requestContext }: APIGatewayProxyEventV2): Headers => {
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !leftOut.has(name.toLowerCase())) kept.append(name, value);
  }
  if (cookies.length > 0) kept.set('cookie', cookies.join('; '));
  // The gateway's own number, in the letters that a request's number may have: what a caller calls itself is not one.
  kept.set('x-request-id', requestContext.requestId.replaceAll(/[^A-Za-z0-9_-]/g, ''));
  const trace = traceparentOf(headers['x-amzn-trace-id']);
  if (trace !== undefined && !kept.has('traceparent')) kept.set('traceparent', trace);
  return kept;
};

const withBody = (method: string): boolean => method !== 'GET' && method !== 'HEAD';

/**
 * The request of an API Gateway event (HTTP API, payload 2.0), at the platform's own origin whatever `Host` says; path and
 * query as they came, also where the gateway has decoded what would end a path.
 */
export const requestOf = (event: APIGatewayProxyEventV2, origin: string): Request => {
  const { method } = event.requestContext.http;
  const path = event.rawPath.replaceAll(/[?#]/g, encodeURIComponent);
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  const body =
    event.body === undefined || !withBody(method)
      ? undefined
      : Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  return new Request(`${origin}${path.startsWith('/') ? '' : '/'}${path}${query}`, {
    method,
    headers: headersOf(event),
    ...(body && { body }),
  });
};

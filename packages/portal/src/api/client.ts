import createClient from 'openapi-fetch';
import type { paths } from './schema.generated.ts';
import type { AnswerOf, Method, Operation, PathOf, ReadInput, SendInput, Tagged } from './shape.ts';
import { send } from './transport.ts';

const client = createClient<paths>({ baseUrl: `${globalThis.location?.origin ?? ''}/api`, fetch: send });

interface Loose {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
}

async function call(
  method: Method,
  path: string,
  input: Loose,
  init: { signal?: AbortSignal; key?: string },
): Promise<unknown> {
  const headers: Record<string, string> = {};
  if (input.ifMatch) headers['If-Match'] = input.ifMatch;
  if (init.key) headers['Idempotency-Key'] = init.key;
  const request = client.request as (
    method: Method,
    path: string,
    init: object,
  ) => Promise<{ data?: unknown; response: Response }>;
  const { data, response } = await request(method, path, {
    params: { path: input.path, query: input.query },
    body: input.body,
    headers,
    signal: init.signal,
  });
  const etag = response.headers.get('etag') ?? undefined;
  const location = response.headers.get('location') ?? undefined;
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...data, ...(etag && { etag }), ...(location && { location }) }
    : data;
}

type Given<I> = object extends I ? [input?: I] : [input: I];

/** Reads; throws a `Problem`. */
export const get = <P extends PathOf<'get'>>(
  path: P,
  ...[input, signal]: [...Given<ReadInput<Operation<P, 'get'>>>, AbortSignal?]
) =>
  call('get', path, (input ?? {}) as Loose, { signal: signal as AbortSignal | undefined }) as Promise<
    Tagged<AnswerOf<Operation<P, 'get'>>>
  >;

/** Changes something; throws a `Problem`. The same `key` makes the same creation happen once. */
export const change = <M extends Exclude<Method, 'get'>, P extends PathOf<M>>(
  method: M,
  path: P,
  input: SendInput<Operation<P, M>>,
  key?: string,
) => call(method, path, input as Loose, { key }) as Promise<Tagged<AnswerOf<Operation<P, M>>>>;

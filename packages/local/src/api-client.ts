import { randomUUID } from 'node:crypto';

/** An answer of the API, read. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // What a route answers is the caller's to check; tests and the demonstration read fields off it.
  readonly body: Readonly<Record<string, unknown>>;
}

export interface CallOptions {
  /** The version this command is based on; an answer's ETag, or the number. */
  readonly ifMatch?: string | number;
  /** The key of a creation; a fresh one unless told. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One person at the API, under one hat at a time. */
export interface ApiClient {
  readonly email: string;
  /** The same person under another hat (`<owner>.<membership>`), or under none. */
  wearing(actingAs: string | undefined): ApiClient;
  call(method: string, path: string, body?: unknown, options?: CallOptions): Promise<ApiAnswer>;
  get(path: string, options?: CallOptions): Promise<ApiAnswer>;
  post(path: string, body?: unknown, options?: CallOptions): Promise<ApiAnswer>;
  put(path: string, body?: unknown, options?: CallOptions): Promise<ApiAnswer>;
  patch(path: string, body?: unknown, options?: CallOptions): Promise<ApiAnswer>;
  delete(path: string, options?: CallOptions): Promise<ApiAnswer>;
}

interface ClientOptions {
  readonly email: string;
  readonly origin: string;
  readonly token: () => Promise<string>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The hat to wear, found out when it is first needed. */
  readonly hat: () => Promise<string | undefined>;
}

/** Routes about the person, whatever the hat. */
const needsNoHat = (path: string): boolean => /^(\/api)?\/(me|public|catalogues)(\/|\?|$)/.test(path);

const etag = (version: string | number): string => (typeof version === 'number' ? `"${version}"` : version);

const read = async (answer: Response): Promise<ApiAnswer> => {
  const text = await answer.text();
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  const body = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : { text };
  return { status: answer.status, headers: answer.headers, body };
};

/** Calls the API as somebody: token, hat, `If-Match` and an `Idempotency-Key` for what creates are put in by themselves. */
export const apiClient = (options: ClientOptions): ApiClient => {
  const { email, origin, token, fetch, hat } = options;
  const call: ApiClient['call'] = async (method, path, body, { ifMatch, idempotencyKey, headers = {} } = {}) => {
    const worn = await hat();
    const actingAs = needsNoHat(path) ? undefined : worn;
    const url = new URL(path.startsWith('/api') ? path : `/api${path}`, origin);
    const request = new Request(url, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(actingAs !== undefined && { 'acting-as': actingAs }),
        ...(ifMatch !== undefined && { 'if-match': etag(ifMatch) }),
        ...(method === 'POST' && { 'idempotency-key': idempotencyKey ?? randomUUID() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return read(await fetch(request));
  };
  return {
    email,
    wearing: (actingAs) => apiClient({ ...options, hat: async () => actingAs }),
    call,
    get: (path, o) => call('GET', path, undefined, o),
    post: (path, body, o) => call('POST', path, body, o),
    put: (path, body, o) => call('PUT', path, body, o),
    patch: (path, body, o) => call('PATCH', path, body, o),
    delete: (path, o) => call('DELETE', path, undefined, o),
  };
};

import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import * as z from 'zod';
import { checkAnswer } from './check-answer.ts';
import type { ServiceEnv } from './environment.ts';
import { checkQuery, jsonBody, noBody } from './guards.ts';
import { idempotencyKey, ifMatch, requireIdempotencyKey } from './preconditions.ts';
import { headersOf, problemAnswers } from './route-docs.ts';
import { ownerInForce, signedIn, wearingHat, withinLimit } from './sign-in.ts';
import './zod-openapi.ts';

/** Who may call: anybody, a signed-in person, or a person under a hat. */
export type RouteAuth = 'public' | 'person' | 'hat';

/**
 * What a route does. `create` demands an `Idempotency-Key`, `command` demands `If-Match` (and takes a key);
 * `action` is a change that needs neither.
 */
export type RouteKind = 'read' | 'list' | 'create' | 'command' | 'action';

export interface RouteRequest {
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
}

/** The schema of each successful status; `null` for one without a body. */
export type RouteAnswers = Readonly<Record<number, z.ZodType | null>>;

export interface RouteInput<P extends string, M extends string, Q extends RouteRequest, A extends RouteAnswers> {
  readonly method: M;
  /** Without `/api`: `/demands/{id}`. */
  readonly path: P;
  /** What it does, in Spanish. */
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly auth: RouteAuth;
  readonly kind: RouteKind;
  readonly request?: Q;
  readonly answers: A;
  /** The media types of a successful answer that is a file; beside a schema when whoever asks chooses data or a file. */
  readonly produces?: readonly string[];
  /** Unless told: the method and the path, `postDemandsByIdPublish`. */
  readonly operationId?: string;
}

type ReadonlyDeep<T> = T extends (infer U)[]
  ? readonly ReadonlyDeep<U>[]
  : T extends string | number | boolean | null | undefined | bigint | Date
    ? T
    : T extends object
      ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
      : T;

type Part<Q, K extends string> = Q extends Record<K, infer S extends z.ZodType> ? S : never;
type RequestOf<Q> = ([Part<Q, 'params'>] extends [never] ? object : { params: Part<Q, 'params'> }) &
  ([Part<Q, 'query'>] extends [never] ? object : { query: Part<Q, 'query'> }) &
  ([Part<Q, 'body'>] extends [never]
    ? object
    : { body: { content: { 'application/json': { schema: Part<Q, 'body'> } }; required: true } });
type AnswerOf<S> = S extends z.ZodType
  ? { description: string; content: { 'application/json': { schema: z.ZodType<ReadonlyDeep<z.output<S>>> } } }
  : { description: string };

/** A route as `app.openapi` takes it: typed by its request and its successful answers; refusals are thrown. */
export type Route<P extends string, M extends string, Q extends RouteRequest, A extends RouteAnswers> = {
  method: M;
  path: P;
  request: RequestOf<Q>;
  responses: { [S in keyof A]: AnswerOf<A[S]> };
  getRoutingPath(): string;
};

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `post` + `/demands/{id}/mark-duplicate` → `postDemandsByIdMarkDuplicate`. */
export const operationIdOf = (method: string, path: string): string =>
  method +
  path
    .split('/')
    .filter(Boolean)
    .map((step) => (step.startsWith('{') ? `By${capital(step.slice(1, -1))}` : step.split('-').map(capital).join('')))
    .join('');

const needs: Readonly<Record<RouteKind, MiddlewareHandler<ServiceEnv>[]>> = {
  read: [],
  list: [],
  action: [
    async (c, next) => {
      idempotencyKey(c);
      await next();
    },
  ],
  create: [
    async (c, next) => {
      requireIdempotencyKey(c);
      await next();
    },
  ],
  command: [
    async (c, next) => {
      ifMatch(c);
      idempotencyKey(c);
      await next();
    },
  ],
};

const reads = (kind: RouteKind): boolean => kind === 'read' || kind === 'list';

const asks: Readonly<Record<RouteAuth, (kind: RouteKind) => MiddlewareHandler<ServiceEnv>[]>> = {
  public: () => [],
  person: () => [signedIn(), withinLimit()],
  hat: (kind) => [signedIn(), wearingHat(), withinLimit(), ...(reads(kind) ? [] : [ownerInForce()])],
};

const strict = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

const checkParams = (path: string, request: RouteRequest | undefined): void => {
  const inPath = [...path.matchAll(/\{(.+?)\}/g)].map(([, name]) => name ?? '');
  const declared = new Set(Object.keys(request?.params?.shape ?? {}));
  for (const name of inPath)
    if (!declared.has(name)) throw new Error(`${path}: declare the parameter «${name}» in request.params`);
};

/**
 * Declares a route: whom it asks for (401, 403, 429), what it reads (400, 413, 415), which preconditions it demands
 * (428, 400), and every status it can answer, so that the OpenAPI document tells the whole truth.
 * Unknown fields are refused at any depth. A path parameter that does not fit its schema is `not-found`.
 */
export const route = <
  const P extends string,
  const M extends Method,
  const Q extends RouteRequest = Record<never, never>,
  const A extends RouteAnswers = RouteAnswers,
>(
  input: RouteInput<P, M, Q, A>,
): Route<P, M, Q, A> => {
  const { method, path, summary, description, tags, auth, kind, answers } = input;
  const request: RouteRequest | undefined = input.request;
  checkParams(path, request);
  const takesBody = method !== 'get';
  const bodyGuard = takesBody ? [request?.body ? jsonBody : noBody] : [];
  const config: RouteConfig = {
    method,
    path,
    summary,
    ...(description === undefined ? {} : { description }),
    operationId: input.operationId ?? operationIdOf(method, path),
    tags: [...tags],
    security: auth === 'public' ? [] : [{ oauth2: [] }, { bearer: [] }],
    parameters: headersOf(auth, kind) as NonNullable<RouteConfig['parameters']>,
    request: {
      ...(request?.params ? { params: request.params } : {}),
      ...(request?.query ? { query: request.query } : {}),
      ...(request?.body
        ? { body: { content: { 'application/json': { schema: strict(request.body) } }, required: true } }
        : {}),
    },
    responses: {
      ...successAnswers(answers, kind, input.produces ?? []),
      ...problemAnswers({ auth, kind, takesBody, hasParams: path.includes('{') }),
    },
    middleware: [
      ...asks[auth](kind),
      ...needs[kind],
      checkQuery(new Set(Object.keys(request?.query?.shape ?? {}))),
      ...bodyGuard,
      checkAnswer(answers),
    ],
  };
  const routingPath = path.replaceAll(/\/{(.+?)}/g, '/:$1');
  // The types of the problems are left out on purpose: handlers throw refusals, they do not build their bodies.
  const declared: object = Object.defineProperty(config, 'getRoutingPath', {
    value: () => routingPath,
    enumerable: false,
  });
  return declared as Route<P, M, Q, A>;
};

const etagHeader = { ETag: { description: 'La versión, para `If-Match`.', schema: { type: 'string' as const } } };

const aFile = { schema: { type: 'string' as const, format: 'binary' } };

const successAnswers = (
  answers: RouteAnswers,
  kind: RouteKind,
  produces: readonly string[],
): RouteConfig['responses'] =>
  Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => [
      status,
      {
        description: status === '201' ? 'Creado.' : status === '202' ? 'Aceptado; se hará enseguida.' : 'Hecho.',
        ...(produces.length === 0 && (kind === 'command' || kind === 'create' || kind === 'read')
          ? { headers: etagHeader }
          : {}),
        ...(schema === null && produces.length === 0
          ? {}
          : {
              content: {
                ...(schema === null ? {} : { 'application/json': { schema } }),
                ...Object.fromEntries(produces.map((mediaType) => [mediaType, aFile])),
              },
            }),
      },
    ]),
  );

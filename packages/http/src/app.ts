import { Refusal } from '@concierta/kernel';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { BlankSchema } from 'hono/types';
import type * as z from 'zod';
import { answerError, invalid, problemBody, problemResponse } from './answer-problem.ts';
import type { ServiceDeps, ServiceEnv } from './environment.ts';
import { checkPath } from './guards.ts';
import { issuesOf } from './issues.ts';
import { languageOf } from './language.ts';
import { methodsAt } from './methods.ts';
import { unknownFields } from './read-body.ts';
import { newRequestId, newTraceparent } from './trace.ts';
import './zod-openapi.ts';

/** Where every route of every service lives. */
export const apiBase = '/api';

/** A service's HTTP side. */
export type ServiceApp = OpenAPIHono<ServiceEnv, BlankSchema, typeof apiBase>;

const securityHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cache-control': 'no-store',
  vary: 'Accept-Language',
};

const settle =
  (deps: ServiceDeps): MiddlewareHandler<ServiceEnv> =>
  async (c, next) => {
    const began = performance.now();
    const requestId = newRequestId(c.req.header('x-request-id'));
    c.set('deps', deps);
    c.set('requestId', requestId);
    c.set('traceparent', newTraceparent(c.req.header('traceparent')));
    c.set('language', languageOf(c.req.header('accept-language')));
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    c.res.headers.set('x-request-id', requestId);
    deps.log.info('request', {
      requestId,
      method: c.req.method,
      // The pattern, not the address: an address may carry what a person typed.
      route: c.req.routePath,
      status: c.res.status,
      milliseconds: Math.round((performance.now() - began) * 10) / 10,
    });
  };

type Found = { target: string; success: boolean; data?: unknown; error?: z.ZodError };

/** What the validator found, as our own refusals. Also refuses the fields it would silently have dropped. */
const judge = (found: Found, rawBody: unknown, query: unknown): void => {
  if (!found.success) {
    if (found.target === 'param') throw new Refusal('not-found');
    const input = found.target === 'json' ? rawBody : query;
    throw invalid(issuesOf(found.error?.issues ?? [], input));
  }
  if (found.target !== 'json') return;
  const unknown = unknownFields(rawBody, found.data);
  if (unknown.length > 0) throw invalid(unknown);
};

/**
 * The HTTP side of a service, based at `/api`. Whatever a caller sends, the answer is the service's own or a problem
 * (RFC 9457) in the caller's language; a 500 is always a defect of ours, logged under the request's number.
 */
export const createServiceApp = (deps: ServiceDeps): ServiceApp => {
  const app = new OpenAPIHono<ServiceEnv>({
    defaultHook: (found, c) => {
      judge(found as Found, c.get('rawBody'), c.req.query());
    },
  }).basePath(apiBase);
  app.use('*', settle(deps), checkPath);
  app.onError((error, c) => answerError(error, c, deps.log));
  app.notFound((c) => {
    const allowed = methodsAt(app, c.req.path);
    const code = allowed.length > 0 ? 'method-not-allowed' : 'not-found';
    const body = problemBody(code, c.get('language'));
    return problemResponse(body, c.get('language'), allowed.length > 0 ? { allow: allowed.join(', ') } : {});
  });
  return app;
};

import type { MiddlewareHandler } from 'hono';
import { depsOf, type ServiceEnv } from './environment.ts';
import { unknownFields } from './read-body.ts';
import type { RouteAnswers } from './route.ts';

/**
 * In tests (`deps.checkAnswers`): compares every successful answer with the schema its route declares, and throws on one
 * that breaks it or says more than it, so that documents cannot drift from the truth and nothing leaks unnoticed.
 */
export const checkAnswer =
  (answers: RouteAnswers): MiddlewareHandler<ServiceEnv> =>
  async (c, next) => {
    await next();
    if (!depsOf(c).checkAnswers || c.res.status >= 400) return;
    const schema = answers[c.res.status];
    if (schema === undefined) throw new Error(`${c.req.method} ${c.req.path} does not declare status ${c.res.status}`);
    if (schema === null || !c.res.headers.get('content-type')?.includes('json')) return;
    const body: unknown = await c.res.clone().json();
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new Error(`${c.req.method} ${c.req.path} broke its schema: ${parsed.error.message}`);
    const [extra] = unknownFields(body, parsed.data);
    if (extra) throw new Error(`${c.req.method} ${c.req.path} says more than its schema: ${extra.pointer}`);
  };

import { type Issue, Refusal } from '@concierta/kernel';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { invalid } from './answer-problem.ts';
import type { ServiceEnv } from './environment.ts';
import { isOddText, parseBody, readText } from './read-body.ts';

const decodable = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
};

/** Refuses `malformed` an address whose percent-encoding is broken. Odd text in a path is simply not there: `not-found`. */
export const checkPath: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const { pathname } = new URL(c.req.url);
  const path = decodable(pathname);
  if (path === undefined) throw new Refusal('malformed', { parameter: 'path' });
  if (isOddText(path)) throw new Refusal('not-found');
  await next();
};

/** Refuses query parameters the route does not know, repeated ones, broken encoding and odd text. */
export const checkQuery =
  (known: ReadonlySet<string>): MiddlewareHandler<ServiceEnv> =>
  async (c, next) => {
    const start = c.req.url.indexOf('?');
    const issues: Issue[] = [];
    const seen = new Set<string>();
    for (const pair of start < 0 ? [] : c.req.url.slice(start + 1).split('&')) {
      if (pair === '') continue;
      const [name = '', value = ''] = pair.split(/=(.*)/s).map(decodable);
      if (name === undefined || value === undefined || pair.split(/=(.*)/s).some((p) => decodable(p) === undefined)) {
        throw new Refusal('malformed', { parameter: 'query' });
      }
      if (isOddText(name) || isOddText(value))
        issues.push({ pointer: `/${known.has(name) ? name : ''}`, code: 'odd-text' });
      else if (!known.has(name)) issues.push({ pointer: `/${name.slice(0, 60)}`, code: 'unknown-field' });
      else if (seen.has(name)) issues.push({ pointer: `/${name}`, code: 'duplicate' });
      seen.add(name);
      if (issues.length >= 20) break;
    }
    if (issues.length > 0) throw invalid(issues);
    await next();
  };

const jsonType = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

const keepBody = (c: Context<ServiceEnv>, text: string, parsed: unknown): void => {
  // Hono keeps promises here, whatever its types say: what `c.req.json()` reads next is this text.
  (c.req.bodyCache as { text?: unknown }).text = Promise.resolve(text);
  c.set('rawBody', parsed);
};

/** Reads and checks the JSON body of a route that declares one. Refuses with 413, 415 or 400. */
export const jsonBody: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const text = await readText(c.req.raw);
  if (!jsonType.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
  keepBody(c, text, parseBody(text));
  await next();
};

/** On a route without a body: nothing, or an empty JSON object. Anything else would be silently lost, so it is refused. */
export const noBody: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const text = (await readText(c.req.raw)).trim();
  if (text !== '') {
    if (!jsonType.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
    const parsed = parseBody(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      throw invalid([{ pointer: '', code: 'type', params: { expected: 'object' } }]);
    const unknown = Object.keys(parsed).map((key) => ({ pointer: `/${key}`, code: 'unknown-field' }));
    if (unknown.length > 0) throw invalid(unknown);
  }
  await next();
};

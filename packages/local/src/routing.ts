import type { ServiceContext } from '@concierta/events';
import type { OpenApiDocument } from '@concierta/http';
import type { Answering, Served } from '@concierta/service';

interface Routed {
  readonly context: ServiceContext;
  readonly service: Served;
  readonly pages: Answering | undefined;
}

const api = '/api';

/** True when `path` is the prefix itself or lies below it; the prefix `/` is itself alone. */
const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || (prefix !== '/' && path.startsWith(`${prefix}/`));

/** The one of these prefixes that fits the path most closely. */
const closest = (path: string, prefixes: readonly string[]): string | undefined =>
  prefixes.filter((prefix) => isUnder(path, prefix)).sort((a, b) => b.length - a.length)[0];

/** The entry whose context claims the path most closely. */
const servingBy = (routed: readonly Routed[], path: string, prefixes: (context: ServiceContext) => readonly string[]) =>
  routed
    .flatMap((entry) => {
      const prefix = closest(path, prefixes(entry.context));
      return prefix === undefined ? [] : [{ ...entry, length: prefix.length }];
    })
    .sort((a, b) => b.length - a.length)[0];

/**
 * Gives each request to the service whose context claims its path. What lies under `/api` and is nobody's is answered by
 * the first service, as the same problem (404) as anything else that is not there.
 */
export const routeTo = (routed: readonly Routed[], document: OpenApiDocument) => {
  const openapi = JSON.stringify(document);
  return async (request: Request): Promise<Response | undefined> => {
    const { pathname } = new URL(request.url);
    if (pathname === `${api}/openapi.json` && (request.method === 'GET' || request.method === 'HEAD')) {
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' };
      return new Response(request.method === 'HEAD' ? null : openapi, { headers });
    }
    if (isUnder(pathname, api)) {
      const path = pathname.slice(api.length) || '/';
      const { service } = servingBy(routed, path, ({ routes }) => routes) ?? routed[0] ?? {};
      return service?.app.fetch(request);
    }
    return servingBy(routed, pathname, ({ pages }) => pages.paths)?.pages?.fetch(request);
  };
};

import { createHash } from 'node:crypto';
import { type Asset, assetAt } from './assets.ts';

/** What a public page may load: its own style, fonts and drawings. No script at all, no frame, no other site. */
export const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** How long the edge keeps a page: a withdrawal is seen everywhere within a minute, or at once when it is purged. */
export const pageCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300';

const etagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const isSame = (asked: string | null | undefined, etag: string): boolean =>
  asked?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;

/** A page on its way out: security headers, brief caching, and 304 for who already has it. A failure is never kept. */
export const deliverPage = (request: Request, document: string, status = 200): Response => {
  const etag = etagOf(document);
  const headers = {
    ...securityHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status === 200 ? pageCaching : 'no-store',
    ...(status === 200 && { etag }),
  };
  if (status === 200 && isSame(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : document, { status, headers });
};

const linkHeaders = {
  ...securityHeaders,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
} as const;

/** A page at an address that is a key: kept by nobody, told to no other site, found by no search engine. */
export const deliverLinkPage = (
  request: Request,
  document: string,
  status = 200,
  more: Readonly<Record<string, string>> = {},
): Response =>
  new Response(request.method === 'HEAD' ? null : document, {
    status,
    headers: { ...linkHeaders, 'content-type': 'text/html; charset=utf-8', ...more },
  });

/** After a form was taken in: on to a page that may be loaded again without sending it twice. */
export const redirectFromLink = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...linkHeaders, location } });

/** A style sheet, font or drawing by its hashed address: may be kept for a year. `undefined` when it is not one of ours. */
export const deliverAsset = (request: Request): Response | undefined => {
  const asset: Asset | undefined = assetAt(new URL(request.url).pathname);
  if (!asset) return undefined;
  return new Response(request.method === 'HEAD' ? null : asset.body, {
    headers: {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
};

/**
 * What search engines may keep: the public pages. Not the application, the API, nor the addresses of links, which are keys
 * (those also say `noindex` themselves).
 */
const rules = 'User-agent: *\nDisallow: /app/\nDisallow: /api/\nDisallow: /r/\nAllow: /\n';

/** Answers `/robots.txt`. */
export const deliverRobots = (request: Request): Response =>
  new Response(request.method === 'HEAD' ? null : rules, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'public, max-age=86400',
      'x-content-type-options': 'nosniff',
    },
  });

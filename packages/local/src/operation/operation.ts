import { randomBytes, timingSafeEqual } from 'node:crypto';
import { contentSecurityPolicy, languageOf } from '@concierta/pages';
import { type ActingDeps, acts, type Outcome } from './acts.ts';
import { concernsOf } from './concerns.ts';
import { letterPage, notePage, operationPage } from './operation-page.ts';
import { letterPath, operationPath, type Setting } from './pieces.ts';
import { findLetter, type WatchingDeps, watch } from './watching.ts';

export type OperationDeps = WatchingDeps & ActingDeps;

/** Answers the operator's addresses; `undefined` for any other. */
export type Operation = (request: Request) => Promise<Response | undefined>;

const largestForm = 8_192;

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // With no referrer at all a browser would call its own page's form an unknown origin.
  'referrer-policy': 'same-origin',
} as const;

const page = (document: string, status = 200): Response =>
  new Response(document, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });

const said = new Set<string>([
  'replayed',
  'discarded',
  'published',
  'ran',
  'failed',
  'agrees',
  'disagrees',
  'gone',
  'unknown',
] satisfies Outcome['said'][]);

/** What the address says was done; an address is anybody's to write, so it says only what this page can say. */
const outcomeIn = (query: URLSearchParams): Outcome | undefined => {
  const done = query.get('hecho') ?? '';
  const count = /^\d{1,6}$/.exec(query.get('n') ?? '')?.[0];
  return said.has(done) ? { said: done as Outcome['said'], ...(count && { count: Number(count) }) } : undefined;
};

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A form of this very page: the browser says where it was sent from, and it carries what only the page knew. */
const isOwn = (request: Request, form: URLSearchParams, token: string): boolean =>
  request.headers.get('origin') === new URL(request.url).origin && isSame(form.get('token') ?? '', token);

const formOf = async (request: Request): Promise<URLSearchParams | undefined> => {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  if (!isForm || !(Number(request.headers.get('content-length')) <= largestForm)) return undefined;
  const text = await request.text();
  return text.length <= largestForm ? new URLSearchParams(text) : undefined;
};

/**
 * The operator's page of the embedded platform, its dead letters, and the same as JSON. Here there are no passwords: whoever
 * is at this machine is its operator. What keeps other people's pages from acting through the operator's browser is the
 * host that the server insists on, the origin that a browser tells, and a token of this process.
 */
export const operationOf = (deps: OperationDeps): Operation => {
  const token = randomBytes(24).toString('base64url');
  const setting = (language: string | null): Setting => ({
    language: languageOf(language ?? undefined),
    now: deps.clock.now().toISOString(),
    token,
  });

  const act = async (request: Request): Promise<Response> => {
    const form = await formOf(request);
    const field = (name: string): string => form?.get(name) ?? '';
    const here = setting(field('lang'));
    const work = Object.hasOwn(acts, field('act')) ? acts[field('act')] : undefined;
    if (!form || !isOwn(request, form, token) || !work) return page(notePage(here, 'refused'), 403);
    const outcome = await work(deps, field);
    if (outcome.said === 'reason') {
      const letter = await findLetter(deps, field('queue'), field('position'));
      return letter ? page(letterPage(here, letter, outcome), 422) : page(notePage(here, 'gone'), 404);
    }
    const query = new URLSearchParams({ hecho: outcome.said });
    if (outcome.count !== undefined) query.set('n', String(outcome.count));
    if (here.language === 'en') query.set('lang', 'en');
    return new Response(null, { status: 303, headers: { ...headers, location: `${operationPath}?${query}` } });
  };

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (pathname === operationPath && request.method === 'POST') return act(request);
    if (!reads) return undefined;
    const here = setting(searchParams.get('lang'));
    if (pathname === operationPath) return page(operationPage(here, await watch(deps), outcomeIn(searchParams)));
    if (pathname === `${operationPath}.json`) {
      const seen = await watch(deps);
      return Response.json({ concerns: concernsOf(seen), ...seen }, { headers });
    }
    if (pathname === letterPath) {
      const letter = await findLetter(deps, searchParams.get('cola') ?? '', searchParams.get('lugar') ?? '');
      return letter ? page(letterPage(here, letter)) : page(notePage(here, 'gone'), 404);
    }
    return undefined;
  };
};

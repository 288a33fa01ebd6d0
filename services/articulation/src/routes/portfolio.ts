import { decodeCursor, depsOf, encodeCursor, etag, listQuery, route, type ServiceApp } from '@concierta/http';
import { dateInColombia, Refusal } from '@concierta/kernel';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Zones } from '../deps.ts';
import { publicOffer } from '../public/offers.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { search } from '../search/search.ts';
import { detailOf, entryOf } from './entries.ts';
import { OfferDetail, OfferIdParam, PortfolioPage, portfolioFilters } from './schemas.ts';

const tags = ['Portafolio'];
const Query = listQuery.extend(portfolioFilters);

const signedInRoute = route({
  method: 'get',
  path: '/portfolio',
  summary: 'Buscar en las ofertas publicadas de todas las entidades.',
  tags,
  auth: 'person',
  kind: 'list',
  request: { query: Query },
  answers: { 200: PortfolioPage },
});

const publicRoute = route({
  method: 'get',
  path: '/public/portfolio',
  summary: 'Buscar en las ofertas publicadas, sin iniciar sesión.',
  tags,
  auth: 'public',
  kind: 'list',
  request: { query: Query },
  answers: { 200: PortfolioPage },
});

const offerRoute = route({
  method: 'get',
  path: '/public/offers/{id}',
  summary: 'Una oferta publicada, sin iniciar sesión.',
  tags,
  auth: 'public',
  kind: 'read',
  request: { params: OfferIdParam },
  answers: { 200: OfferDetail },
});

/** What the edge may keep of a public answer, and for how long. */
const cached = 'public, max-age=0, s-maxage=60, stale-while-revalidate=300';

const farthest = 10_000;

/** Where a page of a ranking begins. Refuses `malformed` a cursor that is not a place in one. */
export const startOf = (after: string | undefined): number => {
  if (after === undefined) return 0;
  const [place = '', ...rest] = decodeCursor(after);
  if (rest.length > 0 || !/^\d{1,5}$/.test(place) || Number(place) > farthest) {
    throw new Refusal('malformed', { parameter: 'after' });
  }
  return Number(place);
};

/** The cursor of the page that begins at `from`; nothing when there is none. */
export const nextFrom = (from: number, total: number): string | undefined =>
  from < total && from <= farthest ? encodeCursor([String(from)]) : undefined;

/** The portfolio, for whoever asks: in memory, no call to the table but the one that keeps it fresh. */
export const portfolioRoutes = (app: ServiceApp, zones: Zones, reader: PortfolioReader): void => {
  const page = async (query: z.output<typeof Query>, now: Date): Promise<z.output<typeof PortfolioPage>> => {
    const { q, limit = 25, after, available, ...filters } = query;
    const from = startOf(after);
    const portfolio = await reader.current();
    const day = dateInColombia(now);
    const openOn = available ? day : undefined;
    const { total, hits } = search(portfolio, q, { ...filters, openOn }, { from, limit });
    const next = nextFrom(from + limit, total);
    return { items: hits.map((hit) => entryOf(portfolio, hit, day)), total, ...(next && { next }) };
  };
  const keep = (c: Context) => c.header('cache-control', cached);

  app.openapi(signedInRoute, async (c) => c.json(await page(c.req.valid('query'), depsOf(c).clock.now()), 200));

  app.openapi(publicRoute, async (c) => {
    const answer = await page(c.req.valid('query'), depsOf(c).clock.now());
    keep(c);
    return c.json(answer, 200);
  });

  app.openapi(offerRoute, async (c) => {
    const offer = await publicOffer(zones.zone('PUBLIC'), c.req.valid('param').id);
    if (!offer) throw new Refusal('not-found');
    const portfolio = await reader.current();
    keep(c);
    c.header('etag', etag(offer.version));
    return c.json(detailOf(portfolio, offer, dateInColombia(depsOf(c).clock.now())), 200);
  });
};

import { randomUUID } from 'node:crypto';
import { errorFields, type Log } from '@concierta/http';
import { type Clock, dateInColombia, isRefusal } from '@concierta/kernel';
import {
  accessibilityPage,
  badRequestPage,
  dataProtectionPage,
  deliverAsset,
  deliverPage,
  deliverRobots,
  errorPage,
  languageOf,
  notFoundPage,
  type PageContext,
  pageContext,
} from '@concierta/pages';
import { isTerritoryCode } from '@concierta/territories';
import { type Context, Hono } from 'hono';
import type { Zones } from './deps.ts';
import { publicOffer } from './public/offers.ts';
import { portfolioReader } from './search/reader.ts';
import type { SnapshotStorage } from './search/storage.ts';
import { showEntities, showEntity } from './site/entities.ts';
import { showOffer } from './site/offer.ts';
import { showTerritories, showTerritory } from './site/places.ts';
import { showPortfolio } from './site/portfolio.ts';
import { SearchForm } from './site/query.ts';

export interface PagesDeps {
  readonly zones: Zones;
  readonly snapshots?: SnapshotStorage | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly freshMs?: number | undefined;
  /** True where people and figures are invented. */
  readonly demonstration?: boolean | undefined;
}

/** The public pages: HTML without script, kept a minute at the edge. They read the public zone and nothing else. */
export const createPages = (deps: PagesDeps): Hono => {
  const { zones, clock, log, demonstration = false } = deps;
  const store = zones.zone('PUBLIC');
  const reader = portfolioReader({ store, snapshots: deps.snapshots, clock, freshMs: deps.freshMs });
  const app = new Hono();

  const contextOf = (c: Context): PageContext => {
    const { lang, ...query } = c.req.query();
    return pageContext(languageOf(lang), c.req.path, query, demonstration);
  };
  const today = (): string => dateInColombia(clock.now());
  const page = (c: Context, document: string, status = 200): Response => deliverPage(c.req.raw, document, status);
  const missing = (c: Context): Response => page(c, notFoundPage(contextOf(c)), 404);

  app.get('/', async (c) => {
    const { lang: _, ...query } = c.req.query();
    const form = SearchForm.safeParse(query);
    if (!form.success) return page(c, badRequestPage(contextOf(c)), 400);
    return page(c, showPortfolio(contextOf(c), await reader.current(), form.data, today()));
  });

  app.get('/ofertas', (c) => c.redirect(c.req.query('lang') === 'en' ? '/?lang=en' : '/', 301));

  app.get('/ofertas/:id', async (c) => {
    const offer = await publicOffer(store, c.req.param('id'));
    return offer ? page(c, showOffer(contextOf(c), await reader.current(), offer, today())) : missing(c);
  });

  app.get('/territorios', async (c) => {
    const q = c.req.query('q')?.trim().slice(0, 100) || undefined;
    return page(c, showTerritories(contextOf(c), await reader.current(), q));
  });

  app.get('/territorios/:code', async (c) => {
    const code = c.req.param('code');
    if (!isTerritoryCode(code)) return missing(c);
    return page(c, showTerritory(contextOf(c), await reader.current(), code, today()));
  });

  app.get('/entidades', async (c) => page(c, showEntities(contextOf(c), await reader.current())));

  app.get('/entidades/:id', async (c) => {
    const document = showEntity(contextOf(c), await reader.current(), c.req.param('id'), today());
    return document === undefined ? missing(c) : page(c, document);
  });

  app.get('/accesibilidad', (c) => page(c, accessibilityPage(contextOf(c))));
  app.get('/tratamiento-de-datos', (c) => page(c, dataProtectionPage(contextOf(c))));
  app.get('/robots.txt', (c) => deliverRobots(c.req.raw));
  app.get('/estilo/*', (c) => deliverAsset(c.req.raw) ?? missing(c));

  app.notFound(missing);
  app.onError((error, c) => {
    if (isRefusal(error, 'malformed')) return page(c, badRequestPage(contextOf(c)), 400);
    const reference = randomUUID();
    log.error('page', { reference, route: c.req.routePath, ...errorFields(error) });
    return page(c, errorPage(contextOf(c), reference), isRefusal(error, 'busy') ? 503 : 500);
  });
  return app;
};

import type { Principal } from '@concierta/access';
import { CatalogueCode } from '@concierta/events';
import { depsOf, hat, listQuery, pageAnswer, pageOf, pageSchema, route, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import type { Zones } from '../deps.ts';
import { readPointer } from '../generation.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { waitedDays } from '../unattended/overdue.ts';
import { unattended } from '../unattended/reads.ts';
import { nameOf } from './entries.ts';
import { AskedTerritory, UnattendedEntry } from './schemas.ts';

const unattendedRoute = route({
  method: 'get',
  path: '/unattended',
  summary: 'Demandas de los territorios que ninguna entidad ha tomado; primero la que más ha esperado.',
  tags: ['Demandas'],
  auth: 'hat',
  kind: 'list',
  request: { query: listQuery.extend({ territory: AskedTerritory.optional(), capacity: CatalogueCode.optional() }) },
  answers: { 200: pageSchema(UnattendedEntry) },
});

/** Refuses whoever does not act for a national entity. */
const requireEntity = (principal: Principal): void => {
  if (principal.ownerKind === 'entity') return;
  throw new Refusal('role-required', { ownerKind: 'entity', roles: ['formulator', 'coordinator'] });
};

/** What entities see of demands nobody took. */
export const unattendedRoutes = (app: ServiceApp, zones: Zones, reader: PortfolioReader): void => {
  app.openapi(unattendedRoute, async (c) => {
    requireEntity(hat(c).principal);
    const { territory, capacity, ...page } = c.req.valid('query');
    const store = zones.zone('SHARED');
    const { live } = await readPointer(store, 'unattended');
    const [found, portfolio] = await Promise.all([
      unattended(store, live, { territory, capacity, ...pageOf(page) }),
      reader.current(),
    ]);
    const now = depsOf(c).clock.now();
    const items = found.items.map((row) => ({
      ...row,
      owner: nameOf(portfolio, row.owner),
      workingDays: waitedDays(row, now),
    }));
    return c.json(pageAnswer({ items, next: found.next }), 200);
  });
};

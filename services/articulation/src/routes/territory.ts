import { depsOf, hat, route, type ServiceApp } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import { displayName, isTerritoryCode } from '@concierta/territories';
import * as z from 'zod';
import type { Zones } from '../deps.ts';
import { readPointer } from '../generation.ts';
import type { PortfolioReader } from '../search/reader.ts';
import { search } from '../search/search.ts';
import { unattended } from '../unattended/reads.ts';
import { demandsByState } from '../work/reads.ts';
import { entryOf } from './entries.ts';
import { TerritoryView } from './schemas.ts';

const mostOffers = 25;
const mostUnattended = 100;

const territoryRoute = route({
  method: 'get',
  path: '/territory/{code}',
  summary: 'Un territorio: qué ofertas llegan y en qué van las demandas de la propia organización.',
  tags: ['Territorio'],
  auth: 'hat',
  kind: 'list',
  request: { params: z.object({ code: z.string().refine(isTerritoryCode) }) },
  answers: { 200: TerritoryView },
});

/**
 * First part of a territory's dossier: what is public about it, and one's own demands. Entities also see how many
 * demands nobody took there (up to a hundred).
 */
export const territoryRoutes = (app: ServiceApp, zones: Zones, reader: PortfolioReader): void => {
  const waiting = async (code: string): Promise<number> => {
    const store = zones.zone('SHARED');
    const { live } = await readPointer(store, 'unattended');
    return (await unattended(store, live, { territory: code, limit: mostUnattended })).items.length;
  };

  app.openapi(territoryRoute, async (c) => {
    const { principal, store } = hat(c);
    const { code } = c.req.valid('param');
    const { live } = await readPointer(store, 'work');
    const [portfolio, demands, shared] = await Promise.all([
      reader.current(),
      demandsByState(store, live, code),
      principal.ownerKind === 'entity' ? waiting(code) : undefined,
    ]);
    const { total, hits } = search(portfolio, undefined, { territory: code }, { from: 0, limit: mostOffers });
    const day = dateInColombia(depsOf(c).clock.now());
    const offers = { total, items: hits.map((hit) => entryOf(portfolio, hit, day)) };
    const answer = { code, name: displayName(code), offers, demands };
    return c.json(shared === undefined ? answer : { ...answer, unattended: shared }, 200);
  });
};

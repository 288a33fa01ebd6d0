import { type PageContext, territoriesPage, territoryPage } from '@concierta/pages';
import { displayName, searchTerritories, territories, territory } from '@concierta/territories';
import { reaches, reachOf } from '../search/filters.ts';
import type { Portfolio } from '../search/portfolio.ts';
import { search } from '../search/search.ts';
import { departmentsByName, entryOf, placeOf } from './reading.ts';

const mostFound = 25;
const mostInGroup = 10;

/** Every department with how much reaches it, and what a search found. */
export const showTerritories = (context: PageContext, portfolio: Portfolio, q: string | undefined): string => {
  const reaching = (code: string): number => {
    let n = 0;
    for (const { territories: targeted } of portfolio.offers.values()) if (reachOf(targeted, code)) n += 1;
    return n;
  };
  return territoriesPage(context, {
    q,
    found: q ? searchTerritories(q, { limit: mostFound }).map(({ code }) => placeOf(code)) : [],
    departments: departmentsByName().map(({ code, name }) => ({
      code,
      name,
      municipalities: territories(code).length,
      offers: reaching(code),
    })),
  });
};

/** One place: the offers that reach it, in the order of how near they are meant. */
export const showTerritory = (context: PageContext, portfolio: Portfolio, code: string, day: string): string => {
  const all = search(portfolio, undefined, { territory: code }, { from: 0, limit: portfolio.offers.size });
  const groups = reaches.map((kind) => {
    const hits = all.hits.filter(({ offer }) => reachOf(offer.territories, code) === kind);
    return {
      kind,
      total: hits.length,
      offers: hits.slice(0, mostInGroup).map((hit) => entryOf(portfolio, hit, day, code)),
    };
  });
  const above = territory(code)?.department;
  return territoryPage(context, {
    place: placeOf(code),
    department: above === undefined ? undefined : { code: above, name: displayName(above) },
    municipalities:
      above === undefined ? territories(code).map((place) => ({ code: place.code, name: place.name })) : [],
    total: all.total,
    entities: new Set(all.hits.map(({ offer }) => offer.owner)).size,
    groups,
  });
};

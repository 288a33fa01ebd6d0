import { entitiesPage, entityPage, type PageContext } from '@concierta/pages';
import type { Portfolio } from '../search/portfolio.ts';
import { search } from '../search/search.ts';
import { entryOf } from './reading.ts';

const mostOffers = 20;

/** The entities that take part (those only invited do not, yet), by name, with how much each has published. */
export const showEntities = (context: PageContext, portfolio: Portfolio): string => {
  const published = new Map<string, number>();
  for (const { owner } of portfolio.offers.values()) published.set(owner, (published.get(owner) ?? 0) + 1);
  const entities = [...portfolio.owners.values()]
    .filter(({ kind, status }) => kind === 'entity' && status !== 'invited')
    .map(({ id, name, acronym, sector }) => ({ id, name, acronym, sector, offers: published.get(id) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
  return entitiesPage(context, entities);
};

/** One entity and its published offers; nothing when there is no such entity. */
export const showEntity = (context: PageContext, portfolio: Portfolio, id: string, day: string): string | undefined => {
  const entity = portfolio.owners.get(id);
  if (entity?.kind !== 'entity') return undefined;
  const successor = entity.successor === undefined ? undefined : portfolio.owners.get(entity.successor);
  const { total, hits } = search(portfolio, undefined, { entity: id }, { from: 0, limit: mostOffers });
  return entityPage(context, {
    id,
    name: entity.name,
    acronym: entity.acronym,
    sector: entity.sector,
    readOnly: entity.status === 'readOnly',
    validTo: entity.validTo,
    successor: successor && { id: successor.id, name: successor.name },
    total,
    offers: hits.map((hit) => entryOf(portfolio, hit, day)),
  });
};

import { plain } from '@concierta/territories';
import { reachOf } from '../search/filters.ts';
import type { Portfolio } from '../search/portfolio.ts';

/** What is known of the matter a competent entity is sought for. */
export interface Matter {
  readonly q?: string | undefined;
  readonly sector?: string | undefined;
  /** A capacity's dimension. */
  readonly capacity?: string | undefined;
  readonly territory?: string | undefined;
}

export interface Candidate {
  readonly id: string;
  readonly sector?: string | undefined;
  /** How many offers it has published. */
  readonly offers: number;
  readonly reasons: readonly (
    | { readonly code: 'sector' }
    | { readonly code: 'capacity' | 'territory'; readonly offers: number }
  )[];
}

const points = { sector: 4, capacity: 2, territory: 1 } as const;

/**
 * Entities that take part, those that look competent first: of the matter's sector, or with published offers on its
 * capacity or in its territory. A suggestion with its reasons: the law says who is competent, not this list.
 */
export const competent = (portfolio: Portfolio, matter: Matter, without: string): Candidate[] => {
  const { q, sector, capacity, territory } = matter;
  const wanted = plain(q ?? '');
  const byOwner = new Map<string, { offers: number; capacity: number; territory: number }>();
  for (const offer of portfolio.offers.values()) {
    const count = byOwner.get(offer.owner) ?? { offers: 0, capacity: 0, territory: 0 };
    count.offers += 1;
    if (capacity !== undefined && offer.capacities.some(({ dimension }) => dimension === capacity)) count.capacity += 1;
    if (territory !== undefined && reachOf(offer.territories, territory) !== undefined) count.territory += 1;
    byOwner.set(offer.owner, count);
  }
  return [...portfolio.owners.values()]
    .filter(({ id, kind, status }) => kind === 'entity' && status === 'active' && id !== without)
    .filter(({ name, acronym }) => plain(`${name} ${acronym ?? ''}`).includes(wanted))
    .map((entity) => {
      const count = byOwner.get(entity.id) ?? { offers: 0, capacity: 0, territory: 0 };
      const reasons: Candidate['reasons'][number][] = [
        ...(sector !== undefined && entity.sector === sector ? [{ code: 'sector' as const }] : []),
        ...(count.capacity > 0 ? [{ code: 'capacity' as const, offers: count.capacity }] : []),
        ...(count.territory > 0 ? [{ code: 'territory' as const, offers: count.territory }] : []),
      ];
      const weight = reasons.reduce((sum, { code }) => sum + points[code], 0);
      return { id: entity.id, name: entity.name, sector: entity.sector, offers: count.offers, reasons, weight };
    })
    .sort((a, b) => b.weight - a.weight || a.name.localeCompare(b.name, 'es'))
    .map(({ name: _, weight: __, ...candidate }) => candidate);
};

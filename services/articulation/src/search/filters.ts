import type { OfferCard } from './portfolio.ts';

/** What a reader may ask of the portfolio; every part is optional and all must hold. */
export interface Filters {
  /** A municipality's or department's code. */
  readonly territory?: string | undefined;
  /** A capacity's dimension. */
  readonly capacity?: string | undefined;
  readonly cycle?: string | undefined;
  readonly sector?: string | undefined;
  readonly mode?: string | undefined;
  readonly mechanism?: string | undefined;
  /** The id of the owner. */
  readonly entity?: string | undefined;
  /** Only what can still be asked for on this day (`YYYY-MM-DD`, Colombia). */
  readonly openOn?: string | undefined;
}

/** How an offer reaches a territory, from the nearest to the widest. */
export const reaches = ['own', 'department', 'inside', 'country'] as const;
export type Reach = (typeof reaches)[number];

/** How an offer's targeting reaches a place; nothing when it does not. */
export const reachOf = (territories: readonly string[], place: string): Reach | undefined => {
  if (territories.includes(place)) return 'own';
  if (place.length === 5 && territories.includes(place.slice(0, 2))) return 'department';
  if (place.length === 2 && territories.some((code) => code.length === 5 && code.startsWith(place))) return 'inside';
  return territories.includes('CO') ? 'country' : undefined;
};

/** True when somebody may still ask for it on that day: room is left and the term has not passed. */
export const isOpenOn = (offer: OfferCard, day: string): boolean =>
  (offer.availability === undefined || offer.availability.slots > offer.availability.taken) &&
  (offer.requestUntil === undefined || offer.requestUntil >= day) &&
  (offer.to === undefined || offer.to >= day);

/** True when the offer is what was asked for, text aside. */
export const fits = (offer: OfferCard, f: Filters): boolean =>
  (f.entity === undefined || offer.owner === f.entity) &&
  (f.sector === undefined || offer.sector === f.sector) &&
  (f.mode === undefined || offer.mode === f.mode) &&
  (f.mechanism === undefined || offer.mechanism === f.mechanism) &&
  (f.cycle === undefined || (offer.cycleStages as readonly string[]).includes(f.cycle)) &&
  (f.capacity === undefined || offer.capacities.some(({ dimension }) => dimension === f.capacity)) &&
  (f.territory === undefined || reachOf(offer.territories, f.territory) !== undefined) &&
  (f.openOn === undefined || isOpenOn(offer, f.openOn));

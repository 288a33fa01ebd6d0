import { type Period, placesOf, sharedCount, sharedPeriod } from '@concierta/matching';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import { placesOfCard } from './reach.ts';

type Capacity = OfferCard['capacities'][number];

/** A capacity on which several entities meet in one territory. */
export interface Meeting {
  readonly capacity: Capacity;
  readonly entities: readonly OfferCard['owner'][];
  /** The newest first. */
  readonly offers: readonly OfferCard[];
}

/** The different periods of each entity's offers: far fewer than the offers. */
const periodsByOwner = (offers: readonly OfferCard[]): ReadonlyMap<string, readonly Period[]> => {
  const all = new Map<string, Map<string, Period>>();
  for (const { owner, from, to } of offers) {
    const known = all.get(owner) ?? new Map<string, Period>();
    known.set(`${from ?? ''} ${to ?? ''}`, { from, to });
    all.set(owner, known);
  }
  return new Map([...all].map(([owner, periods]) => [owner, [...periods.values()]]));
};

/** Those that coincide in time with an offer of another entity. */
const meetingOthers = (offers: readonly OfferCard[]): OfferCard[] => {
  const periods = [...periodsByOwner(offers)];
  const others = (owner: string) => periods.filter(([other]) => other !== owner).flatMap(([, theirs]) => theirs);
  const ofOthers = new Map(periods.map(([owner]) => [owner as string, others(owner)]));
  return offers.filter((offer) =>
    (ofOthers.get(offer.owner) ?? []).some((period) => sharedPeriod(offer, period) !== undefined),
  );
};

const newest = (a: OfferCard, b: OfferCard): number =>
  (b.publishedAt ?? '').localeCompare(a.publishedAt ?? '') || (a.id < b.id ? -1 : 1);

/**
 * Where several entities meet in a territory: each capacity that offers of two or more of them bring there at the same time. An
 * offer whose time passed before `day` brings nothing any more. Most entities first.
 */
export const meetings = (
  portfolio: Portfolio,
  territory: string,
  day: string,
  dimension?: string | undefined,
): Meeting[] => {
  const place = placesOf([territory]);
  const byCapacity = new Map<string, { capacity: Capacity; offers: OfferCard[] }>();
  for (const offer of portfolio.offers.values()) {
    if (offer.to !== undefined && offer.to < day) continue;
    const wanted = offer.capacities.filter((one) => dimension === undefined || one.dimension === dimension);
    if (wanted.length === 0 || sharedCount(place, placesOfCard(offer)) === 0) continue;
    for (const capacity of wanted) {
      const key = `${capacity.level} ${capacity.dimension}`;
      const kept = byCapacity.get(key);
      if (kept) kept.offers.push(offer);
      else byCapacity.set(key, { capacity, offers: [offer] });
    }
  }
  const found = [...byCapacity].flatMap(([key, { capacity, offers }]) => {
    const meeting = meetingOthers(offers).sort(newest);
    return meeting.length === 0
      ? []
      : [{ key, capacity, offers: meeting, entities: [...new Set(meeting.map(({ owner }) => owner))] }];
  });
  return found
    .sort(
      (a, b) => b.entities.length - a.entities.length || b.offers.length - a.offers.length || (a.key < b.key ? -1 : 1),
    )
    .map(({ key: _, ...meeting }) => meeting);
};

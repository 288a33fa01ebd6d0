import {
  countPlaces,
  type Facts,
  factsOf,
  placesOf,
  type Strength,
  scoreOf,
  sharedCodes,
  strengthOf,
  strengths,
} from '@concierta/matching';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import { placesOfCard } from './reach.ts';
import { wordsShared } from './words.ts';

type Capacity = OfferCard['capacities'][number];

/** What an offer that is being formulated says of itself: what the radar compares with every published one. */
export interface Looked {
  readonly territories: readonly string[];
  readonly capacities: readonly Capacity[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cycleStages: readonly string[];
  readonly sector?: string | undefined;
  /** Its name and what it delivers. */
  readonly text?: string | undefined;
  /** The offer itself, when it is already published. */
  readonly exclude?: string | undefined;
}

/** A published offer that coincides. */
export interface Coincidence {
  readonly offer: OfferCard;
  readonly facts: Facts<Capacity>;
  readonly strength: Strength;
  readonly score: number;
}

/** The strongest first; alike, the highest score; then the newest, then by id, so that pages do not shift. */
const inOrder = (a: Coincidence, b: Coincidence): number =>
  strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
  b.score - a.score ||
  (b.offer.publishedAt ?? '').localeCompare(a.offer.publishedAt ?? '') ||
  (a.offer.id < b.offer.id ? -1 : 1);

/**
 * Every published offer of any entity that reaches the same places and coincides in something else. Only what is public
 * is in the portfolio, so no draft, suspended or withdrawn offer can be among them.
 */
export const overlaps = (portfolio: Portfolio, looked: Looked): Coincidence[] => {
  const places = placesOf(looked.territories);
  const own = countPlaces(places);
  const words = wordsShared(portfolio, looked.text);
  const found: Coincidence[] = [];
  for (const offer of portfolio.offers.values()) {
    if (offer.id === looked.exclude) continue;
    const facts = factsOf({ ...looked, places }, { ...offer, places: placesOfCard(offer) }, words.get(offer.id));
    const strength = facts && strengthOf(facts);
    if (strength) found.push({ offer, facts, strength, score: scoreOf(facts, own) });
  }
  return found.sort(inOrder);
};

/** How many codes of shared territories an answer shows. */
export const shownCodes = 12;

/** The territories a coincidence shares: all as a number, the first ones by code. */
export const sharedPlaces = (
  territories: readonly string[],
  { offer, facts }: Coincidence,
): { municipalities: number; codes: string[]; more: number } => {
  const codes = sharedCodes(territories, offer.territories);
  return {
    municipalities: facts.municipalities,
    codes: codes.slice(0, shownCodes),
    more: Math.max(0, codes.length - shownCodes),
  };
};

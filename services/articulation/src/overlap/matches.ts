import { countPlaces, type Matched, matchOf, placesOf, sharedCodes } from '@concierta/matching';
import { type Filters, fits, isOpenOn } from '../search/filters.ts';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import { queryTerms } from '../search/spanish.ts';
import { placesOfCard } from './reach.ts';
import { wordsShared } from './words.ts';

type Capacity = OfferCard['capacities'][number];

/** What a demand says of itself. */
export interface Need {
  readonly territories: readonly string[];
  readonly capacities: readonly Capacity[];
  readonly cycleStage?: string | undefined;
  readonly sector?: string | undefined;
  /** Its title and the need. */
  readonly text?: string | undefined;
}

/** A published offer that may answer it, and why. */
export interface Candidate {
  readonly offer: OfferCard;
  readonly match: Matched<Capacity>;
}

/** What can still be asked for goes first; then the best; then the newest, then by id, so that pages do not shift. */
const inOrder = (a: Candidate, b: Candidate): number =>
  Number(b.match.open) - Number(a.match.open) ||
  b.match.score - a.match.score ||
  (b.offer.publishedAt ?? '').localeCompare(a.offer.publishedAt ?? '') ||
  (a.offer.id < b.offer.id ? -1 : 1);

/** Offers whose text or owner's name holds every term of what was typed. */
const holding = (portfolio: Portfolio, query: string | undefined): ((id: string) => boolean) => {
  const sets = queryTerms(query ?? '').map((term) => {
    const owners = portfolio.ownersNamed(term);
    const named = [...portfolio.offers.values()].filter(({ owner }) => owners.has(owner)).map(({ id }) => id);
    return new Set([...portfolio.text.find(term).map(({ id }) => id), ...named]);
  });
  return (id) => sets.every((ids) => ids.has(id));
};

/** Every published offer that may answer a demand and fits the filters, the likeliest first. */
export const matches = (
  portfolio: Portfolio,
  need: Need,
  { q, day, ...filters }: Filters & { readonly q?: string | undefined; readonly day: string },
): Candidate[] => {
  const places = placesOf(need.territories);
  const demand = { ...need, places, municipalities: countPlaces(places) };
  const words = wordsShared(portfolio, need.text);
  const asked = holding(portfolio, q);
  const found: Candidate[] = [];
  for (const offer of portfolio.offers.values()) {
    if (!asked(offer.id) || !fits(offer, filters)) continue;
    const given = { ...offer, places: placesOfCard(offer), open: isOpenOn(offer, day) };
    const match = matchOf(demand, given, words.get(offer.id));
    if (match) found.push({ offer, match });
  }
  return found.sort(inOrder);
};

/** The demand's own territories that an offer reaches, as codes. */
export const reachedOf = ({ territories }: Need, offer: OfferCard): string[] =>
  sharedCodes(territories, offer.territories);

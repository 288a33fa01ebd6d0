import { type Places, placesOf } from '@concierta/matching';
import type { OfferCard } from '../search/portfolio.ts';

/** An offer's card is replaced, never changed, so what is computed from it holds as long as it lives. */
const known = new WeakMap<OfferCard, Places>();

/** The municipalities an offer reaches, worked out once for each edition in memory. */
export const placesOfCard = (card: OfferCard): Places => {
  const kept = known.get(card);
  if (kept) return kept;
  const places = placesOf(card.territories);
  known.set(card, places);
  return places;
};

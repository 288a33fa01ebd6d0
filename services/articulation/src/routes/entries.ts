import type { PublicOffer } from '../public/rows.ts';
import { isOpenOn } from '../search/filters.ts';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import type { Hit } from '../search/search.ts';
import type { OfferDetail, OfferEntry } from './schemas.ts';

/** What an owner whose name has not arrived yet is called. */
const nameless = 'Organización por identificar';

/** An owner as rows carry it: its id and its names. */
export const nameOf = (portfolio: Portfolio, id: OfferEntry['owner']['id']): OfferEntry['owner'] => {
  const owner = portfolio.owners.get(id);
  return { id, name: owner?.name ?? nameless, ...(owner?.acronym && { acronym: owner.acronym }) };
};

/** A published offer as rows show it. */
export const cardEntry = (portfolio: Portfolio, offer: OfferCard, day: string) => {
  const { version: _, owner, ...card } = offer;
  return { ...card, owner: nameOf(portfolio, owner), open: isOpenOn(offer, day) };
};

/** A hit of a search as a row of the API. */
export const entryOf = (portfolio: Portfolio, hit: Hit, day: string): OfferEntry => ({
  ...cardEntry(portfolio, hit.offer, day),
  reasons: hit.reasons.map((reason) =>
    reason.code === 'text' ? { code: reason.code, fields: [...reason.fields] } : { code: reason.code, how: reason.how },
  ),
  ...(hit.highlights && {
    highlights: { title: [...hit.highlights.title], summary: [...hit.highlights.summary] },
  }),
});

/** A published offer, whole, as the API tells it. */
export const detailOf = (portfolio: Portfolio, offer: PublicOffer, day: string): OfferDetail => ({
  ...cardEntry(portfolio, offer, day),
  version: offer.version,
});

import { offerPage, type PageContext } from '@concierta/pages';
import type { PublicOffer } from '../public/rows.ts';
import { nameOf } from '../routes/entries.ts';
import type { Portfolio } from '../search/portfolio.ts';
import { availabilityOf, placesOf } from './reading.ts';

/** A published offer as a page. */
export const showOffer = (context: PageContext, portfolio: Portfolio, offer: PublicOffer, day: string): string =>
  offerPage(context, {
    ...offer,
    owner: nameOf(portfolio, offer.owner),
    contribution: offer.territoryContribution,
    places: placesOf(offer.territories),
    availability: availabilityOf(offer, day),
  });

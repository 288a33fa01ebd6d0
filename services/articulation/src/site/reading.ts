import type { OfferEntry, Place } from '@concierta/pages';
import { plain } from '@concierta/pages';
import { departments, displayName, territory } from '@concierta/territories';
import { nameOf } from '../routes/entries.ts';
import type { OfferCard, Portfolio } from '../search/portfolio.ts';
import type { Hit } from '../search/search.ts';

/** «Argelia (Cauca)»: a comma would be lost among the others of a list. */
const inList = (code: string): string => displayName(code).replace(/^(.+), (?!D\.C\.)(.+)$/, '$1 ($2)');

/** Names of the places an offer is for, those at `near` first; the whole country says so instead. */
export const placesOf = (territories: readonly string[], near?: string): { whole: boolean; names: string[] } => {
  if (territories.includes('CO')) return { whole: true, names: [] };
  const isNear = (code: string): boolean => near !== undefined && (code.startsWith(near) || near.startsWith(code));
  const ordered = [...territories.filter(isNear), ...territories.filter((code) => !isNear(code))];
  return { whole: false, names: ordered.map(inList) };
};

/** Room and terms of an offer on a day, as pages say them. */
export const availabilityOf = (offer: OfferCard, day: string) => {
  const { availability, from, to, requestUntil } = offer;
  const last = [requestUntil, to].filter((date) => date !== undefined).sort()[0];
  return {
    slots: availability?.slots,
    taken: availability?.taken,
    from,
    to,
    requestUntil: requestUntil ?? (last !== undefined && last < day ? last : undefined),
    ended: last !== undefined && last < day,
  };
};

/** A hit of a search as a page lists it, on a day, for a reader who asks about the place `near`. */
export const entryOf = (portfolio: Portfolio, hit: Hit, day: string, near?: string): OfferEntry => {
  const { offer, highlights, reasons } = hit;
  const text = reasons.find((reason) => reason.code === 'text');
  return {
    id: offer.id,
    title: highlights?.title ?? plain(offer.title),
    summary: highlights?.summary ?? plain(offer.summary ?? ''),
    owner: nameOf(portfolio, offer.owner),
    places: placesOf(offer.territories, near),
    availability: availabilityOf(offer, day),
    foundIn: text?.code === 'text' ? text.fields : [],
  };
};

/** A territory as pages name it. */
export const placeOf = (code: string): Place => {
  const found = territory(code);
  const above = found?.department === undefined ? undefined : territory(found.department);
  return { code, name: found?.name ?? code, ...(above && above.name !== found?.name && { department: above.name }) };
};

/** Every department, by name. */
export const departmentsByName = () => [...departments()].sort((a, b) => a.name.localeCompare(b.name, 'es'));

import { displayName, isTerritoryCode, plain, searchTerritories } from '@concierta/territories';

/** A territory written by hand: its code, or the places it could be. */
export type WrittenPlace = { readonly code: string } | { readonly options: readonly string[] };

const mostOptions = 5;

/** Reads the name or code of a territory as whoever answers writes it. Two places of one name are told apart by their department. */
export const readPlace = (written: string): WrittenPlace => {
  const text = written.trim();
  if (isTerritoryCode(text)) return { code: text };
  const found = searchTerritories(text, { limit: 20 }).map(({ code }) => code);
  const wanted = plain(text);
  const named = found.filter((code) => {
    const shown = displayName(code);
    return plain(shown) === wanted || plain(shown.split(',')[0] ?? '') === wanted;
  });
  // A department and its capital may share a name: who answers lives in the municipality.
  const narrowed = named.length > 1 ? named.filter((code) => code.length === 5) : named;
  const [only] = narrowed.length > 0 ? narrowed : found;
  if (only !== undefined && (narrowed.length === 1 || (narrowed.length === 0 && found.length === 1)))
    return { code: only };
  return { options: (narrowed.length > 0 ? narrowed : found).slice(0, mostOptions).map((code) => displayName(code)) };
};

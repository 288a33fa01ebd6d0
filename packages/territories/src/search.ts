import { gazetteer, type Kind, type Territory, territory } from './territory.ts';

export interface SearchOptions {
  readonly department?: string;
  readonly kind?: Kind;
  readonly limit?: number;
}

/** Lower case, without accents, dots or signs: «Bogotá, D.C.» → «bogota dc». Ñ counts as N, as people without the key write it. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

interface Entry {
  readonly place: Territory;
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly above: readonly string[];
  /** Among equals: departments, then seats of government, then the rest. */
  readonly rank: number;
}

let entries: readonly Entry[] | undefined;

const index = (): readonly Entry[] => {
  if (entries) return entries;
  const { departments, current } = gazetteer();
  const seats = new Set(departments.map((entry) => entry.capital));
  entries = [...departments, ...current].map((place) => {
    const names = [place.name, ...place.aliases].map(plain);
    const parent = place.department === undefined ? undefined : territory(place.department);
    return {
      place,
      names,
      words: [...new Set(names.flatMap((name) => name.split(' ')))],
      above: parent ? [parent.name, ...parent.aliases].flatMap((name) => plain(name).split(' ')) : [],
      rank: place.kind === 'departamento' ? 0 : seats.has(place.code) ? 1 : 2,
    };
  });
  return entries;
};

/** True when one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. */
export const oneTypoApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i += 1;
  if (a.length === b.length) {
    const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
    return swapped || a.slice(i + 1) === b.slice(i + 1);
  }
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
};

/** From 0 (is it) to 6 (one typo away); nothing when it is not a match. */
const distance = (entry: Entry, query: string, words: readonly string[]): number | undefined => {
  if (entry.place.code === query) return 0;
  if (/^\d+$/.test(query)) return entry.place.code.startsWith(query) ? 1 : undefined;
  if (entry.names[0] === query) return 0;
  if (entry.names.includes(query)) return 1;
  if (entry.names.some((name) => name.startsWith(query))) return 2;
  const own = (word: string) => entry.words.some((candidate) => candidate.startsWith(word));
  if (words.every(own)) return 3;
  const above = (word: string) => entry.above.some((candidate) => candidate.startsWith(word));
  if (words.some(own) && words.every((word) => own(word) || above(word))) return 4;
  if (query.length >= 4 && entry.names.some((name) => oneTypoApart(name, query))) return 5;
  const nearly = (word: string) =>
    own(word) || above(word) || (word.length >= 4 && entry.words.some((candidate) => oneTypoApart(candidate, word)));
  return query.length >= 4 && words.every(nearly) && !words.every(above) ? 6 : undefined;
};

/**
 * Finds territories by name, alias, code or the beginning of either, blind to accents and case, forgiving one typo.
 * Best first: exact name, alias, beginning, any word, with its department («argelia cauca»), one typo; among equals a
 * department before a seat of government before the rest. Without a query: everything that fits the filters, by code.
 */
export const searchTerritories = (q: string, { department, kind, limit = 20 }: SearchOptions = {}): Territory[] => {
  const query = plain(q);
  if (query === '' && q.trim() !== '') return [];
  const words = query.split(' ').filter(Boolean);
  const found: { entry: Entry; far: number }[] = [];
  for (const entry of index()) {
    if (kind !== undefined && entry.place.kind !== kind) continue;
    if (department !== undefined && entry.place.department !== department) continue;
    const far = query === '' ? 0 : distance(entry, query, words);
    if (far !== undefined) found.push({ entry, far });
  }
  const exact = found.some(({ far }) => far <= 4);
  return found
    .filter(({ far }) => !exact || far <= 4)
    .sort(
      (a, b) => a.far - b.far || (query === '' ? 0 : a.entry.rank - b.entry.rank) || compare(a.entry, b.entry, query),
    )
    .slice(0, limit)
    .map(({ entry }) => entry.place);
};

const compare = (a: Entry, b: Entry, query: string): number => {
  if (query !== '' && a.place.name !== b.place.name) return a.place.name < b.place.name ? -1 : 1;
  return a.place.code < b.place.code ? -1 : 1;
};

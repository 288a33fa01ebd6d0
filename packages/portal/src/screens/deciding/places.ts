import type { Words } from '../../words/index.tsx';

/** «Mercaderes, Cauca», «Mercaderes, Cauca y 2 territorios más», «Todo el país»; the code where a name is not known. */
export function placesWords(
  codes: readonly string[],
  nameOf: (code: string) => string | undefined,
  { t }: Words,
  count: number = codes.length,
): string {
  const [first] = codes;
  if (!first) return '';
  if (first === 'CO') return t('place.country');
  const name = nameOf(first) ?? first;
  return count <= 1 ? name : t('place.more', { first: name, n: count - 1 });
}

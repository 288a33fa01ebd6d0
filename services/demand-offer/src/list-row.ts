import { plain, wholeCountry } from '@concierta/territories';

/**
 * What a list row has room for: 250 bytes, copied into two indexes. So members have one letter, ids lose their prefix,
 * days are counted from 1970 in base 36, and a title that does not fit is cut at the end.
 */
const maxBytes = 250;

export type CompactRow = Readonly<Record<string, string | number>>;

const sizeOf = (row: CompactRow): number => Buffer.byteLength(JSON.stringify(row));

const cut = (title: string, bytes: number): string => {
  const kept = [...title];
  while (kept.length > 0 && Buffer.byteLength(`${kept.join('')}…`) > bytes) kept.pop();
  return `${kept.join('').trimEnd()}…`;
};

/** A text of at most so many bytes, with «…» where it was cut. */
export const clipped = (text: string | undefined, bytes: number): string | undefined =>
  text === undefined || Buffer.byteLength(text) <= bytes ? text : cut(text, bytes);

/** A row with as much of the title (under `t`) as fits. Members that are `undefined` are left out. */
export const compactRow = (
  title: string,
  members: Readonly<Record<string, string | number | undefined>>,
): CompactRow => {
  const rest = Object.fromEntries(
    Object.entries(members).filter((pair): pair is [string, string | number] => pair[1] !== undefined),
  );
  const row = { ...rest, t: title };
  const over = sizeOf(row) - maxBytes;
  return over <= 0 ? row : { ...rest, t: cut(title, Buffer.byteLength(title) - over) };
};

const dayMs = 86_400_000;
const behindUtcMs = 5 * 3_600_000;

/** A day, or the day in Colombia of an instant, as a short text; and back as a day. */
export const packDay = (at: string | undefined): string | undefined => {
  if (at === undefined) return undefined;
  const instant = at.length > 10 ? Date.parse(at) - behindUtcMs : Date.parse(at);
  return Math.floor(instant / dayMs).toString(36);
};
export const unpackDay = (packed: unknown): string | undefined =>
  typeof packed === 'string' ? new Date(Number.parseInt(packed, 36) * dayMs).toISOString().slice(0, 10) : undefined;

/** An id without its prefix, and back. */
export const packId = (id: string | undefined): string | undefined => id?.slice(4);
export const unpackId = (prefix: string, packed: unknown): string | undefined =>
  typeof packed === 'string' ? `${prefix}_${packed}` : undefined;

const shown = 3;

/** The first three codes run together, and how many there are in all when there are more; the rest only by department. */
export const packPlaces = (codes: readonly string[]): { p?: string; n?: number; d?: string } => {
  if (codes.length === 0) return {};
  const p = codes.slice(0, shown).join(' ');
  if (codes.length <= shown) return { p };
  return { p, n: codes.length, d: [...new Set(codes.map((code) => code.slice(0, 2)))].map(letterOf).join('') };
};

export const unpackPlaces = (row: CompactRow): { territories: string[]; territoryCount: number } => {
  const territories = typeof row.p === 'string' ? row.p.split(' ') : [];
  return { territories, territoryCount: typeof row.n === 'number' ? row.n : territories.length };
};

/** One character per department: codes go from 05 to 99. */
const letterOf = (department: string): string =>
  department === wholeCountry ? '*' : String.fromCharCode(33 + Number(department));

/** True when the row names the place, what contains it, or what it contains. Rows with many places are judged by department. */
export const touches = (row: CompactRow, place: string): boolean => {
  const { territories } = unpackPlaces(row);
  if (
    territories.some(
      (code) => code === wholeCountry || code === place || code.startsWith(place) || place.startsWith(code),
    )
  ) {
    return true;
  }
  return typeof row.d === 'string' && row.d.includes(letterOf(place.slice(0, 2)));
};

/** True when the title holds the words as they were typed, accents and capitals apart. */
export const titleHolds = (row: CompactRow, words: string): boolean => plain(String(row.t)).includes(plain(words));

/**
 * What a list picks by; nothing when no filter is set, because picking makes the Query look further ahead.
 * @example store.list('list1', 'DEMANDS', { ...page, ...picking(filter, demandFilter(filter)) })
 */
export const picking = (
  filter: object,
  holds: (row: CompactRow) => boolean,
): { where?: (row: Readonly<Record<string, unknown>>) => boolean } =>
  Object.values(filter).every((value) => value === undefined) ? {} : { where: (row) => holds(row as CompactRow) };

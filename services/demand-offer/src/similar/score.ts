import { stemsOf } from './stems.ts';

/** What is being written, as far as it is. */
export interface Wanted {
  readonly text: string;
  readonly territories: readonly string[];
  readonly capacities: readonly string[];
}

/** What is compared with it. */
export interface Compared {
  readonly title: string;
  readonly territories: readonly string[];
  readonly capacities: readonly string[];
}

export type Reason =
  | { readonly code: 'words'; readonly points: number; readonly words: readonly string[] }
  | { readonly code: 'territory' | 'department'; readonly points: number; readonly territories: readonly string[] }
  | { readonly code: 'capacity'; readonly points: number; readonly capacities: readonly string[] };

export interface Likeness<T> {
  readonly item: T;
  readonly value: number;
  readonly reasons: readonly Reason[];
}

const points = { words: 60, territory: 25, department: 10, capacity: 15 } as const;

/** Below this, a person would not call them alike. */
const least = 25;

const wholeCountry = 'CO';

const sameGround = (a: string, b: string): boolean =>
  a === wholeCountry || b === wholeCountry || a.startsWith(b) || b.startsWith(a);

const ground = (wanted: Wanted, { territories }: Compared): Reason[] => {
  const same = territories.filter((code) => wanted.territories.some((other) => sameGround(code, other)));
  if (same.length > 0) return [{ code: 'territory', points: points.territory, territories: same }];
  const near = territories.filter((code) => wanted.territories.some((other) => code.slice(0, 2) === other.slice(0, 2)));
  return near.length > 0 ? [{ code: 'department', points: points.department, territories: near }] : [];
};

/** How many of the compared have each stem: a word that everybody writes says little. */
const frequencies = (all: readonly ReadonlyMap<string, string>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const stems of all) for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

/**
 * What is like what is being written, the most alike first, each with why: words in common (rare ones weigh more), the
 * same ground, the same capacity. The same ground and capacity alone, without a word in common, are not enough.
 */
export const mostAlike = <T extends Compared>(wanted: Wanted, all: readonly T[], limit = 5): Likeness<T>[] => {
  const asked = stemsOf(wanted.text);
  if (asked.size === 0) return [];
  const stems = all.map(({ title }) => stemsOf(title));
  const counts = frequencies(stems);
  const weight = (stem: string): number => Math.log(1 + (all.length + 1) / (counts.get(stem) ?? 1));
  const found = all.flatMap((item, i): Likeness<T>[] => {
    const own = stems[i] ?? new Map<string, string>();
    const common = [...own].filter(([stem]) => asked.has(stem));
    if (common.length === 0) return [];
    const sum = (keys: Iterable<string>) => [...keys].reduce((total, stem) => total + weight(stem), 0);
    const share = sum(common.map(([stem]) => stem)) / sum(own.keys());
    const capacities = item.capacities.filter((code) => wanted.capacities.includes(code));
    const reasons: Reason[] = [
      { code: 'words', points: Math.round(points.words * share), words: common.map(([, word]) => word) },
      ...ground(wanted, item),
      ...(capacities.length > 0 ? [{ code: 'capacity' as const, points: points.capacity, capacities }] : []),
    ];
    const value = reasons.reduce((total, reason) => total + reason.points, 0);
    return value >= least ? [{ item, value, reasons }] : [];
  });
  return found.sort((a, b) => b.value - a.value).slice(0, limit);
};

import type { Language } from '@concierta/http';
import type { Store } from '@concierta/store';
import { everyRow } from '../every-row.ts';
import { indicatorCodes, knownIndicator } from './indicators.ts';
import { comparableOf, comparesWithinGroup, type Position, peersOf, positionOf } from './peers.ts';
import { type BaselineRow, baselineList, baselineRow } from './store.ts';

/** How a value moved since the one before: by how much, which way, and whether that is better, where it is known. */
export interface Change {
  readonly by: number;
  readonly direction: 'up' | 'down' | 'same';
  readonly better?: boolean | undefined;
}

/** What is known of one indicator in a territory. */
export interface Known {
  readonly newest: BaselineRow;
  readonly previous?: BaselineRow | undefined;
  readonly change?: Change | undefined;
  readonly position?: Position | undefined;
  /** Other sources of the same year. */
  readonly others: number;
}

/** At most this many indicators are placed among others: each costs a Query. */
export const mostPlaced = 12;

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The change between two years; nothing when the figures do not mean the same (another group, another unit). */
export const changeOf = (newest: BaselineRow, previous: BaselineRow | undefined): Change | undefined => {
  if (!previous || previous.unit !== newest.unit) return undefined;
  if (comparesWithinGroup(newest.key) && previous.group !== newest.group) return undefined;
  const by = round(newest.value - previous.value);
  const direction = by === 0 ? 'same' : by > 0 ? 'up' : 'down';
  const { polarity } = newest;
  const better = polarity === undefined || by === 0 ? undefined : by > 0 === (polarity === 'more');
  return { by, direction, better };
};

const lastWritten = (a: BaselineRow, b: BaselineRow): number => b.year - a.year || b.on.localeCompare(a.on);

const byIndicator = (rows: readonly BaselineRow[]): BaselineRow[][] => {
  const groups = new Map<string, BaselineRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  return [...groups.values()].map((group) => group.sort(lastWritten));
};

/** Catalogued indicators come first, in the catalogue's order; then the others by name. */
const byCatalogue = (a: BaselineRow, b: BaselineRow): number =>
  indicatorCodes.indexOf(a.indicator) - indicatorCodes.indexOf(b.indicator) || a.key.localeCompare(b.key);

/**
 * What the owner knows of a territory: the newest value of each indicator, the one before, and its place among those it
 * may be compared with. One Query for the territory and one for each indicator that is placed.
 */
export const pictureOf = async (store: Store, territory: string): Promise<{ items: Known[]; complete: boolean }> => {
  const { rows, complete } = await everyRow(store, 'list1', baselineList, { begins: `${territory}#` });
  const groups = byIndicator(rows.map(baselineRow)).sort(([a], [b]) => (a && b ? byCatalogue(a, b) : 0));
  const items = groups.map(async (group, i): Promise<Known[]> => {
    const [newest, ...rest] = group;
    if (!newest) return [];
    const previous = rest.find(({ year }) => year < newest.year);
    const peers = i < mostPlaced ? (await peersOf(store, comparableOf(newest))).rows : [];
    const values = peers
      .filter((peer) => peer.unit === newest.unit)
      .map(({ territory: other, value }) => (other === territory ? newest.value : value));
    return [
      {
        newest,
        previous,
        change: changeOf(newest, previous),
        position: values.length > 1 ? positionOf(newest.value, values, newest.polarity) : undefined,
        others: rest.filter(({ year }) => year === newest.year).length,
      },
    ];
  });
  return { items: (await Promise.all(items)).flat(), complete };
};

/** The name of an indicator in the reader's language. */
export const indicatorName = (
  { indicator, name }: Pick<BaselineRow, 'indicator' | 'name'>,
  language: Language,
): string => knownIndicator(indicator)?.label[language] ?? name ?? indicator;

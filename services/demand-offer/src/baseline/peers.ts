import type { Store } from '@concierta/store';
import { everyRow } from '../every-row.ts';
import type { CapacityGroup, Polarity } from './indicators.ts';
import { knownIndicator } from './indicators.ts';
import { type BaselineRow, baselineRow, indicatorList, noGroup, yearKey } from './store.ts';

export const levels = ['municipality', 'department'] as const;
export type Level = (typeof levels)[number];

/** Municipalities compare with municipalities and departments with departments. */
export const levelOf = (territory: string): Level => (territory.length === 2 ? 'department' : 'municipality');

/** What may be compared: one indicator in one year, at one level, and within one group where the indicator asks for it. */
export interface Comparable {
  readonly key: string;
  readonly year: number;
  readonly level: Level;
  readonly group?: CapacityGroup | undefined;
}

/** True for an indicator whose figures mean the same only within a group of initial capacities. */
export const comparesWithinGroup = (key: string): boolean => knownIndicator(key)?.comparesWithin === 'group';

/** What a measurement may be compared with. */
export const comparableOf = ({ key, year, territory, group }: BaselineRow): Comparable => ({
  key,
  year,
  level: levelOf(territory),
  ...(comparesWithinGroup(key) ? { group } : {}),
});

const most = 3_000;

/** Of several sources of one territory, the one written last. */
const newestOf = (rows: readonly BaselineRow[]): BaselineRow[] => {
  const byTerritory = new Map<string, BaselineRow>();
  for (const row of rows) {
    const other = byTerritory.get(row.territory);
    if (!other || other.on < row.on || (other.on === row.on && other.id < row.id)) byTerritory.set(row.territory, row);
  }
  return [...byTerritory.values()];
};

/** What the owner knows of everybody that may be compared, each territory once. */
export const peersOf = async (
  store: Store,
  { key, year, level, group }: Comparable,
): Promise<{ rows: BaselineRow[]; complete: boolean }> => {
  const begins = comparesWithinGroup(key) ? `${yearKey(year)}#${group ?? noGroup}#` : `${yearKey(year)}#`;
  const { rows, complete } = await everyRow(store, 'list2', indicatorList(key), { begins, most });
  const known = rows.map(baselineRow).filter(({ territory }) => levelOf(territory) === level);
  return { rows: newestOf(known), complete };
};

export interface Position {
  /** 1 is the first; equal values share a place. */
  readonly place: number;
  /** How many territories are compared, this one among them. */
  readonly of: number;
  /** Where what is less is better, the first place is the least. */
  readonly first: Polarity;
}

/** The place of a value among all. Without a word about what is better, the greatest is first. */
export const positionOf = (value: number, all: readonly number[], first: Polarity = 'more'): Position => {
  const before = all.filter((other) => (first === 'less' ? other < value : other > value)).length;
  return { place: before + 1, of: all.length, first };
};

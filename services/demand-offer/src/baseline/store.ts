import type { AggregateDefinition } from '@concierta/store';
import { type CompactRow, compactRow, packDay, packId, unpackDay, unpackId } from '../list-row.ts';
import {
  type CapacityGroup,
  capacityGroups,
  indicatorCodes,
  indicatorKey,
  knownIndicator,
  type Polarity,
  polarities,
} from './indicators.ts';
import type { BaselineEvent } from './model.ts';
import { Baseline } from './state.ts';

/** Every measurement by territory, indicator and year, the newest year first; and those withdrawn. */
export const baselineList = 'BASELINES';
const withdrawnList = 'BASELINES#withdrawn';

/** The measurements of one indicator by year, group and territory: what may be compared lies together. */
export const indicatorList = (key: string): string => `BASELINES#of#${key}`;

/** Years sort from the newest on. */
export const yearKey = (year: number): string => String(9999 - year).padStart(4, '0');

export const noGroup = '-';

/** How a measurement is kept. */
export const baselines: AggregateDefinition<Baseline, BaselineEvent> = {
  kind: 'BASELINE',
  schema: 1,
  parse: (raw) => Baseline.parse(raw),
  list(baseline, { id, updatedAt }) {
    const { territory, indicator, name, year, value, unit, group, source, polarity } = baseline.fields;
    const named = knownIndicator(indicator) === undefined;
    const row = compactRow(source, {
      i: packId(id),
      c: territory,
      k: indicatorCodes.indexOf(indicator),
      n: name,
      y: year,
      v: value,
      w: named ? unit : undefined,
      o: named && polarity ? polarities.indexOf(polarity) : undefined,
      g: group === undefined ? undefined : capacityGroups.indexOf(group),
      r: baseline.revision > 1 ? baseline.revision : undefined,
      x: baseline.state === 'withdrawn' ? 1 : undefined,
      u: packDay(updatedAt),
    });
    const key = indicatorKey(indicator, name);
    const sk = `${territory}#${key}#${yearKey(year)}#${id}`;
    if (baseline.state === 'withdrawn') return { row, l1: { pk: withdrawnList, sk } };
    const l2 = { pk: indicatorList(key), sk: `${yearKey(year)}#${group ?? noGroup}#${territory}#${id}` };
    return { row, l1: { pk: baselineList, sk }, l2 };
  },
};

/** A measurement as a list row says it. */
export interface BaselineRow {
  readonly id: string;
  readonly state: Baseline['state'];
  readonly territory: string;
  readonly indicator: string;
  readonly key: string;
  readonly name?: string | undefined;
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly polarity?: Polarity | undefined;
  readonly group?: CapacityGroup | undefined;
  readonly source: string;
  readonly revision: number;
  readonly on: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const baselineRow = (row: CompactRow): BaselineRow => {
  const indicator = indicatorCodes[Number(row.k)] ?? 'own';
  const known = knownIndicator(indicator);
  const name = textOf(row.n);
  return {
    id: unpackId('bas', row.i) ?? '',
    state: row.x === 1 ? 'withdrawn' : 'recorded',
    territory: String(row.c),
    indicator,
    key: indicatorKey(indicator, name),
    name,
    year: Number(row.y),
    value: Number(row.v),
    unit: known?.unit ?? textOf(row.w) ?? '',
    polarity: known?.polarity ?? (typeof row.o === 'number' ? polarities[row.o] : undefined),
    group: typeof row.g === 'number' ? capacityGroups[row.g] : undefined,
    source: String(row.t),
    revision: typeof row.r === 'number' ? row.r : 1,
    on: unpackDay(row.u) ?? '',
  };
};

export interface BaselineFilter {
  readonly territory?: string | undefined;
  readonly indicator?: string | undefined;
  readonly year?: number | undefined;
}

/** What a list row must satisfy. A department holds its municipalities. */
export const baselineFilter =
  ({ territory, indicator, year }: BaselineFilter) =>
  (row: CompactRow): boolean =>
    (territory === undefined || String(row.c).startsWith(territory)) &&
    (indicator === undefined || baselineRow(row).key === indicator) &&
    (year === undefined || Number(row.y) === year);

/** The list to read, and how far its keys already pick: a municipality, an indicator or a year of it. */
export const baselineListOf = ({ territory, indicator, year }: BaselineFilter, withdrawn: boolean) => {
  const ofYear = year === undefined ? undefined : `${yearKey(year)}#`;
  if (indicator !== undefined && territory === undefined && !withdrawn) {
    return { index: 'list2', pk: indicatorList(indicator), begins: ofYear } as const;
  }
  const one =
    territory?.length === 5
      ? `${territory}#${indicator === undefined ? '' : `${indicator}#${ofYear ?? ''}`}`
      : territory;
  return { index: 'list1', pk: withdrawn ? withdrawnList : baselineList, begins: one } as const;
};

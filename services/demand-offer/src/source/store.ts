import type { AggregateDefinition, Write } from '@concierta/store';
import {
  type CompactRow,
  compactRow,
  packDay,
  packId,
  packPlaces,
  titleHolds,
  touches,
  unpackDay,
  unpackId,
  unpackPlaces,
} from '../list-row.ts';
import { type SourceKind, sourceKinds } from './kinds.ts';
import type { SourceEvent } from './model.ts';
import { DemandSource, isOpen, type SourceStateName, sourceStates } from './state.ts';

const sourceList = 'SOURCES';

/** The sources that are neither fulfilled nor lapsed and have a deadline, the nearest first: what is overdue opens it. */
const deadlineList = 'SOURCES#due';

/** The list of an order, and which way it goes. */
export const sourceListOf = (order: 'recent' | 'deadline' = 'recent') =>
  order === 'deadline'
    ? ({ index: 'list2', pk: deadlineList, descending: false } as const)
    : ({ index: 'list1', pk: sourceList, descending: true } as const);

/** How a source is kept; the list shows the newest first. */
export const sources: AggregateDefinition<DemandSource, SourceEvent> = {
  kind: 'SOURCE',
  schema: 1,
  parse: (raw) => DemandSource.parse(raw),
  list(source, { id }) {
    const { fields } = source;
    const row = compactRow(fields.title, {
      i: packId(id),
      s: sourceStates.indexOf(source.state),
      k: sourceKinds.indexOf(fields.kind),
      ...packPlaces(fields.territories),
      g: packDay(fields.date),
      u: packDay(fields.deadline),
      b: fields.kind === 'indicator' ? packId(fields.baseline) : undefined,
    });
    const waits = fields.deadline !== undefined && isOpen(source.state);
    return {
      row,
      l1: { pk: sourceList, sk: `${fields.date}#${id}` },
      l2: waits ? { pk: deadlineList, sk: `${fields.deadline}#${id}` } : undefined,
    };
  },
};

/** A list row as the API shows it. */
export const sourceRow = (row: CompactRow, today: string) => {
  const state = sourceStates[Number(row.s)] ?? 'registered';
  const deadline = unpackDay(row.u);
  return {
    id: unpackId('src', row.i) ?? '',
    state,
    kind: sourceKinds[Number(row.k)] ?? 'petition',
    title: String(row.t),
    ...unpackPlaces(row),
    date: unpackDay(row.g) ?? '',
    deadline,
    baseline: unpackId('bas', row.b),
    overdue: isOpen(state) && deadline !== undefined && deadline < today,
  };
};

export interface SourceFilter {
  readonly state?: SourceStateName | undefined;
  readonly kind?: SourceKind | undefined;
  readonly territory?: string | undefined;
  readonly q?: string | undefined;
  readonly baseline?: string | undefined;
}

export const sourceFilter =
  ({ state, kind, territory, q, baseline }: SourceFilter) =>
  (row: CompactRow): boolean =>
    (state === undefined || sourceStates[Number(row.s)] === state) &&
    (kind === undefined || sourceKinds[Number(row.k)] === kind) &&
    (territory === undefined || touches(row, territory)) &&
    (q === undefined || titleHolds(row, q)) &&
    (baseline === undefined || unpackId('bas', row.b) === baseline);

/** The row that says a demand cites a source: in the source's partition, outside what reading the source reads. */
export const citedKey = (owner: string, source: string, demand: string) => ({
  pk: `T#${owner}#SOURCE#${source}`,
  sk: `CITED#${demand}`,
});

/** Holds while the source is as it was read: whoever cites it and whoever moves it do not cross. */
export const sourceStands = (owner: string, source: string, version: number): Write => ({
  check: { pk: `T#${owner}#SOURCE#${source}`, sk: 'STATE' },
  condition: { version },
});

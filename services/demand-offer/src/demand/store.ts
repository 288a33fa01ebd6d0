import type { AggregateDefinition } from '@concierta/store';
import { type CapacityDimension, capacityDimensions } from '../catalogues/capacities.ts';
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
import type { DemandEvent } from './commands.ts';
import { isLegal, nearestTerm } from './rulings.ts';
import { orderKey, scoreOf } from './score.ts';
import { Demand, type DemandStateName, demandStates, endedStates, openStates } from './state.ts';

/** The lists a demand can be in: what is being written, what is on its way, what is over. */
export const demandGroups = ['draft', 'open', 'ended'] as const;
export type DemandGroup = (typeof demandGroups)[number];

export const groupOf = (state: DemandStateName): DemandGroup => {
  if (openStates.includes(state)) return 'open';
  return endedStates.includes(state) ? 'ended' : 'draft';
};

/** Every demand of an owner (list1), or one group of them (list2); pinned first, then rulings in force, then by score. */
export const demandList = 'DEMANDS';
export const demandGroupList = (group: DemandGroup): string => `DEMANDS#${group}`;

/** How a demand is kept. */
export const demands: AggregateDefinition<Demand, DemandEvent> = {
  kind: 'DEMAND',
  schema: 1,
  parse: (raw) => Demand.parse(raw),
  list(demand, { id, updatedAt }) {
    const now = new Date(updatedAt);
    const sk = orderKey(demand, id, now);
    const registeredAt = demand.state === 'draft' ? undefined : demand.registeredAt;
    const row = compactRow(demand.title, {
      i: packId(id),
      s: demandStates.indexOf(demand.state),
      r: demand.state === 'draft' ? undefined : demand.receipt?.slice(4),
      ...packPlaces(demand.territories),
      c: scoreOf(demand, now).value,
      u: packDay(nearestTerm(demand)),
      g: packDay(registeredAt ?? demand.draftedAt),
      e: packId(demand.responsible),
      a: packDimensions(demand.capacities.map(({ dimension }) => dimension)),
      f: `${demand.pinned ? 'p' : ''}${demand.origin ? 'o' : ''}${isLegal(demand) ? 'l' : ''}` || undefined,
    });
    return { row, l1: { pk: demandList, sk }, l2: { pk: demandGroupList(groupOf(demand.state)), sk } };
  },
};

/** One letter for each dimension of capacity, and back. */
const packDimensions = (dimensions: readonly CapacityDimension[]): string | undefined =>
  [...new Set(dimensions)].map((one) => String.fromCharCode(97 + capacityDimensions.indexOf(one))).join('') ||
  undefined;
const unpackDimensions = (packed: unknown): CapacityDimension[] =>
  typeof packed === 'string'
    ? [...packed].flatMap((letter) => capacityDimensions[letter.charCodeAt(0) - 97] ?? [])
    : [];

const flag = (row: CompactRow, letter: string): boolean => String(row.f ?? '').includes(letter);

/** A list row as the API shows it. */
export const demandRow = (row: CompactRow) => ({
  id: unpackId('dem', row.i) ?? '',
  state: demandStates[Number(row.s)] ?? 'draft',
  receipt: typeof row.r === 'string' ? `DEM-${row.r}` : undefined,
  title: String(row.t),
  ...unpackPlaces(row),
  score: Number(row.c),
  dueOn: unpackDay(row.u),
  on: unpackDay(row.g) ?? '',
  responsible: unpackId('per', row.e),
  capacities: unpackDimensions(row.a),
  pinned: flag(row, 'p'),
  taken: flag(row, 'o'),
  legal: flag(row, 'l'),
});

export interface DemandFilter {
  readonly state?: DemandStateName | undefined;
  readonly territory?: string | undefined;
  readonly q?: string | undefined;
  readonly responsible?: string | undefined;
}

/** What a list row must satisfy. */
export const demandFilter =
  ({ state, territory, q, responsible }: DemandFilter) =>
  (row: CompactRow): boolean =>
    (state === undefined || demandStates[Number(row.s)] === state) &&
    (territory === undefined || touches(row, territory)) &&
    (q === undefined || titleHolds(row, q)) &&
    (responsible === undefined || unpackId('per', row.e) === responsible);

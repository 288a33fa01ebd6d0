import { type Envelope, type Handler, isEvent } from '@concierta/events';
import type { Item, Store, Write } from '@concierta/store';
import { readPointer, written } from '../generation.ts';
import { marker, putNewest } from '../newest.ts';
import { demandEvents } from '../subscriptions.ts';
import { countryList, departmentList, departmentOf, shardOf, sharedKey, UnattendedRow } from './rows.ts';

const longestTitle = 120;

interface SharedCopy {
  readonly id: string;
  readonly version: number;
  /** Every department the demand is about: where a copy may be listed, whether or not there is to be one. */
  readonly departments: readonly string[];
  /** What entities may read from now on; nothing when the copy must go. */
  readonly row: UnattendedRow | undefined;
}

/** The shared copy that an event makes or ends. Demands of entities are never shared: nothing for them. */
export const sharedCopyOf = (event: Envelope): SharedCopy | undefined => {
  if (!isEvent(event, ...demandEvents)) return undefined;
  const { aggregate, data, owner } = event;
  const { id, version } = aggregate;
  if (!owner.startsWith('ter_')) return undefined;
  const waiting = event.visibility !== 'owner' && data.shared && data.state === 'registered' && data.registeredAt;
  const departments = [...new Set(data.territories.map(departmentOf))].sort();
  if (!waiting) return { id, version, departments, row: undefined };
  const title = data.text.title.slice(0, longestTitle);
  const capacities = [...new Set(data.capacities.map(({ dimension }) => dimension))];
  return { id, version, departments, row: UnattendedRow.parse({ ...data, id, owner, title, capacities }) };
};

const listed = (generation: number, row: UnattendedRow, department: string, first: boolean): Item => {
  const place = `${row.registeredAt}#${row.id}`;
  return {
    ...sharedKey(generation, row.id, department),
    l1: `SHARED#${departmentList(generation, department)}`,
    l1s: place,
    ...(first && { l2: `SHARED#${countryList(generation, shardOf(department))}`, l2s: place }),
    row,
  };
};

const departmentsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Writes or ends one shared copy in one generation: its version and its lists in one transaction. An end takes the demand
 * out of every department it is about, also of those where an older event, handled at this very moment, is putting it.
 */
export const keepShared = async (store: Store, generation: number, copy: SharedCopy, now: Date): Promise<boolean> => {
  const key = sharedKey(generation, copy.id);
  const before = departmentsIn((await store.get(key))?.departments);
  const departments = copy.row ? copy.departments : [];
  const gone: Write[] = [...new Set([...before, ...copy.departments])]
    .filter((department) => !departments.includes(department))
    .map((department) => ({ delete: sharedKey(generation, copy.id, department) }));
  const row = copy.row;
  const there: Write[] = row
    ? departments.map((department, i) => ({ put: listed(generation, row, department, i === 0) }))
    : [];
  const head = row ? { ...key, version: copy.version, departments } : marker(key, copy.version, now);
  return putNewest(store, head, [...gone, ...there]);
};

/** Keeps the shared zone: demands of territorial organisations that nobody has taken, and no others. */
export const sharedProjection: Handler = async (event, tools) => {
  const copy = sharedCopyOf(event);
  if (!copy) return;
  const store = tools.zone('SHARED');
  const pointer = await readPointer(store, 'unattended');
  for (const generation of written(pointer)) await keepShared(store, generation, copy, tools.clock.now());
};

import type { OwnerId } from '@concierta/kernel';
import type { Key, Store } from '@concierta/store';
import { deltaPk, shardPk, shards } from '../public/rows.ts';
import { answeredList, BoardRow, boardKey } from '../referrals/rows.ts';
import { countryList, countryShards, departmentOf, sharedKey, UnattendedRow } from '../unattended/rows.ts';
import { openList, WorkRow, workKey } from '../work/rows.ts';

const batch = 80;
const pageSize = 100;

const removeAll = async (store: Store, keys: readonly Key[]): Promise<void> => {
  for (let i = 0; i < keys.length; i += batch) {
    await store.transact(keys.slice(i, i + batch).map((key) => ({ delete: key })));
  }
};

const sweepPartition = async (store: Store, pk: string): Promise<void> => {
  for (let more = true; more; ) {
    const page = await store.query(pk, { limit: pageSize });
    await removeAll(store, page.items);
    more = page.next !== undefined;
  }
};

const sweepList = async (store: Store, list: string, keysOf: (row: unknown) => readonly Key[]): Promise<void> => {
  for (let after: readonly string[] | undefined, more = true; more; more = after !== undefined) {
    const page = await store.list('list2', list, { limit: pageSize, ...(after && { after }) });
    await removeAll(store, page.items.flatMap(keysOf));
    after = page.next;
  }
};

/** Takes away the rows of a public generation that nobody reads any more. */
export const sweepPublic = async (store: Store, generation: number): Promise<void> => {
  for (const kind of ['OFFER', 'OWNER'] as const) {
    for (let shard = 0; shard < shards; shard += 1) await sweepPartition(store, shardPk(generation, kind, shard));
  }
  await sweepPartition(store, deltaPk(generation));
};

/** The same of a shared generation. */
export const sweepShared = async (store: Store, generation: number): Promise<void> => {
  const keysOf = (row: unknown): Key[] => {
    const { id, territories } = UnattendedRow.parse(row);
    const departments = [...new Set(territories.map(departmentOf))];
    return [sharedKey(generation, id), ...departments.map((department) => sharedKey(generation, id, department))];
  };
  for (let shard = 0; shard < countryShards; shard += 1) {
    await sweepList(store, countryList(generation, shard), keysOf);
  }
};

/** The same of the coordination's board of referrals. */
export const sweepBoard = async (store: Store, generation: number): Promise<void> => {
  for (const answered of [true, false]) {
    await sweepList(store, answeredList(generation, answered), (row) => [boardKey(generation, BoardRow.parse(row).id)]);
  }
};

/** The same of an owner's work. */
export const sweepWork = async (store: Store, viewer: OwnerId, generation: number): Promise<void> => {
  for (const open of [true, false]) {
    await sweepList(store, openList(generation, open), (row) => [workKey(viewer, generation, WorkRow.parse(row))]);
  }
};

import type { Cursor, Store } from '@concierta/store';
import { demandList, demandRow } from '../demand/store.ts';
import type { CompactRow } from '../list-row.ts';

/**
 * The demands of these ids as people call them, in the order of the owner's list: one Query for each thousand demands of the
 * owner, until all are found.
 */
export const citingDemands = async (store: Store, ids: readonly string[]) => {
  const missing = new Set(ids);
  const found: {
    demand: string;
    title: string;
    receipt?: string | undefined;
    state: ReturnType<typeof demandRow>['state'];
  }[] = [];
  let after: Cursor | undefined;
  while (missing.size > 0) {
    const page = await store.list('list1', demandList, {
      limit: 100,
      after,
      where: (row) => missing.has(demandRow(row as CompactRow).id),
    });
    for (const row of page.items) {
      const { id: demand, title, receipt, state } = demandRow(row as CompactRow);
      missing.delete(demand);
      found.push({ demand, title, receipt, state });
    }
    after = page.next;
    if (!after) break;
  }
  return found;
};

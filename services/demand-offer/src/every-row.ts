import type { Cursor, Store } from '@concierta/store';
import type { CompactRow } from './list-row.ts';

/**
 * The rows of a list that must be seen together, `most` of them at the most: one Query for each thousand. `complete` says
 * whether there were no more.
 */
export const everyRow = async (
  store: Store,
  index: 'list1' | 'list2',
  pk: string,
  { begins, most = 1_000 }: { readonly begins?: string; readonly most?: number } = {},
): Promise<{ rows: CompactRow[]; complete: boolean }> => {
  const rows: CompactRow[] = [];
  let after: Cursor | undefined;
  do {
    // Nothing is picked, so that one Query looks at all it may and hands every row to us.
    const seen = (row: object): boolean => {
      rows.push(row as CompactRow);
      return false;
    };
    after = (await store.list(index, pk, { begins, after, where: seen })).next;
  } while (after && rows.length < most);
  return { rows, complete: after === undefined };
};

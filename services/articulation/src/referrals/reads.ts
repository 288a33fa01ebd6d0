import type { Cursor, Store } from '@concierta/store';
import { answeredList, type BoardGroup, BoardRow, boardList } from './rows.ts';

export interface BoardPage {
  readonly items: readonly BoardRow[];
  readonly next?: Cursor | undefined;
}

/** One page of the board: open ones, the most overdue first; over ones, the latest first. */
export const board = async (
  store: Store,
  generation: number,
  group: BoardGroup,
  query: { readonly limit: number; readonly after?: Cursor | undefined },
): Promise<BoardPage> => {
  const page = await store.list('list1', boardList(generation, group), { ...query, descending: group === 'ended' });
  return { items: page.items.map((row) => BoardRow.parse(row)), next: page.next };
};

export interface BoardSummary {
  readonly open: number;
  readonly overdue: number;
  /** Of the last hundred answered or ended without an answer: how many, and how many in their term. */
  readonly answered: number;
  readonly inTerm: number;
  /** True when there is more than was counted. */
  readonly more: boolean;
}

const mostCounted = 100;

const waiting: readonly BoardRow['state'][] = ['sent', 'received', 'redirected'];

/** How it goes: two Queries, each counting to a hundred and saying when there is more. */
export const boardSummary = async (store: Store, generation: number, now: string): Promise<BoardSummary> => {
  const [open, answered] = await Promise.all([
    board(store, generation, 'open', { limit: mostCounted }),
    store.list('list2', answeredList(generation, true), { limit: mostCounted, descending: true }),
  ]);
  const rows = answered.items.map((row) => BoardRow.parse(row));
  return {
    open: open.items.length,
    overdue: open.items.filter(({ state, dueAt }) => waiting.includes(state) && dueAt < now).length,
    answered: rows.length,
    inTerm: rows.filter(({ inTerm }) => inTerm).length,
    more: open.next !== undefined,
  };
};

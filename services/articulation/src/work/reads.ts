import type { Role } from '@concierta/kernel';
import type { Cursor, Row, Store } from '@concierta/store';
import { type Turn, turnsFor } from './duty.ts';
import { openList, turnList, urgency, WorkRow } from './rows.ts';

export type Tab = 'owe' | 'wait' | 'done';

export interface WorkPage {
  readonly items: readonly WorkRow[];
  readonly next?: Cursor | undefined;
}

interface PageQuery {
  readonly limit: number;
  readonly after?: Cursor | undefined;
}

const rowsIn = (items: readonly Row[]): WorkRow[] => items.map((row) => WorkRow.parse(row));

const asked = ({ limit, after }: PageQuery) => ({ limit, ...(after && { after }) });

/** After every key with the same sort key. */
const last = '~';

/** What calls these roles, the most urgent first: one Query for each turn of theirs (one, for most people). */
const owed = async (store: Store, generation: number, turns: readonly Turn[], query: PageQuery): Promise<WorkPage> => {
  if (turns.length === 0) return { items: [] };
  const pages = await Promise.all(turns.map((turn) => store.list('list1', turnList(generation, turn), asked(query))));
  const [only] = pages;
  if (pages.length === 1 && only) return { items: rowsIn(only.items), next: only.next };
  const sorted = pages.flatMap(({ items }) => rowsIn(items)).sort((a, b) => (urgency(a) < urgency(b) ? -1 : 1));
  const items = sorted.slice(0, query.limit);
  const more = sorted.length > items.length || pages.some(({ next }) => next !== undefined);
  const end = items.at(-1);
  return more && end ? { items, next: [urgency(end), last, last] } : { items };
};

/** One tab of somebody's work, by the roles of the hat worn. */
export const workTab = async (
  store: Store,
  generation: number,
  roles: readonly Role[],
  tab: Tab,
  query: PageQuery,
): Promise<WorkPage> => {
  const turns = turnsFor(roles);
  if (tab === 'owe') return owed(store, generation, turns, query);
  const page =
    tab === 'done'
      ? await store.list('list2', openList(generation, false), { ...asked(query), descending: true })
      : await store.list('list2', openList(generation, true), {
          ...asked(query),
          where: (row) => !(turns as readonly unknown[]).includes(row.turn),
        });
  return { items: rowsIn(page.items), next: page.next };
};

export interface WorkSummary {
  readonly owe: number;
  readonly wait: number;
  readonly done: number;
  readonly overdue: number;
  /** True when there is more than was counted. */
  readonly more: boolean;
}

const mostCounted = 100;

/** How much there is in each tab: two Queries, each counting to a hundred and saying when there is more. */
export const workSummary = async (
  store: Store,
  generation: number,
  roles: readonly Role[],
  now: string,
): Promise<WorkSummary> => {
  const [open, done] = await Promise.all([
    store.list('list2', openList(generation, true), { limit: mostCounted }),
    store.list('list2', openList(generation, false), { limit: mostCounted, descending: true }),
  ]);
  const turns = turnsFor(roles);
  const rows = rowsIn(open.items);
  const owe = rows.filter(({ turn }) => turns.includes(turn));
  return {
    owe: owe.length,
    wait: rows.length - owe.length,
    done: done.items.length,
    overdue: owe.filter(({ dueAt }) => dueAt !== undefined && dueAt < now).length,
    more: open.next !== undefined || done.next !== undefined,
  };
};

/** The owner's demands about a territory, by state: from its own work, at most two hundred of them. */
export const demandsByState = async (
  store: Store,
  generation: number,
  code: string,
): Promise<{ total: number; byState: Record<string, number>; more: boolean }> => {
  const concerns = (row: Row): boolean => {
    const { kind, territories } = row as Partial<WorkRow>;
    return kind === 'demand' && (territories ?? []).some((own) => own === code || own.startsWith(code));
  };
  const pages = await Promise.all(
    [true, false].map((open) =>
      store.list('list2', openList(generation, open), { limit: mostCounted, where: concerns }),
    ),
  );
  const byState: Record<string, number> = {};
  for (const row of pages.flatMap(({ items }) => rowsIn(items))) byState[row.state] = (byState[row.state] ?? 0) + 1;
  const total = Object.values(byState).reduce((sum, n) => sum + n, 0);
  return { total, byState, more: pages.some(({ next }) => next !== undefined) };
};

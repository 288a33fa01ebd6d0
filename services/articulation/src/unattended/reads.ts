import type { Cursor, Row, Store } from '@concierta/store';
import { countryList, countryShards, departmentList, departmentOf, UnattendedRow } from './rows.ts';

export interface UnattendedQuery {
  readonly territory?: string | undefined;
  /** A capacity's dimension. */
  readonly capacity?: string | undefined;
  readonly limit: number;
  /** The place where the page before ended. */
  readonly after?: Cursor | undefined;
}

export interface UnattendedPage {
  readonly items: readonly UnattendedRow[];
  readonly next?: Cursor | undefined;
}

const placeOf = (row: UnattendedRow): string => `${row.registeredAt}#${row.id}`;

const fits =
  ({ territory, capacity }: UnattendedQuery) =>
  (row: Row): boolean => {
    const { territories, capacities } = row as Partial<UnattendedRow>;
    return (
      (territory === undefined ||
        territory.length === 2 ||
        (territories ?? []).some((code) => code === territory || code === territory.slice(0, 2))) &&
      (capacity === undefined || (capacities ?? []).includes(capacity))
    );
  };

const rowsIn = (items: readonly Row[]): UnattendedRow[] => items.map((row) => UnattendedRow.parse(row));

/** One department's, oldest first: one Query. */
const inDepartment = async (
  store: Store,
  generation: number,
  query: UnattendedQuery,
  department: string,
): Promise<UnattendedPage> => {
  const page = await store.list('list1', departmentList(generation, department), {
    limit: query.limit,
    where: fits(query),
    ...(query.after && { after: query.after }),
  });
  return { items: rowsIn(page.items), next: page.next };
};

/** After every key with the same sort key. */
const last = '~';

/** The whole country's, oldest first: one Query for each part, merged. A page ends where the shortest part was read to. */
const inCountry = async (store: Store, generation: number, query: UnattendedQuery): Promise<UnattendedPage> => {
  const pages = await Promise.all(
    Array.from({ length: countryShards }, (_, shard) =>
      store.list('list2', countryList(generation, shard), {
        limit: query.limit,
        where: fits(query),
        ...(query.after && { after: query.after }),
      }),
    ),
  );
  const readTo = pages.flatMap(({ next }) => (next?.[0] === undefined ? [] : [next[0]])).sort()[0];
  const sorted = pages.flatMap(({ items }) => rowsIn(items)).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const certain = readTo === undefined ? sorted : sorted.filter((row) => placeOf(row) <= readTo);
  const items = certain.slice(0, query.limit);
  const more = readTo !== undefined || sorted.length > items.length;
  const end = items.length === query.limit || readTo === undefined ? items.at(-1) : undefined;
  const place = end ? placeOf(end) : readTo;
  return more && place !== undefined ? { items, next: [place, last, last] } : { items };
};

/** Demands that nobody has taken, the one that has waited longest first. */
export const unattended = (store: Store, generation: number, query: UnattendedQuery): Promise<UnattendedPage> =>
  query.territory === undefined
    ? inCountry(store, generation, query)
    : inDepartment(store, generation, query, departmentOf(query.territory));

import { type InfiniteData, infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { get, type Problem } from '../api/index.ts';
import type { Operation, PathOf, ReadInput, RowOf } from '../api/shape.ts';
import { wornHat } from '../session/hats.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

type ReadPage<T> = (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>;

const pagesOf = <T>(key: readonly unknown[], page: ReadPage<T>) =>
  infiniteQueryOptions<Page<T>, Problem, InfiniteData<Page<T>>, readonly unknown[], string | undefined>({
    queryKey: [wornHat() ?? 'person', ...key],
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    // Others move what a list shows: it is read again each time its page opens, a reload among them.
    staleTime: 0,
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
  });

const itemsOf = <T>({ pages }: { readonly pages: readonly Page<T>[] }): readonly T[] =>
  pages.flatMap(({ items }) => items);

/** A list that goes on, read by `page`: every page that was asked for, in order, and a way to ask for the next one. */
export function usePagesBy<T>(key: readonly unknown[], page: ReadPage<T>) {
  const query = useInfiniteQuery(pagesOf(key, page));
  return { query, items: query.data ? itemsOf(query.data) : [] } as const;
}

/** A list of the platform, by its path: its data are the rows read so far. */
export function usePages<P extends PathOf<'get'>>(path: P, input: ReadInput<Operation<P, 'get'>>) {
  const ask = get as (path: P, input: unknown, signal: AbortSignal) => Promise<Page<RowOf<P>>>;
  const given = input as { query?: Record<string, unknown> };
  const options = pagesOf<RowOf<P>>([path, 'pages', input], (after, signal) =>
    ask(path, { ...given, query: { ...given.query, after } }, signal),
  );
  return useInfiniteQuery({ ...options, select: itemsOf });
}

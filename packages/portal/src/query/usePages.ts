import { useInfiniteQuery } from '@tanstack/react-query';
import { get, type Problem } from '../api/index.ts';
import type { Operation, PathOf, ReadInput } from '../api/shape.ts';
import { wornHat } from '../session/hats.ts';

interface Page {
  readonly items: readonly unknown[];
  readonly next?: string | undefined;
}

type ItemOf<P extends PathOf<'get'>> =
  Awaited<ReturnType<typeof get<P>>> extends { items: readonly (infer I)[] } ? I : never;

/** A list read page by page: what came so far, whether there is more, and how to ask for it. */
export function usePages<P extends PathOf<'get'>>(path: P, input: ReadInput<Operation<P, 'get'>>) {
  const ask = get as (path: P, input: unknown, signal: AbortSignal) => Promise<Page>;
  const query = useInfiniteQuery<Page, Problem, readonly ItemOf<P>[], readonly unknown[], string | undefined>({
    queryKey: [wornHat() ?? 'person', path, 'pages', input],
    initialPageParam: undefined,
    queryFn: ({ signal, pageParam }) => {
      const given = input as { query?: Record<string, unknown> };
      return ask(path, { ...given, query: { ...given.query, after: pageParam } }, signal);
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items as readonly ItemOf<P>[]),
  });
  return query;
}

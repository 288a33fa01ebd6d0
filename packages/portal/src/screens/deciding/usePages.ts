import { useInfiniteQuery } from '@tanstack/react-query';
import type { Problem } from '../../api/problem.ts';
import { wornHat } from '../../session/hats.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A list that goes on: every page that was asked for, in order, and a way to ask for the next one. */
export function usePages<T>(
  key: readonly unknown[],
  page: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
) {
  const query = useInfiniteQuery<Page<T>, Problem, { pages: Page<T>[] }, readonly unknown[], string | undefined>({
    queryKey: [wornHat() ?? 'person', ...key],
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
  });
  const items = query.data?.pages.flatMap((one) => one.items) ?? [];
  return { query, items } as const;
}

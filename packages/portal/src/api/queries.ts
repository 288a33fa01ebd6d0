import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { wornHat } from '../session/hats.ts';
import { change, get } from './client.ts';
import { isProblem, type Problem } from './problem.ts';
import type { AnswerOf, Method, Operation, PathOf, ReadInput, SendInput, Tagged } from './shape.ts';

type Given<I> = object extends I ? [input?: I] : [input: I];

/** Options for `useQuery`: what is kept is kept per hat, so that no hat ever shows what another one read. */
export const read = <P extends PathOf<'get'>>(path: P, ...[input]: Given<ReadInput<Operation<P, 'get'>>>) =>
  queryOptions<Tagged<AnswerOf<Operation<P, 'get'>>>, Problem>({
    queryKey: [wornHat() ?? 'person', path, input ?? null],
    queryFn: ({ signal }) =>
      (get as (path: P, input: unknown, signal: AbortSignal) => Promise<Tagged<AnswerOf<Operation<P, 'get'>>>>)(
        path,
        input,
        signal,
      ),
  });

/** One key while the same thing is sent, a new one when it changes or once it was done. */
function useSameKey() {
  const last = useRef<{ what: string; key: string } | undefined>(undefined);
  return {
    for(what: unknown): string {
      const text = JSON.stringify(what);
      if (last.current?.what !== text) last.current = { what: text, key: crypto.randomUUID() };
      return last.current.key;
    },
    done(): void {
      last.current = undefined;
    },
  };
}

/**
 * A command of the platform as a mutation: `const take = useCommand('post', '/shared/{owner}/demands/{id}/take')`,
 * `take.mutate({ path, body, ifMatch })`. Pressing twice, or again after a lost answer, does it once. Whatever is on screen is read again.
 */
export function useCommand<M extends Exclude<Method, 'get'>, P extends PathOf<M>>(method: M, path: P) {
  const queries = useQueryClient();
  const key = useSameKey();
  return useMutation<Tagged<AnswerOf<Operation<P, M>>>, Problem, SendInput<Operation<P, M>>>({
    mutationFn: (input) => change(method, path, input, method === 'post' ? key.for(input) : undefined),
    onSuccess: async () => {
      key.done();
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 429) key.done();
    },
  });
}

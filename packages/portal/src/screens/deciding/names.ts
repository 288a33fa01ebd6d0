import { useQueries, useQuery } from '@tanstack/react-query';
import { get, read } from '../../api/index.ts';

export interface Owner {
  readonly id: string;
  readonly ownerKind: 'entity' | 'territorial';
  readonly name: string;
  readonly acronym?: string | undefined;
}

/** How an owner is called in a list: its acronym when it has one. */
export const shortName = (owner: Owner | undefined, id: string): string => owner?.acronym ?? owner?.name ?? id;

/** Whose ids these are; an id whose name is not there yet gives undefined. Names are facts and are kept. */
export function useOwners(ids: readonly (string | undefined)[]): (id: string) => Owner | undefined {
  const wanted = [...new Set(ids.filter((id): id is string => id !== undefined))].sort();
  const { data } = useQuery({
    ...read('/owners', { query: { ids: wanted.join(',') } }),
    enabled: wanted.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = new Map((data?.items ?? []).map((owner) => [owner.id, owner]));
  return (id) => found.get(id);
}

/** A department with its municipalities; the list never changes while one works. */
export const departmentOf = (code: string): string => code.slice(0, 2);

async function ofDepartment(department: string, signal: AbortSignal): Promise<{ code: string; name: string }[]> {
  const found: { code: string; name: string }[] = [];
  let after: string | undefined;
  do {
    const page = await get('/territories', { query: { department, limit: 100, after } }, signal);
    found.push(...page.items.map(({ code, name }) => ({ code, name })));
    after = page.next;
  } while (after);
  return found;
}

export const departmentQuery = (department: string) => ({
  queryKey: ['territories', department],
  queryFn: ({ signal }: { signal: AbortSignal }) => ofDepartment(department, signal),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Names of places by code; one reading per department, kept. The country has no department. */
export function usePlaceNames(codes: readonly string[]): (code: string) => string | undefined {
  const departments = [...new Set(codes.filter((code) => /^\d/.test(code)).map(departmentOf))].sort();
  const lists = useQueries({ queries: departments.map(departmentQuery) });
  const names = new Map(lists.flatMap(({ data }) => data ?? []).map(({ code, name }) => [code, name]));
  return (code) => names.get(code);
}

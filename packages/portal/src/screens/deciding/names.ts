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

export interface Place {
  readonly code: string;
  readonly name: string;
}

type Kind = 'departamento' | undefined;

async function everyPlace(filter: { department?: string; kind?: Kind }, signal: AbortSignal): Promise<Place[]> {
  const found: Place[] = [];
  let after: string | undefined;
  do {
    const page = await get('/territories', { query: { ...filter, limit: 100, after } }, signal);
    found.push(...page.items.map(({ code, name }) => ({ code, name })));
    after = page.next;
  } while (after);
  return found;
}

const forGood = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false } as const;

/** The places of a department: its municipalities, and itself when the gazetteer says so. They do not change while one works. */
export const departmentQuery = (department: string) => ({
  ...forGood,
  queryKey: ['territories', department],
  queryFn: ({ signal }: { signal: AbortSignal }) => everyPlace({ department }, signal),
});

export const departmentsQuery = {
  ...forGood,
  queryKey: ['territories', 'departments'],
  queryFn: ({ signal }: { signal: AbortSignal }) => everyPlace({ kind: 'departamento' }, signal),
};

export const departmentOf = (code: string): string => code.slice(0, 2);

/** Names of places by code; one reading per department, kept. */
export function usePlaceNames(codes: readonly string[]): (code: string) => string | undefined {
  const numbers = codes.filter((code) => /^\d/.test(code));
  const departments = [...new Set(numbers.filter((code) => code.length > 2).map(departmentOf))].sort();
  const lists = useQueries({
    queries: [
      { ...departmentsQuery, enabled: numbers.some((code) => code.length === 2) },
      ...departments.map((department) => ({ ...departmentQuery(department), enabled: true })),
    ],
  });
  const names = new Map(lists.flatMap(({ data }) => data ?? []).map(({ code, name }) => [code, name]));
  return (code) => names.get(code);
}

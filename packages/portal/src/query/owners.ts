import { useQuery } from '@tanstack/react-query';
import { type components, read } from '../api/index.ts';

type Owner = components['schemas']['OwnerSummary'];

/** How an owner is called where there is little room. */
export const shortName = (owner: Owner): string => owner.acronym ?? owner.name;

/** Whose ids these are; undefined for one whose name has not come yet. Names are facts: they are kept. */
export function useOwnerNames(ids: readonly (string | undefined)[]): (id: string | undefined) => Owner | undefined {
  const wanted = [...new Set(ids.filter((id): id is string => id !== undefined))].sort();
  const { data } = useQuery({
    ...read('/owners', { query: { ids: wanted.join(',') } }),
    enabled: wanted.length > 0,
    staleTime: 3_600_000,
  });
  return (id) => data?.items.find((owner) => owner.id === id);
}

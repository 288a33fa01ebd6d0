import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { Demand } from './wire.ts';

/** The sources of this organisation that the demand does not cite yet. */
export function useCitable(demand: Demand, wanted: boolean) {
  const cited = new Set(demand.sources.map((one) => one.source));
  const { data } = useQuery({ ...read('/sources', { query: { limit: 50 } }), enabled: wanted });
  return (data?.items ?? []).filter((source) => !cited.has(source.id));
}

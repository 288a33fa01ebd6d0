import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import type { Option } from '../../kit/index.ts';

/** The offices of the entity that still exist, to choose one. */
export function useOffices(): Option[] {
  const { data } = useQuery(read('/units'));
  return (data?.items ?? [])
    .filter((unit) => unit.state === 'active')
    .map((unit) => ({ value: unit.id, label: unit.name }));
}

import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';

interface Office {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

/** The offices of one's own entity, and how each is called. */
export function useOffices() {
  const { data } = useQuery({ ...read('/units', { query: { limit: 100 } }), staleTime: 300_000 });
  const offices: readonly Office[] = (data?.items ?? []).map(({ id, name, state }) => ({
    id,
    name,
    active: state === 'active',
  }));
  return {
    active: offices.filter(({ active }) => active),
    nameOf: (id: string | undefined) => offices.find((office) => office.id === id)?.name,
  } as const;
}

/** The people of one's own entity who act for it today. */
export function useMembers() {
  const { data } = useQuery({ ...read('/people', { query: { limit: 100 } }), staleTime: 300_000 });
  return (data?.items ?? []).flatMap(({ person, name, inForce }) =>
    inForce && name !== undefined ? [{ id: person, name }] : [],
  );
}

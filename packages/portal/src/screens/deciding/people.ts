import { useQuery } from '@tanstack/react-query';
import { read } from '../../api/index.ts';
import { useHat } from '../../session/index.ts';
import { useWords } from '../../words/index.tsx';

/** Names of the people of one's own organisation; others' people stay theirs. */
export function usePeople(): (id: string | undefined) => string | undefined {
  const { t } = useWords();
  const { me } = useHat();
  const { data } = useQuery({ ...read('/people'), staleTime: 300_000 });
  const names = new Map((data?.items ?? []).map((member) => [member.person, member.name]));
  return (id) => {
    if (!id) return undefined;
    return id === me.person ? t('trail.you') : names.get(id);
  };
}

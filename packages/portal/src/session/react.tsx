import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { read } from '../api/queries.ts';
import type { components } from '../api/schema.generated.ts';
import { hatToWear, rememberedHat, wear } from './hats.ts';
import { currentSession, onSession } from './store.ts';

export type Me = components['schemas']['Me'];
export type Hat = components['schemas']['Hat'];

export const useSession = () => useSyncExternalStore(onSession, currentSession);

/** The person, their hats and the invitations that wait for them. */
export const useMe = () => {
  const session = useSession();
  return useQuery({ ...read('/me'), queryKey: ['me'], enabled: session.is === 'in' || session.is === 'lost' });
};

interface Worn {
  readonly me: Me;
  readonly hat: Hat;
  switchTo(hat: Hat): void;
}

const WornHat = createContext<Worn | undefined>(undefined);

/** Who one is acting for. Only inside the shell, where a hat is always worn. */
export function useHat(): Worn {
  const worn = useContext(WornHat);
  if (!worn) throw new Error('useHat outside a worn hat');
  return worn;
}

interface Props {
  readonly me: Me;
  readonly subject: string;
  readonly none: ReactNode;
  readonly children: ReactNode;
}

/** Puts on the hat this person wore last and draws `children` once it is on; draws `none` for a person without hats. */
export function HatProvider({ me, subject, none, children }: Props) {
  const [chosen, choose] = useState(() => rememberedHat(subject));
  const [on, putOn] = useState<string>();
  const hat = hatToWear(me.hats, chosen);
  const wanted = hat?.hat;
  useEffect(() => {
    wear(hat, subject);
    putOn(wanted);
  }, [hat, wanted, subject]);
  const worn = useMemo(() => hat && { me, hat, switchTo: (next: Hat) => choose(next.hat) }, [me, hat]);
  if (!worn) return none;
  if (on !== wanted) return null;
  return (
    <WornHat.Provider value={worn} key={on}>
      {children}
    </WornHat.Provider>
  );
}

/** What this hat may be called: the roles in words belong to `code('role', …)`. */
export const hatName = (hat: Hat): string => hat.owner.acronym ?? hat.owner.name;

import type { ReactNode } from 'react';

/** Whose it is: a blue square for a national entity, an ochre circle for the territory. */
export const Who = ({ kind, children }: { kind: 'entity' | 'territorial'; children: ReactNode }) => (
  <span className={kind === 'territorial' ? 'who ter' : 'who'}>{children}</span>
);

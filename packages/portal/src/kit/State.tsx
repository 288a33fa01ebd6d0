import type { ReactNode } from 'react';
import { Icon, type StateShape } from './Icon.tsx';

/** A state: its shape, then its words; colour comes third. Late states say since when, returned ones say why. */
export const State = ({ is, children }: { is: StateShape; children: ReactNode }) => (
  <span className={`st ${is}`}>
    <Icon name={`s-${is}`} />
    {children}
  </span>
);

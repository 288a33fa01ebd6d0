import type { ReactNode } from 'react';
import { Contours } from './Contours.tsx';

/** Nothing here yet: says why, and the one next action. */
export const Empty = ({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) => (
  <section className="empty">
    <Contours />
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action}
  </section>
);

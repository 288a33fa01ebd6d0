import type { ReactNode } from 'react';
import { A } from './A.tsx';

export interface Commit {
  readonly key: string;
  readonly title: ReactNode;
  readonly to?: string;
  readonly state?: ReactNode;
  readonly detail?: ReactNode;
}

/** Commitments, and any list of things that belong to somebody. */
export const Commits = ({ items, label }: { items: readonly Commit[]; label?: string }) => (
  <ul className="commits" aria-label={label}>
    {items.map((item) => (
      <li key={item.key}>
        {item.to ? (
          <A className="t" to={item.to}>
            {item.title}
          </A>
        ) : (
          <span className="t">{item.title}</span>
        )}
        {item.state}
        {item.detail && <p>{item.detail}</p>}
      </li>
    ))}
  </ul>
);

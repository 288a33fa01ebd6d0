import { A } from '../kit/index.ts';

/** Two rivers that become one bed. */
export const Mark = () => (
  <A className="brand" to="/">
    <svg viewBox="0 0 40 24" aria-hidden="true">
      <path className="mk mk-n" d="M2 4c9 0 8 8 16 8" />
      <path className="mk mk-t" d="M2 20c9 0 8-8 16-8" />
      <path className="mk mk-a" d="M18 12h20" />
    </svg>
    Concierta
  </A>
);

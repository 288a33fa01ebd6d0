import type { ReactNode } from 'react';
import { A } from '../../kit/index.ts';

interface Props {
  readonly title: string;
  readonly to?: string;
  readonly code?: string | undefined;
  /** What else helps to tell it from another. */
  readonly more?: ReactNode;
}

/** The name of a row, with its code and what it belongs to on a line of their own. */
export const Named = ({ title, to, code, more }: Props) => (
  <>
    {to ? <A to={to}>{title}</A> : title}
    {(code || more) && (
      <>
        <br />
        <span className="s u named">
          {code && <span className="code">{code}</span>} {more}
        </span>
      </>
    )}
  </>
);

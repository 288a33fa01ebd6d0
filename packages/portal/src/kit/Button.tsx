import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { A } from './A.tsx';
import { classes } from './classes.ts';

/** `main` once per view; `alt` for the rest; `bad` for what cannot be undone, with its exact verb. */
export type ButtonRank = 'main' | 'alt' | 'bad';

const rankClass = (rank: ButtonRank) => (rank === 'main' ? undefined : rank);

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { rank?: ButtonRank; busy?: boolean; wide?: boolean };

/**
 * A button. While `busy`, and when `aria-disabled`, it stays reachable and says so, but does nothing:
 * a disabled button that cannot be focused explains nothing.
 */
export function Button({ rank = 'main', busy, wide, className, onClick, type = 'button', ...rest }: Props) {
  const off = busy || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      {...rest}
      type={type}
      className={classes('btn', rankClass(rank), wide && 'wide', className)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link that looks like a button: it goes somewhere, it does not change anything. */
export const ButtonLink = ({
  to,
  rank = 'main',
  grow,
  children,
}: {
  to: string;
  rank?: ButtonRank;
  grow?: boolean;
  children: ReactNode;
}) => (
  <A to={to} className={classes('btn', rankClass(rank), grow && 'grow')}>
    {children}
  </A>
);

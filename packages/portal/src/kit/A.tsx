import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { base, go, listening, prepare } from '../router/index.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A path inside the application (`/demandas/dem_1?tab=historia`), or any address that starts otherwise. */
  to: string;
  children: ReactNode;
};

const staysHere = (event: MouseEvent<HTMLAnchorElement>) =>
  event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A link. Inside the application it moves without loading the page again; everything a browser does with links still works. */
export function A({ to, onClick, children, ...rest }: Props) {
  const inside = to.startsWith('/');
  const href = inside ? `${base}${to}` : to;
  return (
    <a
      {...rest}
      href={href}
      onPointerEnter={inside ? () => prepare(to) : undefined}
      onFocus={inside ? () => prepare(to) : undefined}
      onClick={(event) => {
        onClick?.(event);
        if (!inside || !listening() || rest.target || !staysHere(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}

import { useEffect, useRef } from 'react';

/** Starts at the page's heading again when `what` changes: another step of the same page. Not when it is first drawn. */
export function useHeading(what: unknown): void {
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [what]);
}

import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { base } from '../../kit/A.tsx';

/** An address with its questions; empty ones are left out, so that the same page has one address. */
export function address(path: string, search: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `${path}?${text}` : path;
}

/** Goes to an address of the application. */
export function useGo() {
  const router = useRouter();
  return useCallback(
    (to: string, how: 'push' | 'replace' = 'push') => {
      if (how === 'replace') router.history.replace(`${base}${to}`);
      else router.history.push(`${base}${to}`);
    },
    [router],
  );
}

/** What the address asks, always as text: a code with a leading zero stays a code. */
export function useAsked(): URLSearchParams {
  const href = useLocation({ select: (location) => location.searchStr });
  return useMemo(() => new URLSearchParams(href), [href]);
}

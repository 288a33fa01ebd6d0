import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister';
import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { type PersistQueryClientOptions, removeOldestQuery } from '@tanstack/react-query-persist-client';
import { isProblem } from '../api/problem.ts';

const week = 7 * 24 * 3_600_000;

// A page that starts without a connection hears no event about it.
onlineManager.setOnline(navigator.onLine);

/** What was read stays for a week, to be read offline. Refusals are not asked again: another try would say the same. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    // A hat that ended while it was worn: who one may act for is read again, and the shell puts on another.
    onError: (error) => {
      if (isProblem(error, 'hat-not-yours', 'hat-required')) void queries.invalidateQueries({ queryKey: ['me'] });
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: week,
      retry: (failures, error) => failures < 1 && isProblem(error, 'offline', 'internal'),
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
});

/** What people told of themselves: it is read from the platform each time and leaves this machine with the page. */
const personal = /^\/(contacts|rights-requests)\b|\/stakeholders$/;
const isPersonal = ([, path]: readonly unknown[]): boolean => typeof path === 'string' && personal.test(path);

const place = (subject: string) => `concierta.read.${subject}`;

/** Kept per person; another person on the same machine never sees it. */
export const keptFor = (subject: string): Omit<PersistQueryClientOptions, 'queryClient'> => ({
  persister: createSyncStoragePersister({
    storage: localStorage,
    key: place(subject),
    throttleTime: 1500,
    retry: removeOldestQuery,
  }),
  maxAge: week,
  buster: '2',
  dehydrateOptions: {
    shouldDehydrateQuery: (query) => query.state.status === 'success' && !isPersonal(query.queryKey),
  },
});

/** Nothing that was read stays on this machine. */
export function forget(subject: string): void {
  queries.clear();
  localStorage.removeItem(place(subject));
}

/** Where the application lives in the address. */
export const base = '/app';

/** A place in the application: its address without the base. */
export interface Place {
  readonly path: string;
  readonly search: string;
  /** True when it was arrived at with the browser's own back and forward, which remember where the page was. */
  readonly again: boolean;
}

type Listener = (place: Place) => void;
const listeners = new Set<Listener>();

const here = (again: boolean): Place => ({
  path: location.pathname.slice(base.length) || '/',
  search: location.search,
  again,
});

const tell = (again: boolean) => {
  for (const listener of listeners) listener(here(again));
};

/** Where one is now. */
export const placeNow = (): Place => here(true);

/** Path and questions, as a link takes them. */
export const addressOf = ({ path, search }: Place): string => path + search;

/** Goes to an address of the application (`/demandas?ver=mias`). */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', `${base}${to}`);
  else history.pushState(null, '', `${base}${to}`);
  tell(false);
}

/** Hears every move, the browser's back and forward among them. */
export function onMove(listener: Listener): () => void {
  if (listeners.size === 0) addEventListener('popstate', back);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', back);
  };
}

const back = () => tell(true);

/** True while an application listens: a page of components alone has plain links. */
export const listening = (): boolean => listeners.size > 0;

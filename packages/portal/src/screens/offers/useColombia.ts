import { useEffect, useState } from 'react';

export type Colombia = typeof import('./colombia.ts');

let fetched: Colombia | undefined;

/** The gazetteer and the map, fetched when a screen asks for them; nothing until they are there. */
export function useColombia(): Colombia | undefined {
  const [colombia, here] = useState<Colombia | undefined>(fetched);
  useEffect(() => {
    if (colombia) return;
    let alive = true;
    void import('./colombia.ts').then((found) => {
      fetched = found;
      if (alive) here(found);
    });
    return () => {
      alive = false;
    };
  }, [colombia]);
  return colombia;
}

import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type Area, loadArea } from '../words/index.tsx';

/** One page of the application: its address, and its screen, which is fetched when somebody goes there. */
export interface Page {
  readonly path: string;
  readonly Screen: ComponentType | LazyExoticComponent<ComponentType>;
  /** Fetches the screen and its words ahead of going there. */
  readonly fetch: () => Promise<unknown>;
}

/** A page whose screen is the export `name` of a file that is fetched on the way, with the words of its area. */
export function page<N extends string>(
  path: string,
  area: Area,
  load: () => Promise<Record<N, ComponentType>>,
  name: N,
): Page {
  const fetch = async () => {
    const [file] = await Promise.all([load(), loadArea(area)]);
    return { default: file[name] as ComponentType };
  };
  return { path, Screen: lazy(fetch), fetch };
}

/** A page that came with the application. */
export const ready = (path: string, Screen: ComponentType): Page => ({ path, Screen, fetch: async () => undefined });

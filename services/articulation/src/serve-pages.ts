import { zoneStore } from '@concierta/access';
import type { Answering, Parts } from '@concierta/service';
import { createPages } from './pages.ts';

/** The public pages. */
export const servePages = ({ deps, blobs, freshMs, demonstration }: Parts): Answering => {
  const { clock, log } = deps;
  return createPages({
    zones: { zone: (zone) => zoneStore(deps, zone) },
    snapshots: blobs,
    clock,
    log,
    freshMs,
    demonstration,
  });
};

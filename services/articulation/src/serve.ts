import { zoneStore } from '@concierta/access';
import { documentOf } from '@concierta/http';
import type { Parts, Served } from '@concierta/service';
import { createApp } from './app.ts';

/** Articulation over HTTP. */
export const serve = ({ deps, blobs, freshMs }: Parts): Served => {
  const app = createApp({ ...deps, zones: { zone: (zone) => zoneStore(deps, zone) }, snapshots: blobs, freshMs });
  return { app, document: () => documentOf(app, { title: 'Articulación' }) };
};

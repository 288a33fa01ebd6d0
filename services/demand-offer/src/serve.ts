import { zoneStore } from '@concierta/access';
import { documentOf } from '@concierta/http';
import type { Parts, Served } from '@concierta/service';
import { createApp } from './app.ts';

/** Demand and offer over HTTP. */
export const serve = ({ deps }: Parts): Served => {
  const app = createApp({ ...deps, published: zoneStore(deps, 'PUBLIC') });
  return { app, document: () => documentOf(app, { title: 'Demanda y oferta' }) };
};

import { etag, hat, route, type ServiceApp } from '@concierta/http';
import * as z from 'zod';
import { mustSee } from './permits.ts';
import { OfferId } from './requests.ts';
import { StakeholderView, stakeholderViews } from './stakeholders.ts';
import { workingOf } from './state.ts';
import { offers } from './store.ts';

const StakeholderMap = z.object({ items: z.array(StakeholderView) }).openapi('StakeholderMap');

const mapRoute = route({
  method: 'get',
  path: '/offers/{id}/stakeholders',
  summary: 'O6: el mapeo de actores, con los nombres que el directorio conserva hoy.',
  tags: ['Ofertas'],
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: OfferId }) },
  answers: { 200: StakeholderMap },
});

/** Reading an offer's stakeholder map: the offer, and its people in one more call, so that reading offers stays one. */
export const stakeholderRoutes = (app: ServiceApp): void => {
  app.openapi(mapRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(offers, c.req.valid('param').id);
    mustSee(principal, loaded.state);
    const { content } = workingOf(loaded.state) ?? loaded.state;
    const items = await stakeholderViews(store, principal, content);
    return c.json({ items }, 200, { etag: etag(loaded.version) });
  });
};

import {
  create,
  depsOf,
  etag,
  hat,
  pageAnswer,
  pageOf,
  route,
  type ServiceApp,
  type ServiceContextOf,
} from '@concierta/http';
import * as z from 'zod';
import { HistoryPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { mustTouchOwn } from '../places.ts';
import { mustBeMember } from '../views/members.ts';
import { demandHistoryPage } from './history.ts';
import { draft } from './model.ts';
import { demandPermits } from './permits.ts';
import { DemandId, DemandQuery, HistoryQuery, NewDemand } from './requests.ts';
import { type DemandGroup, demandFilter, demandGroupList, demandList, demandRow, demands, groupOf } from './store.ts';
import { DemandPage, DemandView, demandView, type Reader } from './view.ts';

const tags = ['Demandas'];

/** When and in which language a request is answered. */
export const readerOf = (c: ServiceContextOf): Reader => ({
  now: depsOf(c).clock.now(),
  language: c.get('language'),
});

const listRoute = route({
  method: 'get',
  path: '/demands',
  summary:
    'Las demandas de la organización: primero las fijadas, después las que ordena un fallo vigente y las demás por prioridad.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { query: DemandQuery },
  answers: { 200: DemandPage },
});

const createRoute = route({
  method: 'post',
  path: '/demands',
  summary: 'Empezar una demanda. Con `requestedOffer`, pedir esa asistencia.',
  tags,
  auth: 'hat',
  kind: 'create',
  request: { body: NewDemand },
  answers: { 201: DemandView },
});

const readRoute = route({
  method: 'get',
  path: '/demands/{id}',
  summary: 'Una demanda de la organización.',
  tags,
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: DemandId }) },
  answers: { 200: DemandView },
});

const historyRoute = route({
  method: 'get',
  path: '/demands/{id}/history',
  summary: 'Lo que ha pasado con una demanda, de ambos lados.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { params: z.object({ id: DemandId }), query: HistoryQuery },
  answers: { 200: HistoryPage },
});

/** The list to read: the group asked for, the one the state belongs to, or all. */
export const listOf = (group: DemandGroup | undefined, state: Parameters<typeof groupOf>[0] | undefined) => {
  const chosen = group ?? (state && groupOf(state));
  return chosen ? (['list2', demandGroupList(chosen)] as const) : (['list1', demandList] as const);
};

/** Beginning, finding and reading the demands of one's own organisation. */
export const demandRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { group, state, territory, q, responsible, ...page } = c.req.valid('query');
    const [index, pk] = listOf(group, state);
    const filter = { state, territory, q, responsible };
    const query = { ...pageOf(page), ...picking(filter, demandFilter(filter)) };
    const found = await hat(c).store.list(index, pk, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => demandRow(row as CompactRow)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    demandPermits.require(principal, 'draft');
    const body = c.req.valid('json');
    mustTouchOwn(principal, body.territories);
    return create<z.output<typeof DemandView>>(c, body, async (save) => {
      await mustBeMember(store, principal.owner, body.responsible);
      const { clock, ids } = depsOf(c);
      const at = clock.now().toISOString();
      const { person, owner, ownerKind } = principal;
      const { event, next } = draft({ fields: { responsible: person, ...body }, ownerKind, by: person, at });
      const id = ids('demand');
      const loaded = { state: next, id, owner, version: 1, createdAt: at, updatedAt: at };
      return save(demands, {
        id,
        next,
        event,
        view: demandView(loaded, principal, readerOf(c)),
        location: `/demands/${id}`,
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(demands, c.req.valid('param').id);
    return c.json(demandView(loaded, principal, readerOf(c)), 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    return c.json(await demandHistoryPage(store, id, c.req.valid('query'), principal.owner, c.get('language')), 200);
  });
};

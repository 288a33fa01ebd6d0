import { accessOf, type DocumentContext } from '@concierta/access';
import { depsOf, etag, hat, route, type ServiceApp, type ServiceContextOf, saveContext } from '@concierta/http';
import { idSchema, isRefusal, type OwnerId, Refusal } from '@concierta/kernel';
import * as z from 'zod';
import { DemandRefView } from '../answer-ids.ts';
import { HistoryPage } from '../history.ts';
import { integrationOf } from './events.ts';
import { demandHistoryPage } from './history.ts';
import { demandMachine } from './model.ts';
import { partyWrites } from './parties.ts';
import { demandPermits } from './permits.ts';
import { DemandId, HistoryQuery, Route } from './requests.ts';
import { readerOf } from './routes.ts';

import { demands } from './store.ts';
import { SharedDemandView, sharedDemandView } from './view.ts';

const params = z.object({ owner: idSchema('nationalEntity', 'territorialOrganisation'), id: DemandId });
const tags = ['Demandas compartidas'];

/** The demand of the entity that is now in charge; it is there as soon as the fact has travelled. */
const Assigned = z.object({ demand: DemandRefView, origin: DemandRefView }).openapi('AssignedDemand');

const readRoute = route({
  method: 'get',
  path: '/shared/{owner}/demands/{id}',
  summary: 'Una demanda de otra organización que su entidad puede tomar o ya tomó.',
  tags,
  auth: 'hat',
  kind: 'read',
  request: { params },
  answers: { 200: SharedDemandView },
});

const historyRoute = route({
  method: 'get',
  path: '/shared/{owner}/demands/{id}/history',
  summary: 'Lo que ha pasado con una demanda de otra organización, también antes de tomarla.',
  tags,
  auth: 'hat',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

const takeRoute = route({
  method: 'post',
  path: '/shared/{owner}/demands/{id}/take',
  summary: 'Tomar la demanda: la entidad queda a cargo y recibe su propia demanda.',
  tags,
  auth: 'hat',
  kind: 'action',
  request: { params },
  answers: { 202: Assigned },
});

const routeRoute = route({
  method: 'post',
  path: '/shared/{owner}/demands/{id}/route',
  summary: 'Enviar la demanda a la entidad competente (coordinación).',
  tags,
  auth: 'hat',
  kind: 'action',
  request: { params, body: Route },
  answers: { 202: Assigned },
});

const open = (c: ServiceContextOf, owner: string, id: string): Promise<DocumentContext> =>
  accessOf(depsOf(c)).open(hat(c), { owner, kind: demands.kind, id });

interface Assignment {
  readonly to: OwnerId;
  readonly routed: boolean;
  readonly grant: 'take' | 'route';
}

/**
 * Puts an entity in charge. Of two at once one wins, by the version; the other reads again and is told
 * `illegal-transition`. Asked again by the one that has it, the answer is the same and nothing is written.
 */
const assign = async (
  c: ServiceContextOf,
  document: DocumentContext,
  { to, routed, grant }: Assignment,
): Promise<string> => {
  const { clock, ids } = depsOf(c);
  const { store, owner, ref } = document;
  for (let left = 3; ; left -= 1) {
    const loaded = await store.require(demands, ref.id);
    const { state } = loaded;
    if (state.state === 'assigned' && state.assignedTo.owner === to) return state.assignedTo.demand;
    if (state.state === 'registered') document.requireGrant(grant);
    const at = clock.now();
    const command = { type: 'assign', to, demand: ids('demand'), at: at.toISOString(), routed } as const;
    const decision = demandMachine.decide(state, command);
    if (!decision.changed) return command.demand;
    try {
      await store.save(demands, {
        id: ref.id,
        expected: loaded.version,
        next: decision.next,
        event: decision.event,
        integration: integrationOf(state, decision.next, decision.event, at),
        also: partyWrites(state, decision.next, owner, ref.id),
        context: saveContext(c, hat(c).principal),
      });
      return command.demand;
    } catch (error) {
      if (left === 0 || !isRefusal(error, 'stale-version')) throw error;
    }
  }
};

const mustBeEntity = (to: OwnerId): void => {
  if (to.startsWith('ent_')) return;
  const words = { es: 'Escoja una entidad nacional.', en: 'Choose a national entity.' };
  throw new Refusal('invalid', {}, [{ pointer: '/to', code: 'unknown-entity', params: words }]);
};

/** What an entity may do with a demand that another organisation registered. */
export const sharedDemandRoutes = (app: ServiceApp): void => {
  const answer = (to: OwnerId, origin: { owner: OwnerId; id: string }, demand: string) => {
    const location = `/api/demands/${demand}`;
    const body = { demand: { owner: to, demand }, origin: { owner: origin.owner, demand: origin.id } };
    return { body, headers: { location } };
  };

  app.openapi(readRoute, async (c) => {
    const { owner, id } = c.req.valid('param');
    const document = await open(c, owner, id);
    const loaded = await document.store.require(demands, id);
    const view = sharedDemandView(loaded, document.principal, document.grants, readerOf(c));
    return c.json(view, 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { owner, id } = c.req.valid('param');
    const { store, principal } = await open(c, owner, id);
    return c.json(await demandHistoryPage(store, id, c.req.valid('query'), principal.owner, c.get('language')), 200);
  });

  app.openapi(takeRoute, async (c) => {
    const { principal } = hat(c);
    demandPermits.require(principal, 'take');
    const { owner, id } = c.req.valid('param');
    const document = await open(c, owner, id);
    const demand = await assign(c, document, { to: principal.owner, routed: false, grant: 'take' });
    const { body, headers } = answer(principal.owner, { owner: document.owner, id }, demand);
    return c.json(body, 202, headers);
  });

  app.openapi(routeRoute, async (c) => {
    demandPermits.require(hat(c).principal, 'route');
    const { to } = c.req.valid('json');
    mustBeEntity(to);
    const { owner, id } = c.req.valid('param');
    const document = await open(c, owner, id);
    const demand = await assign(c, document, { to, routed: true, grant: 'route' });
    const { body, headers } = answer(to, { owner: document.owner, id }, demand);
    return c.json(body, 202, headers);
  });
};

import { create, depsOf, etag, hat, pageAnswer, pageOf, route, type ServiceApp } from '@concierta/http';
import { type HistoryEntry, nextReceipt } from '@concierta/store';
import * as z from 'zod';
import { HistoryQuery } from '../demand/requests.ts';
import { yearOf } from '../demand/series.ts';
import { HistoryPage, historyPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import type { PolicyReader } from '../policy/reader.ts';
import { mustBeMember } from '../views/members.ts';
import { ownerCode } from '../views/owners.ts';
import { mustBeUnit } from '../views/units.ts';
import { mustBeOwnDemands } from './answers.ts';
import { integrationOf } from './events.ts';
import { draft } from './model.ts';
import { mustSee, offerPermits } from './permits.ts';
import { NewOffer, OfferId, OfferQuery } from './requests.ts';
import type { OfferStateName } from './state.ts';
import { groupOf, type OfferGroup, offerFilter, offerGroupList, offerList, offerRow, offers } from './store.ts';
import { OfferPage, OfferView, offerHistory, offerView } from './view.ts';

const tags = ['Ofertas'];
const base = { tags, auth: 'hat' } as const;
const params = z.object({ id: OfferId });

/** The series of codes of offers, four digits a year. */
const offerSeries = 'OFE';

const listRoute = route({
  ...base,
  method: 'get',
  path: '/offers',
  summary: 'Las ofertas de la entidad, de la más nueva a la más antigua.',
  kind: 'list',
  request: { query: OfferQuery },
  answers: { 200: OfferPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/offers',
  summary: 'Empezar a formular una oferta.',
  kind: 'create',
  request: { body: NewOffer },
  answers: { 201: OfferView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/offers/{id}',
  summary: 'Una oferta de la entidad, con sus diez pasos.',
  kind: 'read',
  request: { params },
  answers: { 200: OfferView },
});

const historyRoute = route({
  ...base,
  method: 'get',
  path: '/offers/{id}/history',
  summary: 'Lo que ha pasado con una oferta.',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

/** The list to read: the group asked for, the one the state belongs to, or all. */
export const offerListOf = (group: OfferGroup | undefined, state: OfferStateName | undefined) => {
  const chosen = group ?? (state && groupOf(state));
  return chosen ? (['list2', offerGroupList(chosen)] as const) : (['list1', offerList] as const);
};

/** Beginning, finding and reading the offers of one's own entity. */
export const offerRoutes = (app: ServiceApp, policy: PolicyReader): void => {
  app.openapi(listRoute, async (c) => {
    const { group, state, territory, q, responsible, ...page } = c.req.valid('query');
    const { store, principal } = hat(c);
    const [index, pk] = offerListOf(group, state);
    const filter = { state, territory, q, responsible, unit: principal.orgUnit };
    const query = { ...pageOf(page), descending: true, ...picking(filter, offerFilter(filter)) };
    const found = await store.list(index, pk, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => offerRow(row as CompactRow)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    offerPermits.require(principal, 'draft');
    const body = c.req.valid('json');
    return create<z.output<typeof OfferView>>(c, body, async (save) => {
      const { clock, ids } = depsOf(c);
      await Promise.all([
        mustBeMember(store, principal.owner, body.responsible),
        mustBeUnit(store, principal.owner, body.unit),
        mustBeOwnDemands(store, principal.owner, body.answers ?? []),
      ]);
      const now = clock.now();
      const at = now.toISOString();
      const year = yearOf(now);
      const { answers, unit: asked, responsible = principal.person, ...described } = body;
      const unit = principal.orgUnit ?? asked;
      const content = { ...described, ...(answers ? { service: { answers } } : {}) };
      const [code, required] = await Promise.all([ownerCode(store), policy.recent(store, now)]);
      const id = ids('offer');
      return nextReceipt(store, { kind: offerSeries, year }, ({ number, counter }) => {
        const numbered = `${offerSeries}-${code}-${year}-${String(number).padStart(4, '0')}`;
        const { event, next } = draft({ code: numbered, content, unit, responsible, at });
        const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
        const view = offerView(loaded, principal, required, c.get('language'));
        const integration = integrationOf(next, event);
        return save(offers, { id, next, event, integration, counter, view, location: `/offers/${id}` });
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const required = await policy.recent(store, depsOf(c).clock.now());
    const loaded = await store.require(offers, c.req.valid('param').id);
    mustSee(principal, loaded.state);
    return c.json(offerView(loaded, principal, required, c.get('language')), 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    if (principal.orgUnit !== undefined) mustSee(principal, (await store.require(offers, id)).state);
    const show = (entry: HistoryEntry) => offerHistory(entry, principal.owner, c.get('language'));
    return c.json(await historyPage(store, { kind: offers.kind, id }, c.req.valid('query'), show), 200);
  });
};

import { ownerProfile } from '@concierta/access';
import {
  carryOut,
  commandRoute,
  create,
  depsOf,
  etag,
  hat,
  ifMatch,
  pageAnswer,
  pageOf,
  refuseReusedKey,
  route,
  type Scene,
  type ServiceApp,
  saveContext,
} from '@concierta/http';
import { dateInColombia, Refusal } from '@concierta/kernel';
import { type HistoryEntry, nextReceipt, receiptNumber, type Store, type Write } from '@concierta/store';
import * as z from 'zod';
import { eraseProofs } from '../contact/erasing.ts';
import { mustFind } from '../contact/sight.ts';
import { askedKey, contacts } from '../contact/store.ts';
import { HistoryQuery } from '../demand/requests.ts';
import { yearOf } from '../demand/series.ts';
import { HistoryPage, historyPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { ownerCode } from '../views/owners.ts';
import { rightsIntegration } from './events.ts';
import { type RightsCommandName, type RightsRequest, recordRequest, rightsMachine } from './model.ts';
import { openRightsList, rightsFilter, rightsList, rightsRequests, rightsRow } from './store.ts';
import {
  Answer,
  Extend,
  mustSeeRequest,
  Resolve,
  RightsId,
  RightsInput,
  RightsPage,
  RightsQuery,
  RightsReceipt,
  RightsView,
  rightsPermits,
  rightsReceipt,
  rightsView,
} from './view.ts';
import { rightsHistory } from './words.ts';

const tags = ['Solicitudes de titulares'];
const base = { tags, auth: 'hat' } as const;
const params = z.object({ id: RightsId });
type Input = z.output<typeof RightsInput>;
type RightsScene<B = unknown> = Scene<RightsRequest, B>;

/** The series of receipt numbers: «solicitud de titular». */
const rightsSeries = 'SDT';

const listRoute = route({
  ...base,
  method: 'get',
  path: '/rights-requests',
  summary: 'Las solicitudes de titulares de datos personales, sin nombres.',
  kind: 'list',
  request: { query: RightsQuery },
  answers: { 200: RightsPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/rights-requests',
  summary: 'Registrar lo que pide un titular: recibe radicado y corre el término de ley.',
  kind: 'create',
  request: { body: RightsInput },
  answers: { 201: RightsReceipt },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/rights-requests/{id}',
  summary: 'Una solicitud de un titular y, resuelta, la carta que la responde.',
  kind: 'read',
  request: { params },
  answers: { 200: RightsView },
});

const historyRoute = route({
  ...base,
  method: 'get',
  path: '/rights-requests/{id}/history',
  summary: 'Lo que ha pasado con una solicitud, sin datos personales.',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

const resolveRoute = route({
  ...base,
  method: 'post',
  path: '/rights-requests/{id}/resolve',
  summary: 'Resolver: acceder, acceder en parte o negar. Acceder a suprimir suprime el contacto.',
  kind: 'command',
  request: { params, body: Resolve },
  answers: { 200: RightsReceipt },
});

const future = { es: 'Escriba una fecha que ya pasó.', en: 'Write a date that has passed.' };
const mustHavePassed = (date: string, pointer: string, at: Date): void => {
  if (date > dateInColombia(at)) throw new Refusal('invalid', {}, [{ pointer, code: 'future', params: future }]);
};

const unknownContact = { es: 'Escoja un contacto del directorio.', en: 'Choose a contact of the directory.' };

/** Refuses, at `/contact`, a contact that this member does not see. One read; none when nobody is named. */
const mustBeContact = async (
  { store, principal }: Pick<RightsScene, 'store' | 'principal'>,
  id: string | undefined,
): Promise<void> => {
  if (id === undefined) return;
  const loaded = await store.load(contacts, id);
  try {
    if (!loaded) throw new Refusal('not-found');
    mustFind(principal, loaded.state.state === 'erased' ? {} : loaded.state);
  } catch {
    throw new Refusal('invalid', {}, [{ pointer: '/contact', code: 'unknown-contact', params: unknownContact }]);
  }
};

/** What is in the contact's partition of a request about it. */
const asking = (owner: string, request: string, contact: string | undefined): Write[] =>
  contact === undefined ? [] : [{ put: { ...askedKey(owner, contact, request) } }];

const split = ({ asker, ...facts }: Input) => ({ facts, asker });

/** Who signs the letter, and where the contact it is about stands. */
const around = async (store: Store, owner: RightsScene['principal']['owner'], contact: string | undefined) => {
  const [profile, loaded] = await Promise.all([
    ownerProfile(store, owner),
    contact === undefined ? undefined : store.load(contacts, contact),
  ]);
  return { entity: profile?.name ?? '', contact: loaded?.state.state };
};

const work = {
  aggregate: rightsRequests,
  machine: rightsMachine,
  mustSee: mustSeeRequest,
  integration: (_before: RightsRequest, after: RightsRequest) => rightsIntegration(after),
  view: (loaded: RightsScene['loaded'], { principal }: RightsScene) => rightsReceipt(loaded, principal),
};

/** Requests of data subjects (Ley 1581 de 2012): received with a term, resolved with reasons, answered by letter. */
export const rightsRoutes = (app: ServiceApp): void => {
  const named = (command: RightsCommandName, summary: string) => ({
    ...work,
    command,
    summary,
    tags,
    id: RightsId,
    permits: rightsPermits,
    answer: RightsReceipt,
  });

  app.openapi(listRoute, async (c) => {
    const { store, principal } = hat(c);
    rightsPermits.require(principal, 'read');
    const { open, state, kind, overdue, ...page } = c.req.valid('query');
    const today = dateInColombia(depsOf(c).clock.now());
    const filter = { state, kind, overdue, by: principal.orgUnit === undefined ? undefined : principal.person };
    const query = { ...pageOf(page), ...picking(filter, rightsFilter(filter, today)) };
    const listed = await (open
      ? store.list('list2', openRightsList, query)
      : store.list('list1', rightsList, { ...query, descending: true }));
    return c.json(
      pageAnswer({ ...listed, items: listed.items.map((row) => rightsRow(row as CompactRow, today)) }),
      200,
    );
  });

  app.openapi(createRoute, async (c) => {
    const { store, principal } = hat(c);
    rightsPermits.require(principal, 'record');
    const body = c.req.valid('json');
    return create<z.output<typeof RightsReceipt>>(c, body, async (save) => {
      const deps = depsOf(c);
      const now = deps.clock.now();
      mustHavePassed(body.receivedOn, '/receivedOn', now);
      const [code] = await Promise.all([ownerCode(store), mustBeContact({ store, principal }, body.contact)]);
      const year = yearOf(now);
      const at = now.toISOString();
      const id = deps.ids('rightsRequest');
      return nextReceipt(store, { kind: rightsSeries, year }, ({ number, counter }) => {
        const receipt = receiptNumber(rightsSeries, code, year, number);
        const { event, next } = recordRequest({ receipt, ...split(body), at, by: principal.person });
        const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
        const view = rightsReceipt(loaded, principal);
        const integration = rightsIntegration(next);
        const also = asking(principal.owner, id, body.contact);
        return save(rightsRequests, {
          id,
          next,
          event,
          integration,
          counter,
          also,
          view,
          location: `/rights-requests/${id}`,
        });
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    rightsPermits.require(principal, 'read');
    const loaded = await store.require(rightsRequests, c.req.valid('param').id);
    mustSeeRequest(principal, loaded.state);
    const near = await around(store, principal.owner, loaded.state.facts.contact);
    return c.json(rightsView(loaded, principal, depsOf(c).clock.now(), near), 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    rightsPermits.require(principal, 'read');
    const { id } = c.req.valid('param');
    if (principal.orgUnit !== undefined) mustSeeRequest(principal, (await store.require(rightsRequests, id)).state);
    const show = (entry: HistoryEntry) => rightsHistory(entry, principal.owner, c.get('language'));
    return c.json(await historyPage(store, { kind: rightsRequests.kind, id }, c.req.valid('query'), show), 200);
  });

  commandRoute(app, {
    ...named('edit', 'Corregir lo que se registró, mientras no se haya resuelto.'),
    method: 'patch',
    path: '/rights-requests/{id}',
    body: RightsInput,
    also: (_before, after, _event, { loaded }) => asking(loaded.owner, loaded.id, after.facts.contact),
    toCommand: async (scene) => {
      mustHavePassed(scene.body.receivedOn, '/receivedOn', new Date(scene.at));
      if (scene.body.contact !== scene.loaded.state.facts.contact) await mustBeContact(scene, scene.body.contact);
      return { type: 'edit', ...split(scene.body) };
    },
  });

  commandRoute(app, {
    ...named('extend', 'Prorrogar el término, una vez y con motivo, antes de que venza.'),
    path: '/rights-requests/{id}/extend',
    body: Extend,
    toCommand: ({ body, at }) => ({ type: 'extend', at, today: dateInColombia(new Date(at)), ...body }),
  });

  app.openapi(resolveRoute, async (c) => {
    const { store, principal } = hat(c);
    rightsPermits.require(principal, 'resolve');
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const toCommand = ({ at }: RightsScene<typeof body>) => ({
      type: 'resolve' as const,
      ...body,
      at,
      by: principal.person,
    });
    const loaded = await store.require(rightsRequests, id);
    mustSeeRequest(principal, loaded.state);
    const { kind, contact } = loaded.state.facts;
    const takesAway = kind === 'delete' && body.outcome !== 'denied' && contact !== undefined;
    if (takesAway && loaded.state.state === 'received' && loaded.version === ifMatch(c)) {
      await refuseReusedKey(c, body);
      // The files go before it is said that they went; the rest of the contact goes by event.
      const deps = depsOf(c);
      const at = deps.clock.now().toISOString();
      const context = saveContext(c, principal);
      await eraseProofs(store, deps.files, { owner: principal.owner, id: contact, at, context });
    }
    return (await carryOut(c, id, body, { ...work, toCommand })) as never;
  });

  commandRoute(app, {
    ...named('answer', 'Decir cuándo y por dónde se envió la respuesta.'),
    path: '/rights-requests/{id}/answer',
    body: Answer,
    toCommand: (scene) => {
      mustHavePassed(scene.body.on, '/on', new Date(scene.at));
      return { type: 'answer', ...scene.body };
    },
  });
};

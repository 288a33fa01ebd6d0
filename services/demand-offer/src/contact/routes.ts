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
import type { HistoryEntry, Store } from '@concierta/store';
import * as z from 'zod';
import { HistoryQuery } from '../demand/requests.ts';
import { citedFile } from '../evidence/keep.ts';
import { HistoryPage, historyPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { mustBeUnit } from '../views/units.ts';
import { eraseProofs } from './erasing.ts';
import { contactIntegration, contactRows } from './events.ts';
import { exportOf } from './export.ts';
import type { ContactCard } from './fields.ts';
import { similarTo } from './hints.ts';
import { type Contact, type ContactCommandName, type ContactEvent, contactMachine, recordContact } from './model.ts';
import { proofWrites } from './proof.ts';
import { contactPermits, mustFind, seesWithdrawn, sightOf } from './sight.ts';
import { contactFilter, contactList, contactRow, contacts, withdrawnList } from './store.ts';
import {
  ContactExport,
  ContactId,
  ContactInput,
  ContactPage,
  ContactQuery,
  ContactReceipt,
  ContactView,
  contactReceipt,
  contactView,
} from './view.ts';
import { contactHistory } from './words.ts';

const tags = ['Contactos'];
const base = { tags, auth: 'hat' } as const;
const params = z.object({ id: ContactId });
type Input = z.output<typeof ContactInput>;
type ContactScene<B = unknown> = Scene<Contact, B>;

const listRoute = route({
  ...base,
  method: 'get',
  path: '/contacts',
  summary: 'El directorio de contactos de la entidad, del más nuevo al más antiguo.',
  description: 'Quien solo consulta ve la organización y el cargo; el correo y el teléfono no salen en la lista.',
  kind: 'list',
  request: { query: ContactQuery },
  answers: { 200: ContactPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/contacts',
  summary: 'Registrar un contacto, con la finalidad y la autorización para tratar sus datos.',
  kind: 'create',
  request: { body: ContactInput },
  answers: { 201: ContactReceipt },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/contacts/{id}',
  summary: 'Un contacto de la entidad, hasta donde el rol permite verlo.',
  kind: 'read',
  request: { params },
  answers: { 200: ContactView },
});

const historyRoute = route({
  ...base,
  method: 'get',
  path: '/contacts/{id}/history',
  summary: 'Lo que ha pasado con un contacto, sin datos personales.',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

const exportRoute = route({
  ...base,
  method: 'get',
  path: '/contacts/{id}/export',
  summary: 'Todo lo que la entidad conserva de un contacto, para quien pide conocerlo (Ley 1581 de 2012).',
  kind: 'read',
  request: { params },
  answers: { 200: ContactExport },
});

const eraseRoute = route({
  ...base,
  method: 'post',
  path: '/contacts/{id}/erase',
  summary: 'Suprimir los datos de un contacto. No se puede deshacer.',
  kind: 'command',
  request: { params },
  answers: { 200: ContactReceipt },
});

const future = { es: 'Escriba una fecha que ya pasó.', en: 'Write a date that has passed.' };

const mustHavePassed = ({ consent }: Input, today: string): void => {
  if (consent.obtainedOn <= today) return;
  throw new Refusal('invalid', {}, [{ pointer: '/consent/obtainedOn', code: 'future', params: future }]);
};

const anotherUnit = {
  es: 'Usted solo ve los contactos de su dependencia.',
  en: 'You only see your office’s contacts.',
};

/** The office that keeps a contact: a member limited to one keeps it there. */
const unitOf = async (
  { store, principal }: Pick<ContactScene, 'store' | 'principal'>,
  asked: string | undefined,
): Promise<string | undefined> => {
  const { orgUnit, owner } = principal;
  if (orgUnit === undefined) {
    await mustBeUnit(store, owner, asked);
    return asked;
  }
  if (asked === undefined || asked === orgUnit) return orgUnit;
  throw new Refusal('invalid', {}, [{ pointer: '/unit', code: 'another-unit', params: anotherUnit }]);
};

/** What a person wrote, with the proof of consent looked at. Refuses one that was not uploaded, where it is named. */
const withProof = async (
  { unit: _, consent, ...rest }: Input,
  { store, deps, principal }: Pick<ContactScene, 'store' | 'deps' | 'principal'>,
): Promise<ContactCard> => {
  const { evidence: id, ...given } = consent;
  if (id === undefined) return { ...rest, consent: given };
  const evidence = await citedFile(store, deps.files, principal.owner, id, '/consent/evidence');
  return { ...rest, consent: { ...given, evidence } };
};

const mustSee = (principal: ContactScene['principal'], contact: Contact): void =>
  mustFind(principal, contact.state === 'erased' ? {} : contact);

/** A contact that this member may see; the same refusal for another office's, another owner's and none. */
const found = async (store: Store, principal: ContactScene['principal'], id: string) => {
  const loaded = await store.require(contacts, id);
  mustSee(principal, loaded.state);
  return loaded;
};

/** How every command on a contact is saved, told and answered. */
const work = {
  aggregate: contacts,
  machine: contactMachine,
  mustSee,
  integration: (_before: Contact, after: Contact, _event: ContactEvent) => contactIntegration(after),
  also: async (before: Contact, after: Contact, _event: ContactEvent, { loaded, store }: ContactScene) => [
    ...contactRows(loaded, before, after),
    ...(await proofWrites(store, loaded, before, after)),
  ],
  view: (loaded: ContactScene['loaded'], { principal }: ContactScene) => contactReceipt(loaded, principal),
};

/** The directory of contacts of an entity (step O6): kept with purpose and consent, read as the role allows, erasable. */
export const contactRoutes = (app: ServiceApp): void => {
  const named = (command: ContactCommandName, summary: string) => ({
    ...work,
    command,
    summary,
    tags,
    id: ContactId,
    permits: contactPermits,
    answer: ContactReceipt,
  });

  app.openapi(listRoute, async (c) => {
    const { store, principal } = hat(c);
    contactPermits.require(principal, 'read');
    const { withdrawn, kind, territory, consent, q, ...page } = c.req.valid('query');
    if (withdrawn && !seesWithdrawn(principal)) contactPermits.require(principal, 'erase');
    const sight = sightOf(principal);
    const today = dateInColombia(depsOf(c).clock.now());
    const filter = { kind, territory, consent, q, unit: principal.orgUnit };
    const query = { ...pageOf(page), descending: true, ...picking(filter, contactFilter(filter, sight, today)) };
    const listed = await store.list('list1', withdrawn ? withdrawnList : contactList, query);
    const items = listed.items.map((row) => contactRow(row as CompactRow, sight, today));
    return c.json(pageAnswer({ ...listed, items }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    contactPermits.require(principal, 'record');
    const body = c.req.valid('json');
    return create<z.output<typeof ContactReceipt>>(c, body, async (save) => {
      const deps = depsOf(c);
      const now = deps.clock.now();
      mustHavePassed(body, dateInColombia(now));
      const who = { store, deps, principal };
      const [unit, card] = await Promise.all([unitOf(who, body.unit), withProof(body, who)]);
      const similar = await similarTo(store, principal.owner, card, { unit: principal.orgUnit });
      const at = now.toISOString();
      const { event, next } = recordContact({ card, unit, at, by: principal.person });
      const id = deps.ids('contact');
      const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
      const also = [...contactRows(loaded, undefined, next), ...(await proofWrites(store, loaded, undefined, next))];
      const view = contactReceipt(loaded, principal, similar);
      return save(contacts, { id, next, event, also, view, location: `/contacts/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    contactPermits.require(principal, 'read');
    const loaded = await found(store, principal, c.req.valid('param').id);
    return c.json(contactView(loaded, principal, depsOf(c).clock.now()), 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    contactPermits.require(principal, 'read');
    const { id } = c.req.valid('param');
    if (principal.orgUnit !== undefined) await found(store, principal, id);
    const show = (entry: HistoryEntry) => contactHistory(entry, principal.owner, c.get('language'));
    return c.json(await historyPage(store, { kind: contacts.kind, id }, c.req.valid('query'), show), 200);
  });

  app.openapi(exportRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await found(store, principal, c.req.valid('param').id);
    contactPermits.require(principal, 'export');
    const held = await exportOf(store, loaded, principal, depsOf(c).clock.now(), c.get('language'));
    return c.json(held, 200, { etag: etag(loaded.version) });
  });

  commandRoute(app, {
    ...named('edit', 'Corregir los datos, la finalidad o la autorización de un contacto.'),
    method: 'patch',
    path: '/contacts/{id}',
    body: ContactInput,
    toCommand: async (scene) => {
      mustHavePassed(scene.body, dateInColombia(new Date(scene.at)));
      const [unit, card] = await Promise.all([unitOf(scene, scene.body.unit), withProof(scene.body, scene)]);
      return { type: 'edit', card, unit, at: scene.at };
    },
    view: async (loaded, { principal, store }) => {
      const { state, id, owner } = loaded;
      const card = state.state === 'active' ? state.card : undefined;
      const similar = card ? await similarTo(store, owner, card, { except: id, unit: principal.orgUnit }) : [];
      return contactReceipt(loaded, principal, similar);
    },
  });

  commandRoute(app, {
    ...named('withdraw', 'La persona retiró su autorización: deja de verse y de usarse.'),
    path: '/contacts/{id}/withdraw',
    toCommand: ({ at }) => ({ type: 'withdraw', at }),
  });

  app.openapi(eraseRoute, async (c) => {
    const { store, principal } = hat(c);
    contactPermits.require(principal, 'erase');
    const { id } = c.req.valid('param');
    const loaded = await found(store, principal, id);
    const deps = depsOf(c);
    if (loaded.state.state !== 'erased' && loaded.version === ifMatch(c)) {
      await refuseReusedKey(c, {});
      const at = deps.clock.now().toISOString();
      await eraseProofs(store, deps.files, { owner: principal.owner, id, at, context: saveContext(c, principal) });
    }
    const toCommand = ({ at }: ContactScene) => ({ type: 'erase' as const, at });
    const answer = await carryOut(c, id, {}, { ...work, toCommand });
    // Now, and again by event: should this stop here, the texts go all the same.
    await store.eraseText(contacts.kind, id);
    return answer as never;
  });
};

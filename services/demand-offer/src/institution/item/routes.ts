import type { Principal } from '@concierta/access';
import {
  commandRoute,
  create,
  depsOf,
  etag,
  hat,
  pageAnswer,
  pageOf,
  route,
  type Scene,
  type ServiceApp,
} from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import * as z from 'zod';
import { type CompactRow, picking } from '../../list-row.ts';
import { mustBeUnit } from '../../views/units.ts';
import { linksOfItem } from '../links.ts';
import { isSeenBy, mustBeOfOffice } from '../whole-entity.ts';
import { type ItemCommand, type ItemCommandName, itemMachine, registerItem } from './model.ts';
import type { InstitutionalItem, ItemFields } from './state.ts';
import { itemFilter, itemList, itemRow, items, itemsFrom } from './store.ts';
import {
  AlignedOffers,
  AnItem,
  EndItem,
  ItemInput,
  ItemPage,
  ItemQuery,
  ItemView,
  itemPermits,
  itemView,
  ResumeItem,
} from './view.ts';

const tags = ['Arreglos institucionales'];
const base = { tags, auth: 'hat' } as const;
const params = z.object({ id: AnItem });

const listRoute = route({
  ...base,
  method: 'get',
  path: '/institutional-items',
  summary: 'Objetivos, procesos, procedimientos y líneas del plan de acción de la entidad, por clase y código.',
  kind: 'list',
  request: { query: ItemQuery },
  answers: { 200: ItemPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/institutional-items',
  summary: 'I2, I3, I4: registrar un objetivo, un proceso, un procedimiento o una línea del plan de acción.',
  kind: 'create',
  request: { body: ItemInput },
  answers: { 201: ItemView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/institutional-items/{id}',
  summary: 'Un objetivo, proceso, procedimiento o línea de la entidad.',
  kind: 'read',
  request: { params },
  answers: { 200: ItemView },
});

const offersRoute = route({
  ...base,
  method: 'get',
  path: '/institutional-items/{id}/offers',
  summary: 'Las ofertas que se alinean con él.',
  kind: 'list',
  request: { params },
  answers: { 200: AlignedOffers },
});

type ItemScene<B = unknown> = Scene<InstitutionalItem, B>;

/** What is of another office is not there for a member limited to one. */
const mustSee = (principal: Principal, { fields }: InstitutionalItem): void => {
  if (!isSeenBy(principal, fields.unit)) throw new Refusal('not-found');
};

const unknownProcess = {
  es: 'Escoja un proceso vigente de su entidad.',
  en: 'Choose a process of your entity that is in force.',
};

/** Refuses a procedure of a process that this entity does not have, or has ended. One read; none for what has no process. */
const mustHaveProcess = async (store: Store, fields: ItemFields, known?: ItemFields): Promise<void> => {
  if (fields.kind !== 'procedure' || (known?.kind === 'procedure' && known.parent === fields.parent)) return;
  const found = await store.load(items, fields.parent);
  if (found?.state.state === 'inForce' && found.state.fields.kind === 'process') return;
  throw new Refusal('invalid', {}, [{ pointer: '/parent', code: 'unknown-process', params: unknownProcess }]);
};

const named = (command: ItemCommandName, summary: string) => ({
  aggregate: items,
  machine: itemMachine,
  command,
  summary,
  tags,
  id: AnItem,
  permits: itemPermits,
  answer: ItemView,
  mustSee,
  view: (loaded: ItemScene['loaded'], { principal }: ItemScene) => itemView(loaded, principal),
});

/** A command once the item is known to be this member's to change. */
const theirs =
  <B>(make: (scene: ItemScene<B>) => ItemCommand | Promise<ItemCommand>) =>
  (scene: ItemScene<B>) => {
    const { principal, loaded } = scene;
    mustBeOfOffice(principal, loaded.state.fields.unit);
    return make(scene);
  };

/** Keeping the entity's own objectives, processes and action plan (steps I2, I3 and I4). */
export const itemRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { kind, year, state, q, ...page } = c.req.valid('query');
    const { store, principal } = hat(c);
    const filter = { kind, year, state, q, unit: principal.orgUnit };
    const { kind: _, ...picked } = filter;
    const query = {
      ...pageOf(page),
      ...(kind === undefined ? {} : { begins: itemsFrom(kind, year) }),
      ...picking(picked, itemFilter(filter)),
    };
    const found = await store.list('list1', itemList, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => itemRow(row as CompactRow)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    itemPermits.require(principal, 'register');
    const body = c.req.valid('json');
    return create<z.output<typeof ItemView>>(c, body, async (save) => {
      const { clock, ids } = depsOf(c);
      const fields: ItemFields = { ...body, unit: principal.orgUnit ?? body.unit };
      await Promise.all([mustBeUnit(store, principal.owner, fields.unit), mustHaveProcess(store, fields)]);
      const at = clock.now().toISOString();
      const { event, next } = registerItem({ fields, at, by: principal.person });
      const id = ids('institutionalItem');
      const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
      return save(items, {
        id,
        next,
        event,
        view: itemView(loaded, principal),
        location: `/institutional-items/${id}`,
      });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(items, c.req.valid('param').id);
    mustSee(principal, loaded.state);
    return c.json(itemView(loaded, principal), 200, { etag: etag(loaded.version) });
  });

  app.openapi(offersRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    mustSee(principal, (await store.require(items, id)).state);
    const links = await linksOfItem(store, principal.owner, id, principal.orgUnit);
    return c.json({ items: links.map(({ offer, code, title, standing }) => ({ offer, code, title, standing })) }, 200);
  });

  commandRoute(app, {
    ...named('edit', 'Corregir un objetivo, proceso, procedimiento o línea vigente.'),
    method: 'patch',
    path: '/institutional-items/{id}',
    body: ItemInput,
    toCommand: theirs(async ({ body, store, principal, loaded }) => {
      const fields: ItemFields = { ...body, unit: principal.orgUnit ?? body.unit };
      const before = loaded.state.fields;
      await Promise.all([
        fields.unit === before.unit ? undefined : mustBeUnit(store, principal.owner, fields.unit),
        mustHaveProcess(store, fields, before),
      ]);
      return { type: 'edit', fields };
    }),
  });

  commandRoute(app, {
    ...named('end', 'Terminar: ya no se alinean ofertas nuevas con él; las que lo citan lo conservan.'),
    path: '/institutional-items/{id}/end',
    body: EndItem,
    toCommand: theirs(({ body, at, principal }) => ({ type: 'end', at, by: principal.person, ...body })),
  });

  commandRoute(app, {
    ...named('resume', 'Volver a ponerlo en vigor, con motivo.'),
    path: '/institutional-items/{id}/resume',
    body: ResumeItem,
    toCommand: theirs(({ body }) => ({ type: 'resume', ...body })),
  });
};

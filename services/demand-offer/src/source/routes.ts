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
import { dateInColombia } from '@concierta/kernel';
import * as z from 'zod';
import { Reason } from '../demand/commands.ts';
import { HistoryQuery } from '../demand/requests.ts';
import { HistoryPage, historyEntry, historyPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { citingDemands } from './citing.ts';
import { sourceIntegration } from './events.ts';
import { recordSource, type SourceCommandName, type SourceEvent, sourceMachine } from './model.ts';
import type { DemandSource } from './state.ts';
import { citedKey, sourceFilter, sourceListOf, sourceRow, sources } from './store.ts';
import {
  CitingDemands,
  Fulfil,
  SourceId,
  SourceInput,
  SourcePage,
  SourceQuery,
  SourceView,
  sourcePermits,
  sourceView,
} from './view.ts';
import { withFiles } from './with-files.ts';
import { sourceEventLabels } from './words.ts';

const tags = ['Fuentes de la demanda'];
const params = z.object({ id: SourceId });
const base = { tags, auth: 'hat' } as const;

const listRoute = route({
  ...base,
  method: 'get',
  path: '/sources',
  summary: 'Las fuentes de la organización, de la más reciente a la más antigua.',
  kind: 'list',
  request: { query: SourceQuery },
  answers: { 200: SourcePage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/sources',
  summary: 'Registrar una fuente: qué se pidió o acordó, qué muestran los datos o qué ordena un juez.',
  kind: 'create',
  request: { body: SourceInput },
  answers: { 201: SourceView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/sources/{id}',
  summary: 'Una fuente de la organización.',
  kind: 'read',
  request: { params },
  answers: { 200: SourceView },
});

const citingRoute = route({
  ...base,
  method: 'get',
  path: '/sources/{id}/demands',
  summary: 'Las demandas que citan la fuente.',
  kind: 'list',
  request: { params },
  answers: { 200: CitingDemands },
});

const historyRoute = route({
  ...base,
  method: 'get',
  path: '/sources/{id}/history',
  summary: 'Lo que ha pasado con una fuente.',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

/** How every source command is saved, told and shown. What a source says is its owner's business: only where it stands is told, to its owner. */
const named = (command: SourceCommandName, summary: string) => ({
  aggregate: sources,
  machine: sourceMachine,
  command,
  summary,
  tags,
  id: SourceId,
  permits: sourcePermits,
  answer: SourceView,
  integration: sourceIntegration,
  view: (loaded: Scene<DemandSource, unknown>['loaded'], { principal, at }: Scene<DemandSource, unknown>) =>
    sourceView(loaded, principal, new Date(at)),
});

/** Recording, finding and moving the sources of one's own organisation (steps D1 to D7). */
export const sourceRoutes = (app: ServiceApp): void => {
  app.openapi(listRoute, async (c) => {
    const { state, kind, territory, q, baseline, order, ...page } = c.req.valid('query');
    const today = dateInColombia(depsOf(c).clock.now());
    const filter = { state, kind, territory, q, baseline };
    const { index, pk, descending } = sourceListOf(order);
    const query = { ...pageOf(page), descending, ...picking(filter, sourceFilter(filter)) };
    const found = await hat(c).store.list(index, pk, query);
    return c.json(pageAnswer({ ...found, items: found.items.map((row) => sourceRow(row as CompactRow, today)) }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    sourcePermits.require(principal, 'record');
    const body = c.req.valid('json');
    return create<z.output<typeof SourceView>>(c, body, async (save) => {
      const { clock, ids, files: port } = depsOf(c);
      const fields = await withFiles(body, { store, port, owner: principal.owner });
      const at = clock.now().toISOString();
      const { event, next } = recordSource({ fields, at, by: principal.person });
      const id = ids('demandSource');
      const loaded = { state: next, id, owner: principal.owner, version: 1, createdAt: at, updatedAt: at };
      const view = sourceView(loaded, principal, clock.now());
      return save(sources, { id, next, event, view, location: `/sources/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(sources, c.req.valid('param').id);
    return c.json(sourceView(loaded, principal, depsOf(c).clock.now()), 200, { etag: etag(loaded.version) });
  });

  app.openapi(citingRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    await store.require(sources, id);
    const { pk } = citedKey(principal.owner, id, '');
    const { items } = await store.query(pk, { begins: 'CITED#', limit: 100 });
    const ids = items.map(({ sk }) => sk.slice('CITED#'.length));
    return c.json({ items: await citingDemands(store, ids) }, 200);
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    const page = await historyPage(store, { kind: sources.kind, id }, c.req.valid('query'), (entry) => ({
      ...historyEntry(entry, principal.owner),
      label: sourceEventLabels[(entry.event as SourceEvent).type][c.get('language')],
    }));
    return c.json(page, 200);
  });

  commandRoute(app, {
    ...named('edit', 'Corregir los datos de una fuente que sigue abierta.'),
    method: 'patch',
    path: '/sources/{id}',
    body: SourceInput,
    toCommand: async ({ body, deps, store, principal: { owner } }) => ({
      type: 'edit',
      fields: await withFiles(body, { store, port: deps.files, owner }),
    }),
  });

  commandRoute(app, {
    ...named('enforce', 'La fuente obliga: entra en vigor.'),
    path: '/sources/{id}/enforce',
    toCommand: ({ at }) => ({ type: 'enforce', at }),
  });

  commandRoute(app, {
    ...named('fulfil', 'Lo que pide o promete la fuente se cumplió.'),
    path: '/sources/{id}/fulfil',
    body: Fulfil,
    toCommand: ({ body, at }) => ({ type: 'fulfil', ...body, at }),
  });

  commandRoute(app, {
    ...named('lapse', 'La fuente perdió vigencia, con motivo.'),
    path: '/sources/{id}/lapse',
    body: z.object({ reason: Reason }),
    toCommand: ({ body, at }) => ({ type: 'lapse', ...body, at }),
  });
};

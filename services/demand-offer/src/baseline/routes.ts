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
import { dateInColombia, isRefusal, Refusal } from '@concierta/kernel';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { HistoryQuery } from '../demand/requests.ts';
import { HistoryPage, historyEntry, historyPage } from '../history.ts';
import { type CompactRow, picking } from '../list-row.ts';
import { baselineIntegration } from './events.ts';
import { baselineIdOf } from './identity.ts';
import { type BaselineCommandName, type BaselineEvent, baselineMachine, recordBaseline } from './model.ts';
import { type Comparable, comparesWithinGroup, peersOf, positionOf } from './peers.ts';
import { pictureOf } from './picture.ts';
import { completeBaseline } from './rules.ts';
import type { Baseline } from './state.ts';
import { baselineFilter, baselineListOf, baselineRow, baselines } from './store.ts';
import {
  BaselineId,
  BaselineInput,
  BaselinePage,
  BaselineQuery,
  BaselineRevision,
  BaselineView,
  baselinePermits,
  baselineView,
  ComparisonQuery,
  ComparisonView,
  IndicatorsView,
  indicatorsView,
  knownView,
  PictureQuery,
  PictureView,
  rowView,
  Withdrawal,
} from './view.ts';
import { baselineEventLabels } from './words.ts';

const tags = ['Mediciones'];
const params = z.object({ id: BaselineId });
const base = { tags, auth: 'hat' } as const;

const indicatorsRoute = route({
  ...base,
  method: 'get',
  path: '/baselines/indicators',
  summary: 'Los indicadores conocidos: su unidad, sus límites, qué es mejor y con quién se comparan.',
  kind: 'read',
  answers: { 200: IndicatorsView },
});

const pictureRoute = route({
  ...base,
  method: 'get',
  path: '/baselines/picture',
  summary:
    'Lo que se conoce de un territorio: el valor más nuevo de cada indicador, el anterior, el cambio y el lugar entre los comparables.',
  kind: 'read',
  request: { query: PictureQuery },
  answers: { 200: PictureView },
});

const comparisonRoute = route({
  ...base,
  method: 'get',
  path: '/baselines/comparison',
  summary: 'Los territorios conocidos por su valor en un indicador y un año. La MDM exige el grupo.',
  kind: 'read',
  request: { query: ComparisonQuery },
  answers: { 200: ComparisonView },
});

const listRoute = route({
  ...base,
  method: 'get',
  path: '/baselines',
  summary: 'Las mediciones de la organización, por territorio, indicador y año.',
  kind: 'list',
  request: { query: BaselineQuery },
  answers: { 200: BaselinePage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/baselines',
  summary: 'Registrar una medición: de qué territorio, indicador, año y fuente, y cuánto.',
  kind: 'create',
  request: { body: BaselineInput },
  answers: { 201: BaselineView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/baselines/{id}',
  summary: 'Una medición, con su última revisión.',
  kind: 'read',
  request: { params },
  answers: { 200: BaselineView },
});

const historyRoute = route({
  ...base,
  method: 'get',
  path: '/baselines/{id}/history',
  summary: 'Las revisiones de una medición: quién cambió qué, cuándo y por qué.',
  kind: 'list',
  request: { params, query: HistoryQuery },
  answers: { 200: HistoryPage },
});

const groupRequired = {
  es: 'La MDM solo se compara dentro de un grupo de capacidades iniciales. Diga cuál.',
  en: 'The MDM compares only within a group of initial capacities. Say which.',
};
const groupNotAsked = {
  es: 'Este indicador no se compara por grupos. Quite el grupo.',
  en: 'This indicator does not compare by groups. Take the group out.',
};
const onlyMunicipalities = {
  es: 'La MDM es de municipios.',
  en: 'The MDM is of municipalities.',
};

const refuse = (pointer: string, code: string, params: { es: string; en: string }): never => {
  throw new Refusal('invalid', {}, [{ pointer, code, params }]);
};

/** What is to be compared. Refuses to rank the MDM outside a group, and groups where there are none. */
const comparable = ({
  indicator: key,
  year,
  group,
  level = 'municipality',
}: z.output<typeof ComparisonQuery>): Comparable => {
  if (!comparesWithinGroup(key)) {
    if (group !== undefined) refuse('/group', 'not-asked', groupNotAsked);
    return { key, year, level };
  }
  if (level !== 'municipality') refuse('/level', 'municipality-required', onlyMunicipalities);
  if (group === undefined) refuse('/group', 'group-required', groupRequired);
  return { key, year, level, group };
};

const alreadyRecorded = {
  es: 'Ya está registrada la medición de este territorio, indicador, año y fuente. Corríjala en vez de registrarla otra vez.',
  en: 'The measurement of this territory, indicator, year and source is recorded already. Revise it instead.',
};
const already = (): never => refuse('/year', 'already-recorded', alreadyRecorded);

/** How every command on a measurement is saved, told and shown. */
const named = (command: BaselineCommandName, summary: string) => ({
  aggregate: baselines,
  machine: baselineMachine,
  command,
  summary,
  tags,
  id: BaselineId,
  permits: baselinePermits,
  answer: BaselineView,
  integration: (_before: Baseline, after: Baseline) => baselineIntegration(after),
  view: (loaded: Scene<Baseline, unknown>['loaded'], { principal, c }: Scene<Baseline, unknown>) =>
    baselineView(loaded, principal, c.get('language')),
});

/** Recording, comparing and revising what the organisation knows of territories (step D4). */
export const baselineRoutes = (app: ServiceApp): void => {
  app.openapi(indicatorsRoute, (c) => c.json(indicatorsView(c.get('language')), 200));

  app.openapi(pictureRoute, async (c) => {
    const { territory } = c.req.valid('query');
    const { items, complete } = await pictureOf(hat(c).store, territory);
    const place = { code: territory, name: displayName(territory) };
    return c.json({ place, complete, items: items.map((known) => knownView(known, c.get('language'))) }, 200);
  });

  app.openapi(comparisonRoute, async (c) => {
    const asked = comparable(c.req.valid('query'));
    const { rows, complete } = await peersOf(hat(c).store, asked);
    const first = rows[0]?.polarity ?? 'more';
    const values = rows.map(({ value }) => value);
    const items = rows
      .map((row) => ({ place: positionOf(row.value, values, first).place, row: rowView(row, c.get('language')) }))
      .sort((a, b) => a.place - b.place || a.row.place.code.localeCompare(b.row.place.code));
    const { key, year, group } = asked;
    return c.json({ key, year, group, of: items.length, complete, items }, 200);
  });

  app.openapi(listRoute, async (c) => {
    const { territory, indicator, year, state, ...page } = c.req.valid('query');
    const filter = { territory, indicator, year };
    const { index, pk, begins } = baselineListOf(filter, state === 'withdrawn');
    const query = { ...pageOf(page), begins, ...picking(filter, baselineFilter(filter)) };
    const found = await hat(c).store.list(index, pk, query);
    const items = found.items.map((row) => rowView(baselineRow(row as CompactRow), c.get('language')));
    return c.json(pageAnswer({ ...found, items }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    baselinePermits.require(principal, 'record');
    const body = c.req.valid('json');
    return create<z.output<typeof BaselineView>>(c, body, async (save) => {
      const { clock } = depsOf(c);
      const fields = completeBaseline(body, dateInColombia(clock.now()));
      const { owner, person: by } = principal;
      const id = baselineIdOf(owner, fields);
      if (await store.load(baselines, id)) already();
      const at = clock.now().toISOString();
      const { event, next } = recordBaseline({ fields, at, by });
      const loaded = { state: next, id, owner, version: 1, createdAt: at, updatedAt: at };
      const view = baselineView(loaded, principal, c.get('language'));
      const integration = baselineIntegration(next);
      return save(baselines, { id, next, event, integration, view, location: `/baselines/${id}` }).catch(
        (error: unknown) =>
          // Somebody recorded the same one in between.
          isRefusal(error, 'stale-version') ? already() : Promise.reject(error),
      );
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(baselines, c.req.valid('param').id);
    return c.json(baselineView(loaded, principal, c.get('language')), 200, { etag: etag(loaded.version) });
  });

  app.openapi(historyRoute, async (c) => {
    const { store, principal } = hat(c);
    const { id } = c.req.valid('param');
    const page = await historyPage(store, { kind: baselines.kind, id }, c.req.valid('query'), (entry) => {
      const event = entry.event as BaselineEvent;
      const label = baselineEventLabels[event.type][c.get('language')];
      if (event.type === 'withdrawn') return { ...historyEntry(entry, principal.owner), label };
      const { value, group } = event.facts as { value: number; group?: string };
      const previous = event.type === 'revised' ? event.previous : undefined;
      const facts = { value, group, unit: event.text?.unit, previous };
      return { ...historyEntry(entry, principal.owner), label, facts };
    });
    return c.json(page, 200);
  });

  commandRoute(app, {
    ...named('revise', 'Corregir lo que dice una medición, con el motivo. Lo anterior queda en su historia.'),
    path: '/baselines/{id}/revise',
    body: BaselineRevision,
    toCommand({ body: { reason, ...finding }, loaded, at, deps }) {
      const { territory, indicator, name, year, source, unit: known } = loaded.state.fields;
      const draft = { territory, indicator, name, year, source, unit: known, ...finding };
      const { value, unit, group, polarity } = completeBaseline(draft, dateInColombia(deps.clock.now()));
      return { type: 'revise', finding: { value, unit, group, polarity }, reason, at };
    },
  });

  commandRoute(app, {
    ...named('withdraw', 'Retirar una medición que no era, con el motivo.'),
    path: '/baselines/{id}/withdraw',
    body: Withdrawal,
    toCommand: ({ body: { reason }, at }) => ({ type: 'withdraw', reason, at }),
  });
};

import { depsOf, hat, type Language, route, type ServiceApp } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import { displayName } from '@concierta/territories';
import { indicatorName } from '../baseline/picture.ts';
import { baselineFilter, baselineListOf, baselineRow, baselines } from '../baseline/store.ts';
import { BaselineQuery } from '../baseline/view.ts';
import { sourceKinds as sourceCatalogue } from '../catalogues/offering.ts';
import { DemandQuery } from '../demand/requests.ts';
import { listOf } from '../demand/routes.ts';
import { demandFilter, demandRow, demands } from '../demand/store.ts';
import { picking } from '../list-row.ts';
import { reachOf } from '../offer/content.ts';
import { OfferQuery } from '../offer/requests.ts';
import { offerListOf } from '../offer/routes.ts';
import { workingOf } from '../offer/state.ts';
import { offerFilter, offerRow, offers } from '../offer/store.ts';
import { sourceFilter, sourceListOf, sourceRow, sources } from '../source/store.ts';
import { SourceQuery } from '../source/view.ts';
import { answerExport, ExportFormat, exportTypes, isCut, placeCells } from './list-export.ts';
import { columnLabels, demandStateLabels, listNames, offerStateLabels, sourceStateLabels, yes } from './words.ts';

const base = { method: 'get', auth: 'hat', kind: 'list', answers: { 200: null }, produces: exportTypes } as const;
const paging = { limit: true, after: true } as const;

const demandsRoute = route({
  ...base,
  path: '/demands/export',
  summary: 'La lista de demandas, con los mismos filtros, como hoja de cálculo.',
  tags: ['Demandas'],
  request: { query: DemandQuery.omit(paging).extend({ format: ExportFormat }) },
});

const sourcesRoute = route({
  ...base,
  path: '/sources/export',
  summary: 'La lista de fuentes, con los mismos filtros, como hoja de cálculo.',
  tags: ['Fuentes de la demanda'],
  request: { query: SourceQuery.omit(paging).extend({ format: ExportFormat }) },
});

const baselinesRoute = route({
  ...base,
  path: '/baselines/export',
  summary: 'La lista de mediciones, con los mismos filtros, como hoja de cálculo que se puede volver a cargar.',
  tags: ['Mediciones'],
  request: { query: BaselineQuery.omit(paging).extend({ format: ExportFormat }) },
});

const offersRoute = route({
  ...base,
  path: '/offers/export',
  summary: 'La lista de ofertas, con los mismos filtros, como hoja de cálculo.',
  tags: ['Ofertas'],
  request: { query: OfferQuery.omit(paging).extend({ format: ExportFormat }) },
});

const headersOf = (names: readonly (keyof typeof columnLabels)[], language: Language): string[] =>
  names.map((name) => columnLabels[name][language]);

/** What is on screen, as a file: the same list, the same filters, the whole of each row. Goes before the routes with an id. */
export const exportRoutes = (app: ServiceApp): void => {
  app.openapi(demandsRoute, (c) => {
    const { group, state, territory, q, responsible, format } = c.req.valid('query');
    const { store } = hat(c);
    const language = c.get('language');
    const [index, pk] = listOf(group, state);
    const filter = { state, territory, q, responsible };
    const said = (holds: boolean) => (holds ? yes[language] : undefined);
    return answerExport({
      format,
      language,
      name: listNames.demands[language],
      headers: headersOf(
        ['receipt', 'title', 'state', 'places', 'codes', 'priority', 'dueOn', 'on', 'legal', 'pinned', 'taken', 'id'],
        language,
      ),
      widths: [24, 48, 20, 32, 18, 10, 12, 12, 12, 10, 14, 32],
      read: (page) => store.list(index, pk, { ...page, ...picking(filter, demandFilter(filter)) }),
      async cells(row) {
        const shown = demandRow(row);
        const whole = isCut(row) ? (await store.require(demands, shown.id)).state : shown;
        return [
          shown.receipt,
          whole.title,
          demandStateLabels[shown.state][language],
          ...placeCells(whole.territories),
          shown.score,
          shown.dueOn,
          shown.on,
          said(shown.legal),
          said(shown.pinned),
          said(shown.taken),
          shown.id,
        ];
      },
    });
  });

  app.openapi(sourcesRoute, (c) => {
    const { state, kind, territory, q, baseline, order, format } = c.req.valid('query');
    const { store } = hat(c);
    const language = c.get('language');
    const today = dateInColombia(depsOf(c).clock.now());
    const filter = { state, kind, territory, q, baseline };
    const { index, pk, descending } = sourceListOf(order);
    return answerExport({
      format,
      language,
      name: listNames.sources[language],
      headers: headersOf(['kind', 'title', 'state', 'on', 'deadline', 'overdue', 'places', 'codes', 'id'], language),
      widths: [28, 48, 16, 12, 12, 10, 32, 18, 32],
      read: (page) => store.list(index, pk, { ...page, descending, ...picking(filter, sourceFilter(filter)) }),
      async cells(row) {
        const shown = sourceRow(row, today);
        const whole = isCut(row) ? (await store.require(sources, shown.id)).state.fields : shown;
        return [
          sourceCatalogue.items.find(({ code }) => code === shown.kind)?.label[language] ?? shown.kind,
          whole.title,
          sourceStateLabels[shown.state][language],
          shown.date,
          shown.deadline,
          shown.overdue ? yes[language] : undefined,
          ...placeCells(whole.territories),
          shown.id,
        ];
      },
    });
  });

  app.openapi(baselinesRoute, (c) => {
    const { territory, indicator, year, state, format } = c.req.valid('query');
    const { store } = hat(c);
    const language = c.get('language');
    const filter = { territory, indicator, year };
    const { index, pk, begins } = baselineListOf(filter, state === 'withdrawn');
    return answerExport({
      format,
      language,
      name: listNames.baselines[language],
      headers: headersOf(
        ['codes', 'places', 'indicator', 'year', 'value', 'unit', 'group', 'source', 'revision', 'id'],
        language,
      ),
      widths: [18, 32, 48, 8, 12, 12, 8, 40, 12, 32],
      read: (page) => store.list(index, pk, { ...page, begins, ...picking(filter, baselineFilter(filter)) }),
      async cells(row) {
        const shown = baselineRow(row);
        const { source } = isCut(row) ? (await store.require(baselines, shown.id)).state.fields : shown;
        const { territory: code, year: of, value, unit, group, revision, id } = shown;
        const name = indicatorName(shown, language);
        return [code, displayName(code), name, of, value, unit, group, source, revision, id];
      },
    });
  });

  app.openapi(offersRoute, (c) => {
    const { group, state, territory, q, responsible, format } = c.req.valid('query');
    const { store, principal } = hat(c);
    const language = c.get('language');
    const [index, pk] = offerListOf(group, state);
    const filter = { state, territory, q, responsible, unit: principal.orgUnit };
    return answerExport({
      format,
      language,
      name: listNames.offers[language],
      headers: headersOf(
        ['code', 'title', 'state', 'places', 'codes', 'stepsDone', 'publishedOn', 'updatedOn', 'slots', 'id'],
        language,
      ),
      widths: [24, 48, 18, 32, 18, 12, 14, 14, 10, 32],
      read: (page) => store.list(index, pk, { ...page, descending: true, ...picking(filter, offerFilter(filter)) }),
      async cells(row) {
        const shown = offerRow(row);
        const whole = isCut(row) ? await wholeOffer(shown.id) : shown;
        return [
          shown.code,
          whole.title,
          offerStateLabels[shown.state][language],
          ...placeCells(whole.territories),
          shown.checksDone,
          shown.publishedOn,
          shown.updatedOn,
          shown.slots,
          shown.id,
        ];
      },
    });

    async function wholeOffer(id: string) {
      const { state: offer } = await store.require(offers, id);
      const { content } = workingOf(offer) ?? offer;
      return { title: content.title, territories: reachOf(content) };
    }
  });
};

import {
  commandRoute,
  create,
  depsOf,
  etag,
  fileAnswer,
  hat,
  listQuery,
  pageAnswer,
  pageOf,
  route,
  type ServiceApp,
} from '@concierta/http';
import { type Issue, Refusal } from '@concierta/kernel';
import { formats, writeTemplate } from '@concierta/spreadsheet';
import * as z from 'zod';
import { citedFile } from '../evidence/keep.ts';
import type { CompactRow } from '../list-row.ts';
import { importIntegration } from './events.ts';
import { sheetFormat } from './format.ts';
import type { ImportKind } from './kind.ts';
import { importKind, importKinds } from './kinds/index.ts';
import { importMachine, receiveImport } from './model.ts';
import { ImportParams } from './params.ts';
import { type AskableImportCommand, importPermits, mayLoad } from './permits.ts';
import { nothingYet, progressOf, rowsOf } from './rows.ts';
import { importList, importRow, imports } from './store.ts';
import {
  ImportId,
  ImportPage,
  ImportView,
  importView,
  KindsView,
  NewImport,
  ResultView,
  RowsPage,
  RowsQuery,
  rowView,
  titleOf,
} from './view.ts';

const tags = ['Importaciones'];
const params = z.object({ id: ImportId });
const base = { tags, auth: 'hat' } as const;

const kindsRoute = route({
  ...base,
  method: 'get',
  path: '/imports/kinds',
  summary: 'Lo que se puede cargar desde una hoja de cálculo, y para qué sirve cada cosa.',
  kind: 'list',
  answers: { 200: KindsView },
});

const templateRoute = route({
  ...base,
  method: 'get',
  path: '/imports/templates/{kind}',
  summary: 'La plantilla de una clase de hoja, para diligenciarla.',
  kind: 'list',
  request: {
    params: z.object({ kind: z.string().max(60) }),
    query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx'), survey: ImportParams.shape.survey }),
  },
  answers: { 200: null },
  produces: [formats.xlsx.mediaType, formats.csv.mediaType],
});

const listRoute = route({
  ...base,
  method: 'get',
  path: '/imports',
  summary: 'Las cargas de la organización, de la más reciente a la más antigua.',
  kind: 'list',
  request: { query: listQuery },
  answers: { 200: ImportPage },
});

const createRoute = route({
  ...base,
  method: 'post',
  path: '/imports',
  summary: 'Cargar una hoja de cálculo que ya se subió.',
  kind: 'create',
  request: { body: NewImport },
  answers: { 201: ImportView },
});

const readRoute = route({
  ...base,
  method: 'get',
  path: '/imports/{id}',
  summary: 'Cómo va una carga.',
  kind: 'read',
  request: { params },
  answers: { 200: ImportView },
});

const rowsRoute = route({
  ...base,
  method: 'get',
  path: '/imports/{id}/rows',
  summary:
    'Las filas de una carga, según lo que pasó con ellas; sin decirlo, las que no se cargaron, con cómo arreglarlas.',
  kind: 'list',
  request: { params, query: RowsQuery },
  answers: { 200: RowsPage },
});

const resultRoute = route({
  ...base,
  method: 'get',
  path: '/imports/{id}/result',
  summary:
    'Dónde descargar, durante cinco minutos, el archivo original con una columna que dice qué pasó con cada fila.',
  kind: 'list',
  request: { params },
  answers: { 200: ResultView },
});

const at = (pointer: string, code: string, es: string, en: string): Issue => ({ pointer, code, params: { es, en } });

const refuse = (issue: Issue): never => {
  throw new Refusal('invalid', {}, [issue]);
};

const kindAsked = (name: string): ImportKind =>
  importKinds.find((kind) => kind.name === name) ??
  refuse(
    at(
      '/kind',
      'choice',
      `Elija una de estas: ${importKinds.map((kind) => kind.name).join(', ')}.`,
      `Choose one of: ${importKinds.map((kind) => kind.name).join(', ')}.`,
    ),
  );

/** Refuses what the kind does not take, and the lack of what it needs. */
const checkParams = ({ takes, needs = [] }: ImportKind, given: ImportParams): void => {
  for (const name of Object.keys(given) as (keyof ImportParams)[]) {
    if (given[name] === undefined || takes.includes(name)) continue;
    refuse(
      at(
        `/params/${name}`,
        'unknown-field',
        'Esta hoja no lleva ese dato. Quítelo.',
        'This sheet does not take that. Remove it.',
      ),
    );
  }
  for (const name of needs) {
    if (given[name] !== undefined) continue;
    refuse({ pointer: `/params/${name}`, code: 'required' });
  }
};

const noSpreadsheet = at(
  '/file',
  'not-a-spreadsheet',
  'Cargue un archivo .xlsx o .csv. Si es .xls u .ods, ábralo y guárdelo como .xlsx.',
  'Load an .xlsx or .csv file. Open an .xls or .ods one and save it as .xlsx.',
);

/** `lista.xlsx` → `lista con resultados.xlsx`. */
const resultName = (name: string, language: 'es' | 'en'): string => {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return `${stem.slice(0, 170)} ${language === 'es' ? 'con resultados' : 'with results'}${ending}`;
};

/** Loading spreadsheets: what can be loaded, its template, the load itself, its rows, and the file that comes back. */
export const importRoutes = (app: ServiceApp): void => {
  app.openapi(kindsRoute, (c) => {
    const { principal } = hat(c);
    const language = c.get('language');
    const items = importKinds.map((kind) => ({
      name: kind.name,
      title: kind.title[language],
      purpose: kind.purpose[language],
      takes: [...kind.takes],
      needs: [...(kind.needs ?? [])],
      allowed: mayLoad(kind, principal),
    }));
    return c.json({ items }, 200);
  });

  app.openapi(templateRoute, async (c) => {
    const kind = importKind(c.req.valid('param').kind);
    const { format, survey } = c.req.valid('query');
    const language = c.get('language');
    const asked = survey === undefined ? {} : { survey };
    checkParams(kind, asked);
    const bytes = await writeTemplate(await kind.columns(asked, hat(c).store), format, language);
    const { mediaType, ending } = formats[format];
    return fileAnswer({ name: `${kind.title[language]}.${ending}`, mediaType, bytes });
  });

  app.openapi(listRoute, async (c) => {
    const found = await hat(c).store.list('list1', importList, { ...pageOf(c.req.valid('query')), descending: true });
    const language = c.get('language');
    const items = found.items.map((row) => {
      const shown = importRow(row as CompactRow);
      return { ...shown, title: titleOf(shown.kind, language) };
    });
    return c.json(pageAnswer({ ...found, items }), 200);
  });

  app.openapi(createRoute, async (c) => {
    const { principal, store } = hat(c);
    const body = c.req.valid('json');
    const kind = kindAsked(body.kind);
    kind.permit(principal);
    const given = body.params ?? {};
    checkParams(kind, given);
    return create<z.output<typeof ImportView>>(c, body, async (save) => {
      const { clock, ids, files: port } = depsOf(c);
      const file = await citedFile(store, port, principal.owner, body.file, '/file');
      if (!sheetFormat(file.mediaType)) refuse(noSpreadsheet);
      await kind.columns(given, store);
      const { person, membership, ownerKind, territories, owner } = principal;
      const language = c.get('language');
      const receivedAt = clock.now().toISOString();
      const by = { person, membership, ownerKind, ...(territories ? { territories: [...territories] } : {}) };
      const { event, next } = receiveImport({ kind: kind.name, params: given, file, by, language, receivedAt });
      const id = ids('importJob');
      const loaded = { state: next, id, owner, version: 1, createdAt: receivedAt, updatedAt: receivedAt };
      const view = importView(loaded, nothingYet, principal, language);
      const integration = importIntegration(next, event);
      return save(imports, { id, next, event, integration, view, location: `/imports/${id}` });
    });
  });

  app.openapi(readRoute, async (c) => {
    const { store, principal } = hat(c);
    const loaded = await store.require(imports, c.req.valid('param').id);
    const progress = await progressOf(store, principal.owner, loaded.id);
    return c.json(importView(loaded, progress, principal, c.get('language')), 200, { etag: etag(loaded.version) });
  });

  app.openapi(rowsRoute, async (c) => {
    const { store, principal } = hat(c);
    const { outcome, ...page } = c.req.valid('query');
    const { id, state } = await store.require(imports, c.req.valid('param').id);
    const { limit = 25, after } = pageOf(page);
    const found = await rowsOf(store, { owner: principal.owner, job: id }, outcome, { limit, after });
    const columns = found.items.length === 0 ? [] : await importKind(state.kind).columns(state.params, store);
    const items = found.items.map((row) => rowView(row, columns, c.get('language')));
    return c.json(pageAnswer({ ...found, items }), 200);
  });

  app.openapi(resultRoute, async (c) => {
    const { store, principal } = hat(c);
    const { state } = await store.require(imports, c.req.valid('param').id);
    const { files: port } = depsOf(c);
    if (!port) throw new Refusal('busy');
    const result = 'result' in state ? state.result : undefined;
    if (result === undefined) throw new Refusal('guard-failed', { missing: ['result'] });
    const name = resultName(state.file.name, state.language);
    const { url, expiresAt } = await port.downloadAddress(principal.owner, result, name);
    return c.json({ name, download: { url, expiresAt } }, 200);
  });

  const command = (name: AskableImportCommand, summary: string) =>
    commandRoute(app, {
      aggregate: imports,
      machine: importMachine,
      command: name,
      path: `/imports/{id}/${name}`,
      summary,
      tags,
      id: ImportId,
      permits: importPermits,
      answer: ImportView,
      toCommand: ({ principal, at: moment }) =>
        name === 'cancel' ? { type: 'cancel', by: principal.person, at: moment } : { type: 'resume' },
      integration: (_before, after, event) => importIntegration(after, event),
      view: async (loaded, { store, principal, c }) =>
        importView(loaded, await progressOf(store, principal.owner, loaded.id), principal, c.get('language')),
    });
  command('cancel', 'Cancelar una carga que no ha terminado. Lo que ya se cargó se queda.');
  command('resume', 'Retomar una carga que se detuvo, donde iba.');
};

import { fileAnswer, hat, route, type ServiceApp } from '@concierta/http';
import { formats, writeSheets } from '@concierta/spreadsheet';
import * as z from 'zod';
import { ExportFormat, exportTypes } from '../export/list-export.ts';
import { mustSee } from './permits.ts';
import { OfferId } from './requests.ts';
import { sheetOf } from './sheet.ts';
import { sheetColumns } from './sheet-words.ts';
import { offers } from './store.ts';

const sheetRoute = route({
  method: 'get',
  path: '/offers/{id}/export',
  summary: 'O10: las respuestas de una oferta en el orden del paso B, para registrarla en el Portal Territorial.',
  description: 'De la edición vigente; si todavía no hay, del borrador.',
  tags: ['Ofertas'],
  auth: 'hat',
  kind: 'read',
  request: { params: z.object({ id: OfferId }), query: z.object({ format: ExportFormat }) },
  answers: { 200: null },
  produces: exportTypes,
});

/** An offer as a sheet: one read. Goes before the routes with an id. */
export const offerSheetRoutes = (app: ServiceApp): void => {
  app.openapi(sheetRoute, async (c) => {
    const { store, principal } = hat(c);
    const { format } = c.req.valid('query');
    const language = c.get('language');
    const { state } = await store.require(offers, c.req.valid('param').id);
    mustSee(principal, state);
    const rows = sheetOf(state.code, state.content, language);
    const headers = sheetColumns.map((label) => label[language]);
    const bytes = await writeSheets(format, [{ name: state.code, headers, widths: [34, 40, 90], rows }]);
    const { mediaType, ending } = formats[format];
    return fileAnswer({ name: `${state.code}.${ending}`, mediaType, bytes });
  });
};

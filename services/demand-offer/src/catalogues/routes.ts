import { route, type ServiceApp } from '@concierta/http';
import * as z from 'zod';
import { catalogueNames, catalogues } from './catalogues.ts';
import type { Catalogue } from './entry.ts';

const Label = z.object({ es: z.string(), en: z.string() });

const CatalogueView = z
  .object({
    name: z.enum(catalogueNames),
    catalogueVersion: z.string(),
    title: Label,
    note: Label.optional(),
    items: z.array(
      z.object({
        code: z.string(),
        group: z.string().optional(),
        label: Label,
        ended: z.literal(true).optional().openapi({ description: 'Ya no se escoge; sigue en documentos anteriores.' }),
      }),
    ),
  })
  .openapi('Catalogue');

const readRoute = route({
  method: 'get',
  path: '/catalogues/{name}',
  summary: 'Un catálogo nacional, con su versión.',
  tags: ['Catálogos'],
  auth: 'public',
  kind: 'read',
  request: { params: z.object({ name: z.enum(catalogueNames) }) },
  answers: { 200: CatalogueView },
});

/** The catalogues, for anybody: they are public facts, and hold for an hour. */
export const catalogueRoutes = (app: ServiceApp): void => {
  app.openapi(readRoute, (c) => {
    const { name } = c.req.valid('param');
    const { catalogueVersion, title, note, items }: Catalogue = catalogues[name];
    const answer = { name, catalogueVersion, title, note, items: [...items] };
    return c.json(answer, 200, { 'cache-control': 'public, max-age=3600' });
  });
};

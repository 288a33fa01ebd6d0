import '@concierta/http/zod-openapi';
import * as z from 'zod';

export const TerritoryKind = z
  .enum(['departamento', 'municipio', 'areaNoMunicipalizada', 'isla'])
  .openapi('TerritoryKind');

export const TerritoryView = z
  .object({
    code: z.string(),
    /** «Argelia, Cauca»: official names repeat, this one does not. */
    name: z.string(),
    officialName: z.string(),
    kind: TerritoryKind,
    department: z.string().optional(),
    departmentName: z.string().optional(),
    lat: z.number(),
    lon: z.number(),
    /** The PDET subregion, where it has one. */
    pdet: z.object({ number: z.number().int(), name: z.string() }).optional(),
    until: z.string().optional(),
    successor: z.string().optional(),
  })
  .openapi('Territory');

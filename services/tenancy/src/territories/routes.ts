import { listQuery, pageSchema, route, type ServiceApp } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import { displayName, pdet, searchTerritories, type Territory, territory } from '@concierta/territories';
import * as z from 'zod';
import { pageOfList } from '../paging.ts';
import { TerritoryKind, TerritoryView } from './schemas.ts';

const tags = ['Territorios'] as const;
const everything = 2_000;

const viewOf = (found: Territory): z.infer<typeof TerritoryView> => {
  const subregion = pdet().find(({ number }) => number === found.pdet);
  return {
    code: found.code,
    name: displayName(found.code),
    officialName: found.name,
    kind: found.kind,
    lat: found.lat,
    lon: found.lon,
    ...(found.department === undefined
      ? {}
      : { department: found.department, departmentName: displayName(found.department) }),
    ...(subregion === undefined ? {} : { pdet: { number: subregion.number, name: subregion.name } }),
    ...(found.until === undefined ? {} : { until: found.until }),
    ...(found.successor === undefined ? {} : { successor: found.successor }),
  };
};

const getTerritories = route({
  method: 'get',
  path: '/territories',
  summary:
    'Busca departamentos y municipios por nombre, nombre de uso, código o comienzo; perdona un error de escritura',
  tags,
  auth: 'person',
  kind: 'list',
  request: {
    query: listQuery.extend({
      q: z.string().max(100).optional(),
      department: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
      kind: TerritoryKind.optional(),
    }),
  },
  answers: { 200: pageSchema(TerritoryView) },
});

const getTerritory = route({
  method: 'get',
  path: '/territories/{code}',
  summary: 'Un departamento o municipio por su código DIVIPOLA, también los que ya no están vigentes',
  tags,
  auth: 'person',
  kind: 'read',
  request: { params: z.object({ code: z.string().regex(/^\d{2}(\d{3})?$/) }) },
  answers: { 200: TerritoryView },
});

/** The gazetteer, served from memory: no database call. */
export const territoryRoutes = (app: ServiceApp): void => {
  app.openapi(getTerritories, (c) => {
    const { q = '', department, kind, ...page } = c.req.valid('query');
    const options = { ...(department ? { department } : {}), ...(kind ? { kind } : {}), limit: everything };
    const answer = pageOfList(searchTerritories(q, options), (found) => found.code, page);
    return c.json({ ...answer, items: answer.items.map(viewOf) }, 200);
  });

  app.openapi(getTerritory, (c) => {
    const found = territory(c.req.valid('param').code);
    if (found === undefined) throw new Refusal('not-found');
    return c.json(viewOf(found), 200);
  });
};

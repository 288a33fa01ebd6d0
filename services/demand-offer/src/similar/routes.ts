import { hat, type Language, route, type ServiceApp } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { ADemand } from '../answer-ids.ts';
import { capacities as capacityCatalogue, capacityDimensions } from '../catalogues/capacities.ts';
import { DemandStateName } from '../demand/state.ts';
import { demandList, demandRow } from '../demand/store.ts';
import { everyRow } from '../every-row.ts';
import { PlaceCode } from '../places.ts';
import { mostAlike, type Reason } from './score.ts';

/** A list in one parameter, with commas between. */
const listOf = <T extends z.ZodType<string, string>>(item: T, max: number) =>
  z
    .string()
    .max(400)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(item).max(max))
    .optional();

const SimilarQuery = z.object({
  text: z
    .string()
    .trim()
    .min(3)
    .max(1_000)
    .openapi({ description: 'El título y la necesidad, como se estén escribiendo.' }),
  territories: listOf(PlaceCode, 50).openapi({
    type: 'string',
    description: 'Códigos DIVIPOLA, separados por comas.',
    example: '19450,19532',
  }),
  capacities: listOf(z.enum(capacityDimensions), 10).openapi({
    type: 'string',
    description: 'Dimensiones del catálogo de capacidades, separadas por comas.',
    example: 'planning',
  }),
  except: idSchema('demand').optional().openapi({ description: 'La demanda que se está escribiendo.' }),
});

const SimilarDemands = z
  .object({
    items: z.array(
      z.object({
        id: ADemand,
        title: z.string(),
        receipt: z.string().optional(),
        state: DemandStateName,
        territories: z.array(z.string()),
        territoryCount: z.number().int(),
        value: z.number().int(),
        reasons: z.array(z.object({ code: z.string(), points: z.number().int(), label: z.string() })),
      }),
    ),
    compared: z.number().int().openapi({ description: 'Con cuántas demandas se comparó.' }),
    complete: z.boolean().openapi({ description: 'Se comparó con todas las de la organización.' }),
  })
  .openapi('SimilarDemands');

const similarRoute = route({
  method: 'get',
  path: '/demands/similar',
  summary: 'Las demandas de la organización que se parecen a la que se escribe, y por qué.',
  tags: ['Demandas'],
  auth: 'hat',
  kind: 'read',
  request: { query: SimilarQuery },
  answers: { 200: SimilarDemands },
});

const listed = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'es' ? 'es-CO' : 'en', { type: 'conjunction' }).format(items);

const capacityName = (code: string, language: Language): string =>
  capacityCatalogue.items.find((item) => item.code === code && item.group === 'dimension')?.label[language] ?? code;

/** Why two demands are alike, in words. */
const labelOf = (reason: Reason, language: Language): string => {
  const es = language === 'es';
  switch (reason.code) {
    case 'words':
      return `${es ? 'Habla de' : 'It speaks of'} ${listed(
        reason.words.map((word) => `«${word}»`),
        language,
      )}`;
    case 'territory':
      return `${es ? 'Es del mismo territorio' : 'It is of the same territory'}: ${listed(reason.territories.map(displayName), language)}`;
    case 'department':
      return `${es ? 'Es del mismo departamento' : 'It is of the same department'}: ${listed(reason.territories.map(displayName), language)}`;
    case 'capacity':
      return `${es ? 'Busca la misma capacidad' : 'It seeks the same capacity'}: ${listed(
        reason.capacities.map((code) => capacityName(code, language)),
        language,
      )}`;
  }
};

/** What is folded into another or was taken back is no longer a demand to be like. */
const gone: ReadonlySet<string> = new Set(['duplicate', 'withdrawn']);

/** Finding, while a demand is written, what the organisation has already asked (steps D6 and D8). */
export const similarRoutes = (app: ServiceApp): void => {
  app.openapi(similarRoute, async (c) => {
    const { text, territories = [], capacities = [], except } = c.req.valid('query');
    const { rows, complete } = await everyRow(hat(c).store, 'list1', demandList);
    const others = rows.map(demandRow).filter(({ id, state }) => id !== except && !gone.has(state));
    const alike = mostAlike({ text, territories, capacities }, others);
    const items = alike.map(({ item, value, reasons }) => ({
      id: item.id,
      title: item.title,
      receipt: item.receipt,
      state: item.state,
      territories: item.territories,
      territoryCount: item.territoryCount,
      value,
      reasons: reasons.map((reason) => ({
        code: reason.code,
        points: reason.points,
        label: labelOf(reason, c.get('language')),
      })),
    }));
    return c.json({ items, compared: others.length, complete }, 200);
  });
};

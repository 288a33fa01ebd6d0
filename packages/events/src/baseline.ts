import * as z from 'zod';
import { CatalogueCode, defineEvent, freeText, TerritoryCode } from './definition.ts';

/** A measurement as it stands: of which territory, indicator, year and source, and how much. */
export const BaselineSnapshot = z.object({
  state: z.enum(['recorded', 'withdrawn']),
  territory: TerritoryCode,
  indicator: CatalogueCode,
  year: z.number().int(),
  value: z.number(),
  /** The group of initial capacities within which the figure compares, where there is one. */
  group: CatalogueCode.optional(),
  revision: z.number().int().positive(),
  text: freeText({
    /** The name of an indicator that the catalogue does not have. */
    indicator: z.string().optional(),
    unit: z.string(),
    source: z.string(),
  }),
});
export type BaselineSnapshot = z.infer<typeof BaselineSnapshot>;

export const baselineEvents = [
  defineEvent({
    type: 'baseline.changed.v1',
    owner: 'demand-offer',
    kind: 'BASELINE',
    visibility: 'owner',
    data: BaselineSnapshot,
    summary: 'Una medición se registró, se corrigió o se retiró.',
  }),
] as const;

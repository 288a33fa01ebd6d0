import * as z from 'zod';
import { CatalogueCode, defineEvent, PlainDate } from './definition.ts';

/** Where a source of demand stands: its kind, its state and until when. What it says stays with its owner. */
export const SourceStanding = z.object({
  kind: CatalogueCode,
  state: z.enum(['registered', 'inForce', 'fulfilled', 'lapsed']),
  deadline: PlainDate.optional(),
});

export const sourceEvents = [
  defineEvent({
    type: 'source.changed.v1',
    owner: 'demand-offer',
    kind: 'SOURCE',
    visibility: 'owner',
    data: SourceStanding,
    summary: 'Una fuente de la demanda entró en vigor, se cumplió, perdió vigencia o cambió de plazo.',
  }),
] as const;

import { listQuery } from '@concierta/http';
import { idSchema, OwnerId, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { words } from '../free-text.ts';
import { PlaceCode } from '../places.ts';
import { clearable, Reason } from './commands.ts';
import { Capacity, CycleStage, conclusionShape, DemandStateName, OfferRef, SectorCode, verdicts } from './state.ts';
import { demandGroups } from './store.ts';

export const DemandId = idSchema('demand');

const Places = z
  .array(PlaceCode)
  .max(200)
  .refine((codes) => new Set(codes).size === codes.length, {
    params: { code: 'repeated', es: 'Un territorio viene repetido.', en: 'A territory is repeated.' },
  });

/** What begins a demand: a title is enough; «Pedir esta asistencia» names the offer. */
export const NewDemand = z
  .object({
    title: words(120),
    need: words(4000).optional(),
    territories: Places.optional(),
    capacities: z.array(Capacity).max(30).optional(),
    sector: SectorCode.optional(),
    cycleStage: CycleStage.optional(),
    requestedOffer: OfferRef.optional(),
    responsible: PersonId.optional(),
  })
  .openapi('NewDemand');

/** What changes; `null` empties a field. With a receipt, only what characterises it. */
export const DemandChanges = z
  .object({
    title: words(120).optional(),
    need: words(4000).nullish(),
    territories: Places.optional(),
    capacities: z.array(Capacity).max(30).optional(),
    sector: SectorCode.nullish(),
    cycleStage: CycleStage.nullish(),
    requestedOffer: OfferRef.nullish(),
    responsible: PersonId.nullish(),
    publicValue: conclusionShape.publicValue.nullable(),
    focusedValueGroups: conclusionShape.focusedValueGroups.nullable(),
    expectedResults: conclusionShape.expectedResults.nullable(),
  })
  .openapi('DemandChanges');

/** A change in two: what it sets and what it empties. */
export const splitChanges = ({ ...changes }: z.output<typeof DemandChanges>) => ({
  set: Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null && value !== undefined)),
  clear: clearable.filter((name) => changes[name] === null),
});

export const WithReason = z.object({ reason: Reason });
export const Serve = z.object({ offer: idSchema('offer') }).openapi('ServeDemand');
export const Resolve = z
  .object({
    outcome: words(2000).openapi({ description: 'En qué se nota que quedó resuelta.' }),
    confirmedBy: words(300)
      .optional()
      .openapi({ description: 'Quién del grupo de valor lo confirmó. Necesario si nadie más la pidió.' }),
  })
  .openapi('ResolveDemand');
export const MarkDuplicate = z.object({ of: DemandId, reason: Reason.optional() }).openapi('MarkDuplicate');
export const Pin = z.object({ pinned: z.boolean() });
export const Cite = z.object({ source: idSchema('demandSource') });
export const Assess = z
  .object({
    verdict: z.enum(verdicts).openapi({ description: 'Propia, en parte propia, o de otra entidad.' }),
    grounds: words(2000).openapi({ description: 'Por qué.' }),
    norm: words(300).optional().openapi({ description: 'La norma que lo dice.' }),
  })
  .openapi('AssessCompetence');
export const Route = z.object({ to: OwnerId });

export const DemandQuery = listQuery.extend({
  group: z.enum(demandGroups).optional(),
  state: DemandStateName.optional(),
  territory: PlaceCode.optional(),
  q: z.string().trim().min(1).max(100).optional(),
  responsible: PersonId.optional(),
});

export const HistoryQuery = z.object({
  limit: listQuery.shape.limit,
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .optional()
    .openapi({ type: 'integer', description: 'La versión después de la cual seguir.' }),
});

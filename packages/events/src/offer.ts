import { idSchema } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent, freeText, Instant, PlainDate, TerritoryCode } from './definition.ts';
import { CapacityRef, CycleStage, DemandRef } from './demand.ts';
import type { Visibility } from './envelope.ts';

export const OfferState = z.enum([
  'draft',
  'inReview',
  'approved',
  'published',
  'suspended',
  'withdrawn',
  'closed',
  'archived',
]);
export const ServiceMode = z.enum(['continuous', 'oneOff']);
export const OfferMechanism = z.enum(['technicalAssistance', 'technicalCooperation', 'other']);

/** A milestone of the route: its id is what work plans and their follow-up name. */
const RouteMilestone = z.object({
  id: idSchema('milestone'),
  stage: CycleStage.optional(),
  on: PlainDate.optional(),
  /** Months from the day the plan is agreed, when the route has no dates. */
  month: z.number().int().nonnegative().optional(),
  principle: z.enum(['subsidiarity', 'concurrence', 'complementarity']).optional(),
});

/** The route of an offer (step O9), by dates or by months from the agreement. */
export const OfferRoute = z.object({
  basis: z.enum(['dates', 'months']).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  months: z.number().int().positive().optional(),
  milestones: z.array(RouteMilestone),
});

/** The number that the DNP's Portal Territorial gave to an edition. */
export const PortalRegistration = z.object({
  date: PlainDate,
  number: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./-]{0,59}$/),
  edition: z.number().int().positive(),
});

/** The whole shareable state of an offer; the public portfolio is made of it and nothing else. */
export const OfferSnapshot = z.object({
  state: OfferState,
  code: z.string().min(1).max(60),
  sector: CatalogueCode.optional(),
  mode: ServiceMode.optional(),
  mechanism: OfferMechanism.optional(),
  cycleStages: z.array(CycleStage),
  capacities: z.array(CapacityRef),
  territories: z.array(TerritoryCode),
  availability: z.object({ slots: z.number().int().nonnegative(), taken: z.number().int().nonnegative() }).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  requestUntil: PlainDate.optional(),
  publishedAt: Instant.optional(),
  edition: z.number().int().positive().optional(),
  unit: idSchema('orgUnit').optional(),
  answers: z.array(DemandRef),
  route: OfferRoute.optional(),
  registeredInPortalTerritorial: PortalRegistration.optional(),
  text: freeText({
    title: z.string(),
    summary: z.string().optional(),
    deliverable: z.string().optional(),
    audience: z.string().optional(),
    territoryContribution: z.string().optional(),
    /** The institutional channel (an office, a page); never a person. */
    contact: z.string().optional(),
    reason: z.string().optional(),
    /** The names of the milestones, one a line, in the order of `route.milestones`. */
    milestones: z.string().optional(),
  }),
});
export type OfferSnapshot = z.infer<typeof OfferSnapshot>;

const offerEvent = <const V extends string>(verb: V, visibility: Visibility, summary: string) =>
  defineEvent({
    type: `offer.${verb}.v1` as const,
    owner: 'demand-offer',
    kind: 'OFFER',
    visibility,
    data: OfferSnapshot,
    summary,
  });

/** An offer is private until it is published; from then on every move is public, so that wider copies can follow. */
export const offerEvents = [
  offerEvent('drafted', 'owner', 'Una entidad empezó a formular una oferta.'),
  offerEvent('updated', 'owner', 'Cambió una oferta en formulación.'),
  offerEvent('submitted', 'owner', 'Una oferta pasó a revisión.'),
  offerEvent('returned', 'owner', 'Quien aprueba devolvió la oferta, con motivo.'),
  offerEvent('approved', 'owner', 'La oferta quedó aprobada.'),
  offerEvent('published', 'public', 'La oferta entró al portafolio público.'),
  offerEvent('suspended', 'public', 'La oferta publicada quedó suspendida.'),
  offerEvent('resumed', 'public', 'La oferta suspendida volvió al portafolio.'),
  offerEvent('withdrawn', 'public', 'La oferta se retiró del portafolio, con motivo.'),
  offerEvent('closed', 'public', 'La oferta terminó.'),
  offerEvent('archived', 'owner', 'La oferta pasó al archivo.'),
  offerEvent('edited', 'public', 'La oferta publicada tiene una edición nueva.'),
  offerEvent('registeredInPortal', 'public', 'Se anotó el número de una oferta en el Portal Territorial del DNP.'),
  offerEvent('served', 'public', 'Una demanda empezó a atenderse con la oferta: ocupa un cupo.'),
  offerEvent('slotFreed', 'public', 'Se reabrió una demanda que se atendía con la oferta: queda libre su cupo.'),
] as const;

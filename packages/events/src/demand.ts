import { idSchema, OwnerId, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent, freeText, Instant, PlainDate, TerritoryCode } from './definition.ts';
import type { Visibility } from './envelope.ts';

export const CapacityLevel = z.enum(['individual', 'organisational', 'institutional']);

/** A capacity to build: level × dimension; dimensions come from the editable catalogue. */
export const CapacityRef = z.object({ level: CapacityLevel, dimension: CatalogueCode });

export const CycleStage = z.enum(['planning', 'programming', 'execution', 'evaluation', 'accountability']);

export const DemandState = z.enum([
  'draft',
  'registered',
  'assigned',
  'characterised',
  'inService',
  'resolved',
  'closed',
  'referred',
  'rejected',
  'duplicate',
  'withdrawn',
]);

/** Where the handing over of a demand to another entity stands. */
export const ReferralState = z.enum(['sent', 'received', 'redirected', 'accepted', 'declined', 'expired', 'settled']);

export const DemandRef = z.object({ owner: OwnerId, demand: idSchema('demand') });
export const OfferRef = z.object({ owner: OwnerId, offer: idSchema('offer') });

/** A source that a demand cites, as whoever answers may know it. Its words are in `text`, a line for each citation. */
export const CitationRef = z.object({
  source: idSchema('demandSource'),
  kind: CatalogueCode,
  date: PlainDate,
  deadline: PlainDate.optional(),
  state: z.enum(['registered', 'inForce', 'fulfilled', 'lapsed']).optional(),
});

/** The whole shareable state of a demand; every demand event carries it, so that the highest version wins. */
export const DemandSnapshot = z.object({
  state: DemandState,
  receipt: z.string().max(60).optional(),
  territories: z.array(TerritoryCode),
  capacities: z.array(CapacityRef),
  sector: CatalogueCode.optional(),
  cycleStage: CycleStage.optional(),
  requestedOffer: OfferRef.optional(),
  origin: z.object({ owner: OwnerId, id: idSchema('demand') }).optional(),
  assignedTo: DemandRef.optional(),
  servedBy: z.array(OfferRef).optional(),
  /** Of a demand that was reopened: the offers that served it and serve it no longer. Their slot is free again. */
  noLongerServedBy: z.array(OfferRef).optional(),
  duplicateOf: idSchema('demand').optional(),
  outcome: z.enum(['resolved', 'closed', 'rejected', 'duplicate', 'withdrawn']).optional(),
  registeredAt: Instant.optional(),
  dueAt: Instant.optional(),
  /** Where its referral stands, on the side of the sender, of whoever asked and of the entity that accepted it. */
  referral: z
    .object({
      owner: OwnerId,
      id: idSchema('referral'),
      state: ReferralState,
      to: OwnerId,
      whole: z.boolean(),
      dueAt: Instant,
    })
    .optional(),
  /** The referral by which it came, and the entities that referred it on before. */
  cameBy: z.object({ owner: OwnerId, id: idSchema('referral') }).optional(),
  via: z.array(OwnerId).optional(),
  /** The territorial organisation's demand that all this began with. */
  askedBy: DemandRef.optional(),
  score: z.number(),
  shared: z.boolean(),
  responsible: PersonId.optional(),
  /** What a territorial organisation cites, so that whoever takes its demand knows what orders it. */
  citations: z.array(CitationRef).max(50).optional(),
  text: freeText({
    title: z.string(),
    need: z.string(),
    publicValue: z.string().optional(),
    focusedValueGroups: z.string().optional(),
    expectedResults: z.string().optional(),
    reason: z.string().optional(),
    /** Titles and origins of `citations`, in their order: a line each, empty where there is nothing to say. */
    citedTitles: z.string().optional(),
    citedOrigins: z.string().optional(),
  }),
});
export type DemandSnapshot = z.infer<typeof DemandSnapshot>;

const visibility: Visibility = 'owner';

const demandEvent = <const V extends string>(verb: V, summary: string) =>
  defineEvent({
    type: `demand.${verb}.v1` as const,
    owner: 'demand-offer',
    kind: 'DEMAND',
    visibility,
    widest: 'shared',
    data: DemandSnapshot,
    summary,
  });

/** A demand is its owner's business unless whoever registers it shares it: then the publisher widens it to `shared`. */
export const demandEvents = [
  demandEvent('registered', 'Una demanda quedó registrada; si es de una organización territorial, se comparte.'),
  demandEvent('updated', 'Cambió un dato de una demanda que no la mueve de estado.'),
  demandEvent('assigned', 'Una entidad tomó la demanda, o la coordinación se la asignó.'),
  demandEvent('released', 'La demanda volvió a quedar sin entidad que la atienda.'),
  demandEvent('characterised', 'La demanda quedó caracterizada.'),
  demandEvent('served', 'Una oferta publicada atiende la demanda.'),
  demandEvent('resolved', 'La demanda se dio por resuelta.'),
  demandEvent('closed', 'La demanda se cerró.'),
  demandEvent('rejected', 'La demanda se rechazó, con motivo.'),
  demandEvent('markedDuplicate', 'La demanda repite otra.'),
  demandEvent('withdrawn', 'Quien registró la demanda la retiró, con motivo.'),
  demandEvent('reopened', 'La demanda volvió a abrirse, con motivo.'),
  demandEvent('handedOver', 'La entidad a la que se trasladó la demanda la aceptó y queda a cargo.'),
  demandEvent('followed', 'La demanda original registró un avance de quien la atiende.'),
] as const;

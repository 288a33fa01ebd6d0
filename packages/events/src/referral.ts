import { OwnerId } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent, freeText, Instant, TerritoryCode } from './definition.ts';
import { CapacityRef, DemandRef, ReferralState } from './demand.ts';

export const ReferralStepKind = z.enum([
  'sent',
  'received',
  'redirected',
  'accepted',
  'served',
  'declined',
  'expired',
  'reminded',
  'settled',
]);

/** How a referral ended: the need was resolved, the sender keeps the demand or took the referral back, or the demand had moved on. */
export const ReferralOutcome = z.enum(['resolved', 'kept', 'recalled', 'lapsed']);

/**
 * The whole shareable state of a referral: who has it, until when, and the last step. Never what one entity wrote to
 * another (message, legal grounds, reasons): that is read in the document, by its parties.
 */
export const ReferralSnapshot = z.object({
  state: ReferralState,
  receipt: z.string().max(60),
  demand: DemandRef,
  /** The territorial organisation that asked, when the demand came from one: it follows every step. */
  asker: DemandRef.optional(),
  /** Who has to answer, or answered. */
  to: OwnerId,
  /** Those who had it before. */
  visited: z.array(z.object({ owner: OwnerId, answer: z.enum(['declined', 'redirected', 'expired']) })),
  /** False when only a part of the demand is referred and the sender goes on with the rest. */
  whole: z.boolean(),
  /** The demand of the entity that accepted. */
  taken: DemandRef.optional(),
  outcome: ReferralOutcome.optional(),
  step: z.object({ kind: ReferralStepKind, by: OwnerId, at: Instant, to: OwnerId.optional() }),
  territories: z.array(TerritoryCode),
  capacities: z.array(CapacityRef),
  sector: CatalogueCode.optional(),
  sentAt: Instant,
  dueAt: Instant,
  /** When the entity that has it accepted, declined or redirected it last. */
  answeredAt: Instant.optional(),
  /** Whether that answer came within its term; said once there is an answer, or the term ended without one. */
  inTerm: z.boolean().optional(),
  reminders: z.number().int().nonnegative(),
  text: freeText({ title: z.string() }),
});
export type ReferralSnapshot = z.infer<typeof ReferralSnapshot>;

const referralEvent = <const V extends string>(verb: V, summary: string) =>
  defineEvent({
    type: `referral.${verb}.v1` as const,
    owner: 'demand-offer',
    kind: 'REFERRAL',
    visibility: 'owner',
    widest: 'shared',
    data: ReferralSnapshot,
    summary,
  });

/** A referral is its parties' business unless a territory asked for what it is about: then the publisher widens it to `shared`. */
export const referralEvents = [
  referralEvent('sent', 'Una entidad trasladó una demanda a otra que considera competente.'),
  referralEvent('received', 'El traslado llegó a la entidad que debe responderlo.'),
  referralEvent('accepted', 'La entidad aceptó el traslado y queda a cargo de la demanda.'),
  referralEvent('declined', 'La entidad no aceptó el traslado o devolvió la demanda, con motivo.'),
  referralEvent('redirected', 'La entidad remitió el traslado a otra que considera competente, con motivo.'),
  referralEvent('expired', 'El término del traslado terminó sin respuesta.'),
  referralEvent('reminded', 'La coordinación recordó el término del traslado a quien debe responderlo.'),
  referralEvent('served', 'La entidad que aceptó el traslado atiende la demanda con una oferta.'),
  referralEvent('settled', 'El traslado terminó.'),
] as const;

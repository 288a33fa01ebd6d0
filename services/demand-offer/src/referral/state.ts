import { ReferralOutcome, ReferralState, ReferralStepKind } from '@concierta/events';
import { idSchema, OwnerId } from '@concierta/kernel';
import * as z from 'zod';
import { Capacity, CycleStage, DemandRef, KeptSector, needShape } from '../demand/state.ts';

const Instant = z.iso.datetime();

export const referralStates = ReferralState.options;
export type ReferralStateName = z.infer<typeof ReferralState>;

/** One step of the trail that sender and receiver see alike: who, when, to whom, and the words that go with it. */
export const Step = z.object({
  kind: ReferralStepKind,
  by: OwnerId,
  /** A person of that organisation, the clock or the platform itself. */
  as: z.enum(['person', 'clock', 'system']),
  at: Instant,
  to: OwnerId.optional(),
  dueAt: Instant.optional(),
  /** The message of a sending, the reason of everything else. */
  words: z.string().optional(),
});
export type Step = z.infer<typeof Step>;

/** What the sender shares of the demand, as it was when it was referred: the asker's words, none of its own working notes. */
export const ReferredDemand = z.object({
  id: idSchema('demand'),
  title: needShape.title,
  need: needShape.need,
  receipt: z.string(),
  territories: needShape.territories,
  capacities: z.array(Capacity).max(30),
  sector: KeptSector.optional(),
  cycleStage: CycleStage.optional(),
  registeredAt: Instant,
  dueAt: Instant.optional(),
  /** The territorial organisation that asked, when there is one. */
  asker: DemandRef.extend({ receipt: z.string().optional() }).optional(),
  /** Who had the demand before the sender, so that it never comes back by going round. */
  via: z.array(OwnerId),
});
export type ReferredDemand = z.infer<typeof ReferredDemand>;

export const Answer = z.enum(['declined', 'redirected', 'expired']);
export type Answer = z.infer<typeof Answer>;

/** How many steps a trail may have; a reminder a day and a dozen entities stay far below. */
export const maxSteps = 120;
/** To how many entities one referral may go, one after the other. */
export const maxHops = 12;

const base = {
  receipt: z.string(),
  demand: ReferredDemand,
  /** False when the sender goes on with a part of the demand. */
  whole: z.boolean(),
  /** Why it is not the sender's, with the rule it invokes. */
  grounds: z.string(),
  norm: z.string().optional(),
  to: OwnerId,
  workingDays: z.number().int().positive(),
  sentAt: Instant,
  dueAt: Instant,
  visited: z.array(z.object({ owner: OwnerId, answer: Answer })).max(maxHops),
  answeredAt: Instant.optional(),
  inTerm: z.boolean().optional(),
  trail: z.array(Step).min(1).max(maxSteps),
};

const taken = { taken: DemandRef };

/** A referral: one shape per state. It belongs to the sender; the others are parties to it. */
export const Referral = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('sent') }),
  z.object({ ...base, state: z.literal('received') }),
  z.object({ ...base, state: z.literal('redirected') }),
  z.object({ ...base, ...taken, state: z.literal('accepted'), served: z.boolean() }),
  z.object({ ...base, state: z.literal('declined') }),
  z.object({ ...base, state: z.literal('expired') }),
  z.object({ ...base, taken: DemandRef.optional(), state: z.literal('settled'), outcome: ReferralOutcome }),
]);
export type Referral = z.infer<typeof Referral>;
export type ReferralIn<K extends ReferralStateName> = Extract<Referral, { state: K }>;

/** Somebody has to answer it. */
export const waitingStates = ['sent', 'received', 'redirected'] as const satisfies readonly ReferralStateName[];
export const isWaiting = (state: ReferralStateName): boolean =>
  (waitingStates as readonly ReferralStateName[]).includes(state);

/** It came back to the sender, who has to decide what becomes of it. */
export const backStates = ['declined', 'expired'] as const satisfies readonly ReferralStateName[];
export const isBack = (state: ReferralStateName): boolean =>
  (backStates as readonly ReferralStateName[]).includes(state);

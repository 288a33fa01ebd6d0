import type { Principal } from '@concierta/access';
import { ReferralOutcome, ReferralState, ReferralStepKind } from '@concierta/events';
import { pageSchema } from '@concierta/http';
import type { OwnerId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { ADemand, AnOwner, AReferral, DemandRefView } from '../answer-ids.ts';
import { Capacity, CycleStage } from '../demand/state.ts';
import type { Reader } from '../demand/view.ts';
import { PlaceView } from '../places.ts';
import { referralMachine } from './model.ts';
import { receiversCommands, referralPermits, sendersCommands } from './permits.ts';
import { isBack, isWaiting, type Referral } from './state.ts';
import { referralNotice, stepLabels } from './words.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();

const StepView = z
  .object({
    kind: ReferralStepKind,
    label: z.string(),
    at: Instant,
    by: AnOwner,
    as: z.enum(['person', 'clock', 'system']),
    to: AnOwner.optional(),
    dueAt: Instant.optional(),
    words: z
      .string()
      .optional()
      .openapi({ description: 'El mensaje o el motivo. Quien solo sigue el traslado no lo lee.' }),
  })
  .openapi('ReferralStep');

/** How a reader stands to a referral: it sent it, it has or had it, or it only follows it. */
export type Stand = 'sender' | 'receiver' | 'follower';

/** A referral as its sender, its receivers and whoever follows it read it: the same trail, with or without the words. */
export const ReferralView = z
  .object({
    id: AReferral,
    owner: AnOwner,
    version: z.number().int(),
    stand: z.enum(['sender', 'receiver', 'follower']),
    state: ReferralState,
    receipt: z.string(),
    to: AnOwner,
    whole: z.boolean(),
    grounds: z.string().optional(),
    norm: z.string().optional(),
    demand: z.object({
      id: ADemand,
      title: z.string(),
      need: z.string().optional(),
      receipt: z.string(),
      territories: z.array(PlaceView),
      capacities: z.array(Capacity),
      sector: z.string().optional(),
      cycleStage: CycleStage.optional(),
      registeredAt: Instant,
      dueAt: Instant.optional(),
      asker: DemandRefView.optional(),
    }),
    term: z.object({
      dueAt: Instant,
      workingDays: z.number().int(),
      overdue: z.boolean(),
      afterPetition: z.boolean().openapi({ description: 'Termina después que el término de la petición.' }),
      notice: z.string(),
    }),
    inTerm: z.boolean().optional(),
    taken: DemandRefView.optional(),
    outcome: ReferralOutcome.optional(),
    visited: z.array(z.object({ owner: AnOwner, answer: z.enum(['declined', 'redirected', 'expired']) })),
    trail: z.array(StepView),
    allowed: z.array(z.string()),
  })
  .openapi('Referral');

export const ReferralRowView = z
  .object({
    id: AReferral,
    state: ReferralState,
    title: z.string().openapi({ description: 'Recortado con «…» si es muy largo.' }),
    receipt: z.string(),
    other: AnOwner.openapi({ description: 'La otra parte: quien lo envió o quien lo recibió.' }),
    territories: z.array(z.string()),
    territoryCount: z.number().int(),
    sentOn: PlainDate,
    dueOn: PlainDate,
    overdue: z.boolean(),
    passed: z.boolean().openapi({ description: 'La entidad ya respondió y otra lo tiene ahora.' }),
    reminded: z.boolean(),
    outcome: ReferralOutcome.optional(),
  })
  .openapi('ReferralRow');
export const ReferralPage = pageSchema(ReferralRowView).openapi('ReferralPage');

/** How the owner's grants make a reader of another organisation stand. */
export const standOf = (grants: readonly string[]): Stand => (grants.includes('read') ? 'receiver' : 'follower');

const allowedTo = (referral: Referral, principal: Principal, stand: Stand, grants: readonly string[]): string[] => {
  const now: readonly string[] = referralMachine.allowed(referral.state);
  const asked =
    stand === 'sender'
      ? sendersCommands
      : [
          ...(stand === 'receiver' && principal.owner === referral.to ? receiversCommands : []),
          ...(grants.includes('remind') ? (['remind'] as const) : []),
        ];
  return asked.filter((command) => {
    if (!now.includes(command) || !referralPermits.allows(principal, command)) return false;
    // Taking back what came back would be keeping it with other words.
    return command !== 'recall' || !isBack(referral.state);
  });
};

/** What `stand` lets read: followers get every step and none of the words that entities wrote to each other. */
export const referralView = (
  { state: referral, id, owner, version }: Loaded<Referral> & { readonly owner: OwnerId },
  principal: Principal,
  stand: Stand,
  grants: readonly string[],
  { now, language }: Reader,
): z.output<typeof ReferralView> => {
  const { demand, dueAt, workingDays } = referral;
  const reads = stand !== 'follower';
  const { id: demandId, title, need, receipt, territories, capacities, sector, cycleStage, registeredAt } = demand;
  return {
    id,
    owner,
    version,
    stand,
    state: referral.state,
    receipt: referral.receipt,
    to: referral.to,
    whole: referral.whole,
    grounds: reads ? referral.grounds : undefined,
    norm: reads ? referral.norm : undefined,
    demand: {
      id: demandId,
      title,
      need: reads ? need : undefined,
      receipt,
      territories: territories.map((code) => ({ code, name: displayName(code) })),
      capacities,
      sector,
      cycleStage,
      registeredAt,
      dueAt: demand.dueAt,
      asker: demand.asker && { owner: demand.asker.owner, demand: demand.asker.demand },
    },
    term: {
      dueAt,
      workingDays,
      overdue: isWaiting(referral.state) && Date.parse(dueAt) < now.getTime(),
      afterPetition: demand.dueAt !== undefined && dueAt > demand.dueAt,
      notice: referralNotice[language],
    },
    inTerm: referral.inTerm,
    taken: 'taken' in referral ? referral.taken : undefined,
    outcome: referral.state === 'settled' ? referral.outcome : undefined,
    visited: referral.visited,
    trail: referral.trail.map(({ words, ...step }) => ({
      ...step,
      label: stepLabels[step.kind][language],
      ...(reads && words !== undefined ? { words } : {}),
    })),
    allowed: allowedTo(referral, principal, stand, grants),
  };
};

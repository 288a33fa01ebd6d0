import { type Envelope, inboxOf, type WorkerTools } from '@concierta/events';
import type { ReferralCommand, ReferralEvent } from '../referral/commands.ts';
import { referralIntegration } from '../referral/events.ts';
import { referralMachine } from '../referral/model.ts';
import { freed, referralParties } from '../referral/parties.ts';
import type { Referral } from '../referral/state.ts';
import { referrals } from '../referral/store.ts';
import { type Moved, move, type Place } from './move.ts';

const movedReferral: Moved<Referral, ReferralCommand, ReferralEvent> = {
  aggregate: referrals,
  machine: referralMachine,
  integration: ({ owner }, next, event) => referralIntegration(next, event, owner),
  also: ({ state, owner, id }, next) => [...referralParties(state, next, owner, id), ...freed(state, next, owner)],
};

/** Moves a referral because of an event, once (for each `chunk`, when one event moves several): see `move`. */
export const moveReferral = async (
  event: Envelope,
  tools: WorkerTools,
  place: Place,
  command: ReferralCommand,
  chunk?: number,
): Promise<void> => void (await move(movedReferral, event, tools, place, command, inboxOf(event, tools, chunk)));

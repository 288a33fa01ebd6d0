import { type EventOf, type Handler, isEvent } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { ReferralCommand } from '../referral/commands.ts';
import { systemReasons } from '../referral/words.ts';
import { moveReferral } from './move-referral.ts';

/** What becomes of a demand that concerns the referral it came by, or the one it went out with. */
export const referralMovingEvents = [
  'demand.served.v1',
  'demand.resolved.v1',
  'demand.closed.v1',
  'demand.rejected.v1',
  'demand.markedDuplicate.v1',
  'demand.withdrawn.v1',
] as const;

type Moving = EventOf<(typeof referralMovingEvents)[number]>;

/** What the referral records of what the receiver did with the demand it accepted. */
const bySide = ({ type, data, owner, aggregate, occurredAt: at }: Moving): ReferralCommand | undefined => {
  const about = { by: OwnerId.parse(owner), demand: aggregate.id, at };
  switch (type) {
    case 'demand.served.v1':
      return { type: 'serve', ...about };
    case 'demand.resolved.v1':
    case 'demand.closed.v1':
      return { type: 'conclude', ...about };
    case 'demand.rejected.v1':
    case 'demand.withdrawn.v1':
      return { type: 'giveBack', ...about, reason: data.text.reason ?? 'Sin motivo escrito.' };
    default:
      return undefined;
  }
};

/** Why a referral that nobody accepted has no more object: who asked, or the sender, decided otherwise. */
const without = ({ type, data, owner, occurredAt: at }: Moving): ReferralCommand | undefined => {
  const { referral } = data;
  if (!referral) return undefined;
  const own = referral.owner === owner;
  // A sender that referred a part goes on with its own: serving it says nothing about the rest.
  if (type === 'demand.served.v1' && !(own && referral.whole)) return undefined;
  const by = OwnerId.parse(owner);
  // Who asked withdrew what had been handed over already: its referral has no more object either.
  if (own && referral.state === 'accepted') {
    return type === 'demand.withdrawn.v1' ? { type: 'lapse', by, reason: systemReasons.askerEnded, at } : undefined;
  }
  const reason = own ? systemReasons.movedOn : systemReasons.askerEnded;
  return { type: 'recall', by, as: 'system', reason, at };
};

/**
 * What happens to a demand moves the referral it came by (served, resolved, given back) and ends the one it went out with
 * while nobody had accepted it.
 */
export const onReferralProgress: Handler = async (event, tools) => {
  if (!isEvent(event, ...referralMovingEvents)) return;
  const { cameBy, referral } = event.data;
  const received = cameBy && bySide(event);
  if (cameBy && received) await moveReferral(event, tools, cameBy, received, 0);
  const ended = without(event);
  if (referral && ended) await moveReferral(event, tools, referral, ended, 1);
};

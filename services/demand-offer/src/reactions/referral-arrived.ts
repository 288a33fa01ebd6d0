import { ownerProfile } from '@concierta/access';
import { type Handler, isEvent } from '@concierta/events';
import { systemReasons } from '../referral/words.ts';
import { moveReferral } from './move-referral.ts';

/** What sends a referral to an entity. */
export const arrivingEvents = ['referral.sent.v1', 'referral.redirected.v1'] as const;

/**
 * The referral is with the entity that has to answer. When that one is not active here, it comes back at once, with the
 * reason: nobody waits for an answer that cannot come.
 */
export const onReferralArrived: Handler = async (event, tools) => {
  if (!isEvent(event, ...arrivingEvents)) return;
  const { to } = event.data;
  const place = { owner: event.owner, id: event.aggregate.id };
  const at = event.occurredAt;
  const profile = await ownerProfile(tools.store(to), to);
  const active = profile?.ownerKind === 'entity' && profile.status === 'active';
  await moveReferral(
    event,
    tools,
    place,
    active
      ? { type: 'receive', by: to, at }
      : { type: 'decline', by: to, as: 'system', reason: systemReasons.inactive, at },
  );
};

import { type EventType, outgoing, type ReferralSnapshot } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import type { OutgoingEvent } from '@concierta/store';
import type { ReferralEvent, ReferralEventName } from './commands.ts';
import type { Referral } from './state.ts';

type ReferralEventType = Extract<EventType, `referral.${string}`>;

const typeOf: Readonly<Record<ReferralEventName, ReferralEventType>> = {
  sent: 'referral.sent.v1',
  resent: 'referral.sent.v1',
  received: 'referral.received.v1',
  accepted: 'referral.accepted.v1',
  declined: 'referral.declined.v1',
  givenBack: 'referral.declined.v1',
  redirected: 'referral.redirected.v1',
  expired: 'referral.expired.v1',
  reminded: 'referral.reminded.v1',
  served: 'referral.served.v1',
  settled: 'referral.settled.v1',
};

const refOf = ({ owner, demand }: NonNullable<Referral['demand']['asker']>) => ({ owner, demand });

/** Everything of a referral that others may know without opening it. */
export const snapshotOf = (referral: Referral, owner: OwnerId): ReferralSnapshot => {
  const { state, receipt, demand, to, visited, whole, sentAt, dueAt, answeredAt, inTerm, trail } = referral;
  const last = trail.at(-1);
  if (!last) throw new Error('a referral has a trail');
  return {
    state,
    receipt,
    demand: { owner, demand: demand.id },
    asker: demand.asker && refOf(demand.asker),
    to,
    visited,
    whole,
    taken: 'taken' in referral ? referral.taken : undefined,
    outcome: referral.state === 'settled' ? referral.outcome : undefined,
    step: { kind: last.kind, by: last.by, at: last.at, to: last.to },
    territories: demand.territories,
    capacities: demand.capacities,
    sector: demand.sector,
    sentAt,
    dueAt,
    answeredAt,
    inTerm,
    reminders: trail.filter(({ kind }) => kind === 'reminded').length,
    text: { title: demand.title },
  };
};

/** The integration event of a move: to whoever has or had it and to whoever asked; shared when a territory asked. */
export const referralIntegration = (after: Referral, event: ReferralEvent, owner: OwnerId): OutgoingEvent => {
  const asker = after.demand.asker?.owner;
  return outgoing(typeOf[event.type], {
    data: snapshotOf(after, owner),
    parties: [after.to, ...after.visited.map((visit) => visit.owner), ...(asker ? [asker] : [])],
    visibility: asker ? 'shared' : 'owner',
  });
};

import { type EventData, outgoing } from '@concierta/events';
import { isRefusal, type OwnerId } from '@concierta/kernel';
import { memberKey, type OutgoingEvent, type Write } from '@concierta/store';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { hats } from '../platform-rows.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { joined, type Membership, membershipMachine } from './model.ts';
import { rosterWrite, seatOf } from './roster.ts';
import { membershipDefinition } from './store.ts';

/** True for who coordinates the policy: the role, worn in the coordinating entity. Its other members do not. */
export const coordinates = ({ coordinator, roles }: Pick<Membership, 'coordinator' | 'roles'>): boolean =>
  coordinator && roles.includes('coordinator');

/** What every service is told of a membership: ids, roles and days; no name, no address. */
export const membershipData = (id: string, membership: Membership): EventData<'membership.changed.v1'> => ({
  person: membership.person,
  membership: id,
  ownerKind: membership.ownerKind,
  roles: membership.roles,
  coordinator: coordinates(membership),
  status: membership.state,
  validFrom: membership.validFrom,
  ...(membership.orgUnit === undefined ? {} : { orgUnit: membership.orgUnit }),
  ...(membership.territories === undefined ? {} : { territories: membership.territories }),
  ...(membership.validTo === undefined ? {} : { validTo: membership.validTo }),
  ...(membership.origin === undefined ? {} : { successor: membership.origin.owner }),
});

export const membershipChanged = (id: string, membership: Membership): OutgoingEvent =>
  outgoing('membership.changed.v1', { data: membershipData(id, membership) });

/** Tenancy's own copy of who may act, in the transaction of the change: here a hat works, or stops working, at once. */
export const memberWrite = (owner: OwnerId, id: string, version: number, membership: Membership): Write => ({
  put: { ...memberKey(owner, membership.person, id), ...membershipData(id, membership), version },
  condition: { newerThan: version },
});

/** Makes somebody a member; a second time does nothing. Two who join at once both get in: the later one looks again. */
export const join = async (
  tenancy: Pick<Tenancy, 'authority' | 'clock' | 'ids'>,
  owner: OwnerId,
  id: string,
  input: Parameters<typeof joined>[0],
  acting: Acting,
  also: readonly Write[] = [],
): Promise<void> => {
  const { authority, clock } = tenancy;
  const store = authority.owner(owner);
  await authority.platform.transact([hats.add(input.person, { owner, id })]);
  for (let attempt = 1; ; attempt += 1) {
    if (await store.load(membershipDefinition, id)) return;
    const event = joined(input);
    const next = membershipMachine.evolve(undefined, event);
    const roster = seatOf(id, next);
    const act = {
      act: 'membership.joined',
      about: { kind: 'MEMBERSHIP', id },
      details: { roles: next.roles, person: next.person, successor: next.origin?.owner },
    };
    try {
      await store.save(membershipDefinition, {
        id,
        expected: 0,
        next,
        event,
        integration: membershipChanged(id, next),
        context: acting,
        also: [
          memberWrite(owner, id, 1, next),
          audited(tenancy, owner, acting, act),
          ...(await rosterWrite(store, owner, roster, dayOf(clock.now()))),
          ...also,
        ],
      });
      return;
    } catch (error) {
      const someoneElse = isRefusal(error, 'stale-version') || isRefusal(error, 'conflict');
      if (!someoneElse || attempt === 5) throw error;
    }
  }
};

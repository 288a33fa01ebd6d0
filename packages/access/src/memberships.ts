import { type Envelope, type Handler, isEvent, MembershipData } from '@concierta/events';
import { type Clock, dateInColombia, OwnerId } from '@concierta/kernel';
import { type Item, memberKey } from '@concierta/store';
import type * as z from 'zod';
import type { Principal } from './principal.ts';

/** What a membership row holds besides its key and version. */
export type Member = z.infer<typeof MembershipData>;

/** True while a membership lets somebody act: active, begun, not past its last day. */
export const inForce = (member: Member, clock: Clock): boolean => {
  const today = dateInColombia(clock.now());
  return (
    member.status === 'active' && member.validFrom <= today && (member.validTo === undefined || today <= member.validTo)
  );
};

/** Reads a membership row; `undefined` when it does not have the form of one. */
export const memberOf = (row: Item | undefined): Member | undefined => {
  const parsed = MembershipData.safeParse(row);
  return parsed.success ? parsed.data : undefined;
};

/** The principal that a membership in force makes of a person. */
export const principalOf = (owner: OwnerId, member: Member): Principal => ({
  person: member.person,
  membership: member.membership,
  owner,
  ownerKind: member.ownerKind,
  roles: member.roles,
  coordinator: member.coordinator,
  ...(member.orgUnit === undefined ? {} : { orgUnit: member.orgUnit }),
  ...(member.territories === undefined ? {} : { territories: member.territories }),
  ...(member.successor === undefined ? {} : { successor: member.successor }),
});

/** Keeps one membership at its highest version. Tenancy may also call it inside its own service. */
export const projectMembership = async (
  tools: { store: Parameters<Handler>[1]['store'] },
  event: Envelope,
): Promise<void> => {
  if (!isEvent(event, 'membership.changed.v1')) return;
  const owner = OwnerId.parse(event.owner);
  const { person, membership } = event.data;
  await tools.store(owner).project(memberKey(owner, person, membership), event.aggregate.version, event.data);
};

/**
 * The projection every service with routes subscribes to `membership.changed.v1` (consumer `memberships`, scope `parties`):
 * its own copy of who belongs to whom, so that no request asks tenancy.
 */
export const membershipProjection: Handler = (event, tools) => projectMembership(tools, event);

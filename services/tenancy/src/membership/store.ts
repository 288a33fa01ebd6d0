import type { AggregateDefinition } from '@concierta/store';
import { Membership, type MembershipEvent } from './model.ts';

/** Where the members of an owner are listed, active ones first, by when they joined. */
export const memberList = 'MEMBERSHIP';

/** `T#<owner>#MEMBERSHIP#<mem_…>`; its list row is what the list of people shows. */
export const membershipDefinition: AggregateDefinition<Membership, MembershipEvent> = {
  kind: 'MEMBERSHIP',
  schema: 1,
  parse: (raw) => Membership.parse(raw),
  list: (membership, { id, version }) => ({
    row: {
      id,
      version,
      person: membership.person,
      name: membership.name,
      email: membership.email,
      roles: membership.roles,
      orgUnit: membership.orgUnit,
      state: membership.state,
      validFrom: membership.validFrom,
      validTo: membership.validTo,
      since: membership.since,
      ...(membership.origin === undefined ? {} : { successor: membership.origin.owner }),
      ...(membership.state === 'ended' ? { endedAt: membership.endedAt } : {}),
    },
    l1: { pk: memberList, sk: `${membership.state}#${membership.since}#${id}` },
  }),
};

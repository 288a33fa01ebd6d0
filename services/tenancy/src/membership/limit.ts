import type { OwnerId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { membershipChanged, memberWrite } from './acts.ts';
import { type Membership, membershipMachine } from './model.ts';
import { rosterWrite } from './roster.ts';
import { membershipDefinition } from './store.ts';

/** Keeps a membership within the days of a mandate; every service hears of it. Done again, it does nothing. */
export const limitMembership = async (
  tenancy: Tenancy,
  owner: OwnerId,
  loaded: Loaded<Membership>,
  days: { readonly validFrom: string; readonly validTo: string },
  acting: Acting,
): Promise<void> => {
  const decision = membershipMachine.decide(loaded.state, { type: 'limit', ...days });
  if (!decision.changed) return;
  const { next, event } = decision;
  const store = tenancy.authority.owner(owner);
  const act = { act: 'membership.limited', about: { kind: 'MEMBERSHIP', id: loaded.id }, details: days };
  const seat = { membership: loaded.id, roles: next.roles, validFrom: next.validFrom, validTo: next.validTo };
  await store.save(membershipDefinition, {
    id: loaded.id,
    expected: loaded.version,
    next,
    event,
    integration: membershipChanged(loaded.id, next),
    context: acting,
    also: [
      memberWrite(owner, loaded.id, loaded.version + 1, next),
      audited(tenancy, owner, acting, act),
      ...(await rosterWrite(store, owner, seat, dayOf(tenancy.clock.now()))),
    ],
  });
};

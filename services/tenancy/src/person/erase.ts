import type { PersonId } from '@concierta/kernel';
import { Refusal } from '@concierta/kernel';
import { audited } from '../audit/record.ts';
import { invitationMachine } from '../invitation/model.ts';
import { invitationDefinition } from '../invitation/store.ts';
import { membershipMachine } from '../membership/model.ts';
import { membershipDefinition } from '../membership/store.ts';
import { hats, type Pointer, pending } from '../platform-rows.ts';
import { type Acting, type Tenancy, twinId } from '../tenancy.ts';
import { personMachine } from './model.ts';
import { personDefinition } from './store.ts';

/** What an erasure did, to be answered to the person. What stays (who acted, by id) stays by Ley 594 de 2000. */
export interface Erasure {
  readonly memberships: number;
  readonly texts: number;
}

const eraseMembership = async (tenancy: Tenancy, { owner, id }: Pointer, acting: Acting): Promise<number> => {
  const store = tenancy.authority.owner(owner);
  const context: Acting = { ...acting, principal: { ...acting.principal, owner } };
  const loaded = await store.load(membershipDefinition, id);
  if (loaded === undefined) return 0;
  const decision = membershipMachine.decide(loaded.state, { type: 'forget' });
  if (decision.changed) {
    const { next, event } = decision;
    const act = { act: 'membership.forgotten', about: { kind: 'MEMBERSHIP', id } };
    const also = [audited(tenancy, owner, acting, act)];
    await store.save(membershipDefinition, { id, expected: loaded.version, next, event, context, also });
  }
  return store.eraseText(membershipDefinition.kind, id);
};

const eraseInvitation = async (
  tenancy: Tenancy,
  { owner, id: membership }: Pointer,
  acting: Acting,
): Promise<number> => {
  const store = tenancy.authority.owner(owner);
  const id = twinId('invitation', membership);
  const loaded = await store.load(invitationDefinition, id);
  if (loaded === undefined) return 0;
  const decision = invitationMachine.decide(loaded.state, { type: 'forget' });
  if (decision.changed) {
    const { next, event } = decision;
    const context: Acting = { ...acting, principal: { ...acting.principal, owner } };
    await store.save(invitationDefinition, { id, expected: loaded.version, next, event, context });
  }
  await tenancy.authority.platform.transact([pending.gone(loaded.state.emailKey, id)]);
  return store.eraseText(invitationDefinition.kind, id);
};

/**
 * Erases a person's address and names (Ley 1581 de 2012): profile, memberships, invitations, and the texts of their events.
 * Chains still verify, and the record of acts keeps the id. Refuses `guard-failed` while the person still acts for somebody:
 * whoever administers ends that first. Cut short, it can be run again.
 */
export const erasePerson = async (tenancy: Tenancy, person: PersonId, acting: Acting): Promise<Erasure> => {
  const { authority, clock } = tenancy;
  const { platform } = authority;
  const pointers = await hats.of(platform, person);
  for (const { owner, id } of pointers) {
    const member = await authority.owner(owner).load(membershipDefinition, id);
    if (member?.state.state === 'active') throw new Refusal('guard-failed', { missing: ['no-active-membership'] });
  }
  let texts = 0;
  for (const pointer of pointers) {
    texts += await eraseMembership(tenancy, pointer, acting);
    texts += await eraseInvitation(tenancy, pointer, acting);
  }
  const loaded = await platform.load(personDefinition, person);
  if (loaded?.state.state === 'linked') {
    const decision = personMachine.decide(loaded.state, { type: 'erase', at: clock.now().toISOString() });
    if (decision.changed) {
      const { next, event } = decision;
      await platform.save(personDefinition, { id: person, expected: loaded.version, next, event, context: acting });
    }
  }
  texts += await platform.eraseText(personDefinition.kind, person);
  return { memberships: pointers.length, texts };
};

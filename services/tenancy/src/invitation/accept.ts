import type { PersonId } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { entityChanged } from '../entity/acts.ts';
import { entityMachine } from '../entity/model.ts';
import { entityDefinition } from '../entity/store.ts';
import { bindMandate, hasEnded } from '../mandate/acts.ts';
import { join } from '../membership/acts.ts';
import { organisationChanged } from '../organisation/acts.ts';
import { organisationMachine } from '../organisation/model.ts';
import { organisationDefinition } from '../organisation/store.ts';
import { readOwner } from '../owners/read.ts';
import { type Pointer, pending } from '../platform-rows.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { type Invitation, invitationMachine, membershipOf } from './model.ts';
import { invitationDefinition } from './store.ts';

/** Who accepts: the person behind the token, with the address that was just verified. */
export interface Accepting {
  readonly person: PersonId;
  readonly email: string;
  readonly name?: string | undefined;
}

type Sent = Extract<Invitation, { state: 'sent' }>;

/** Opens the organisation for work: its first administrator or representative has arrived. */
const activate = async (tenancy: Tenancy, { owner }: Pointer, acting: Acting): Promise<void> => {
  const found = await readOwner(tenancy.authority, owner);
  if (found === undefined || found.loaded.state.state !== 'invited') return;
  const store = tenancy.authority.owner(owner);
  const command = { type: 'activate', at: tenancy.clock.now().toISOString() } as const;
  const write = { id: owner, expected: found.loaded.version, context: acting };
  const also = (kind: string) => [
    audited(tenancy, owner, acting, { act: 'owner.activated', about: { kind, id: owner } }),
  ];
  if (found.kind === 'entity') {
    const decision = entityMachine.decide(found.loaded.state, command);
    if (!decision.changed) return;
    const { next, event } = decision;
    await store.save(entityDefinition, {
      ...write,
      next,
      event,
      integration: entityChanged(next),
      also: also('ENTITY'),
    });
    return;
  }
  const decision = organisationMachine.decide(found.loaded.state, command);
  if (!decision.changed) return;
  const { next, event } = decision;
  const integration = organisationChanged(next);
  await store.save(organisationDefinition, { ...write, next, event, integration, also: also('ORGANISATION') });
};

const makeMember = (tenancy: Tenancy, { owner, id }: Pointer, sent: Sent, who: Accepting, acting: Acting) => {
  const now = tenancy.clock.now();
  return join(
    tenancy,
    owner,
    membershipOf(id),
    {
      person: who.person,
      ownerKind: sent.ownerKind,
      roles: sent.roles,
      orgUnit: sent.orgUnit,
      coordinator: sent.coordinator,
      territories: sent.territories,
      validFrom: sent.validFrom ?? dayOf(now),
      validTo: sent.validTo,
      since: now.toISOString(),
      email: who.email,
      name: who.name,
    },
    acting,
  );
};

const settle = async (
  tenancy: Tenancy,
  pointer: Pointer,
  loaded: Loaded<Invitation>,
  who: Accepting,
  acting: Acting,
): Promise<void> => {
  const { owner, id } = pointer;
  const at = tenancy.clock.now().toISOString();
  const command = { type: 'accept', at, person: who.person, membership: membershipOf(id) } as const;
  const decision = invitationMachine.decide(loaded.state, command);
  if (!decision.changed) return;
  await tenancy.authority.owner(owner).save(invitationDefinition, {
    id,
    expected: loaded.version,
    next: decision.next,
    event: decision.event,
    context: acting,
    also: [audited(tenancy, owner, acting, { act: 'invitation.accepted', about: { kind: 'INVITATION', id } })],
  });
};

/**
 * Accepts one invitation that waited for the address: membership, mandate, the organisation opened, and last the invitation
 * itself — so that an acceptance cut short is taken up again at the next sign-in and ends the same. One that was revoked,
 * has expired, was accepted, or promised a mandate that has ended is only forgotten. Answers whether the person became a member.
 */
export const accept = async (tenancy: Tenancy, pointer: Pointer, who: Accepting, acting: Acting): Promise<boolean> => {
  const { authority, clock } = tenancy;
  const loaded = await authority.owner(pointer.owner).load(invitationDefinition, pointer.id);
  if (loaded === undefined || loaded.state.state === 'expired') return false;
  const forget = () => authority.platform.transact([pending.gone(loaded.state.emailKey, pointer.id)]);
  if (loaded.state.state !== 'sent') {
    await forget();
    return false;
  }
  const sent = loaded.state;
  if (clock.now().toISOString() > sent.expiresAt) return false;
  if (sent.mandate !== undefined && (await hasEnded(tenancy, pointer.owner, sent.mandate))) {
    await forget();
    return false;
  }
  const owned: Acting = { ...acting, principal: { ...acting.principal, owner: pointer.owner } };
  const holder = { person: who.person, membership: membershipOf(pointer.id) };
  await makeMember(tenancy, pointer, sent, who, owned);
  if (sent.mandate !== undefined) await bindMandate(tenancy, pointer.owner, sent.mandate, holder, owned);
  if (sent.roles.some((role) => role === 'administrator' || role === 'representative')) {
    await activate(tenancy, pointer, owned);
  }
  await settle(tenancy, pointer, loaded, who, owned);
  await forget();
  return true;
};

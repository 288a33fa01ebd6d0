import { outgoing } from '@concierta/events';
import type { OwnerId, OwnerKind, Role } from '@concierta/kernel';
import type { OutgoingEvent } from '@concierta/store';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { emailKeyOf, pending } from '../platform-rows.ts';
import { type Acting, saveOnce, type Tenancy } from '../tenancy.ts';
import { expiryOf, type Invitation, type InvitationEvent, invitationMachine } from './model.ts';
import { invitationDefinition } from './store.ts';

/** Everything an invitation says, before it is one. */
export interface InvitationInput {
  readonly email: string;
  readonly ownerKind: OwnerKind;
  readonly roles: readonly Role[];
  readonly coordinator: boolean;
  readonly orgUnit?: string | undefined;
  readonly territories?: readonly string[] | undefined;
  readonly mandate?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** The first event of an invitation sent now. */
export const invitationSent = (tenancy: Tenancy, input: InvitationInput): InvitationEvent => {
  const now = tenancy.clock.now();
  const { email, roles, territories, ...rest } = input;
  return {
    type: 'sent',
    invitation: {
      ...rest,
      roles: [...roles],
      ...(territories === undefined ? {} : { territories: [...territories] }),
      sentAt: now.toISOString(),
      expiresAt: expiryOf(now),
      times: 1,
    },
    text: { email, emailKey: emailKeyOf(tenancy.emailKey, email) },
  };
};

/** Asks for the letter: the addressee is the invitation's id, which only tenancy can turn into an address. */
export const invitationMail = (id: string, ownerName: string, invitation: Invitation): OutgoingEvent =>
  outgoing('mail.requested.v1', {
    data: {
      addressee: id,
      template: 'invitation',
      params: {
        owner: ownerName,
        roles: invitation.roles.join(','),
        until: dayOf(new Date(invitation.expiresAt)),
        times: invitation.times,
      },
    },
  });

/** The pointer that lets whoever verifies the address find the invitation. Written first: what it points to decides. */
export const announce = (tenancy: Tenancy, owner: OwnerId, id: string, email: string): Promise<void> =>
  tenancy.authority.platform.transact([pending.add(emailKeyOf(tenancy.emailKey, email), { owner, id })]);

/** Takes an invitation back as a step of a longer act; one that was accepted, or taken back already, stays as it is. */
export const revokeInvitation = async (tenancy: Tenancy, owner: OwnerId, id: string, acting: Acting): Promise<void> => {
  const store = tenancy.authority.owner(owner);
  const loaded = await store.load(invitationDefinition, id);
  if (loaded?.state.state !== 'sent' && loaded?.state.state !== 'expired') return;
  const decision = invitationMachine.decide(loaded.state, { type: 'revoke', at: tenancy.clock.now().toISOString() });
  if (!decision.changed) return;
  const { next, event } = decision;
  const also = [audited(tenancy, owner, acting, { act: 'invitation.revoked', about: { kind: 'INVITATION', id } })];
  await store.save(invitationDefinition, { id, expected: loaded.version, next, event, context: acting, also });
};

/** Invites somebody as a step of a longer act (onboarding, registration): done again, it does nothing. */
export const inviteOnce = async (
  tenancy: Tenancy,
  owner: OwnerId,
  id: string,
  ownerName: string,
  input: InvitationInput,
  acting: Acting,
): Promise<void> => {
  await announce(tenancy, owner, id, input.email);
  const event = invitationSent(tenancy, input);
  const next = invitationMachine.evolve(undefined, event);
  const act = { act: 'invitation.sent', about: { kind: 'INVITATION', id }, details: { roles: input.roles } };
  await saveOnce(tenancy.authority.owner(owner), invitationDefinition, {
    id,
    next,
    event,
    integration: invitationMail(id, ownerName, next),
    context: acting,
    also: [audited(tenancy, owner, acting, act)],
  });
};

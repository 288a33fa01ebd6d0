import type { AggregateDefinition } from '@concierta/store';
import { Invitation, type InvitationEvent } from './model.ts';

/** Where an owner's invitations are listed, by when they were sent. */
export const invitationList = 'INVITATION';

/** `T#<owner>#INVITATION#<inv_…>`; due when its fourteen days are over. */
export const invitationDefinition: AggregateDefinition<Invitation, InvitationEvent> = {
  kind: 'INVITATION',
  schema: 1,
  parse: (raw) => Invitation.parse(raw),
  list: (invitation, { id, version }) => ({
    row: {
      id,
      version,
      state: invitation.state,
      email: invitation.email,
      roles: invitation.roles,
      orgUnit: invitation.orgUnit,
      sentAt: invitation.sentAt,
      expiresAt: invitation.expiresAt,
      times: invitation.times,
      ...(invitation.state === 'accepted' ? { membership: invitation.membership } : {}),
    },
    l1: { pk: invitationList, sk: `${invitation.sentAt}#${id}` },
  }),
  due: (invitation) => (invitation.state === 'sent' ? invitation.expiresAt : undefined),
};

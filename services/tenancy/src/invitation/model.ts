import {
  idSchema,
  impossible,
  machine,
  OwnerKind,
  PersonId,
  Refusal,
  Role,
  rulesOf,
  unchanged,
} from '@concierta/kernel';
import * as z from 'zod';
import { Moment } from '../words.ts';

/** How long an invitation may be accepted. */
export const invitationDays = 14;

const described = {
  /** Personal data: kept here and in erasable texts only. Absent once erased. */
  email: z.string().optional(),
  /** Under which key the pending invitations of this address are found; empty once erased. */
  emailKey: z.string(),
  ownerKind: OwnerKind,
  roles: z.array(Role).min(1).max(8),
  orgUnit: idSchema('orgUnit').optional(),
  coordinator: z.boolean(),
  territories: z.array(z.string()).optional(),
  /** The mandate that begins with its acceptance. */
  mandate: idSchema('mandate').optional(),
  validFrom: z.iso.date().optional(),
  validTo: z.iso.date().optional(),
  sentAt: Moment,
  expiresAt: Moment,
  times: z.number().int().positive(),
};

/** An invitation by e-mail: sent → accepted | revoked | expired. */
export const Invitation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), ...described }),
  z.object({
    state: z.literal('accepted'),
    ...described,
    acceptedAt: Moment,
    person: PersonId,
    membership: idSchema('membership'),
  }),
  z.object({ state: z.literal('revoked'), ...described, revokedAt: Moment }),
  z.object({ state: z.literal('expired'), ...described, expiredAt: Moment }),
]);
export type Invitation = z.infer<typeof Invitation>;
type Sent = Extract<Invitation, { state: 'sent' }>;

export type InvitationCommand =
  | { readonly type: 'resend'; readonly at: string; readonly expiresAt: string }
  | { readonly type: 'accept'; readonly at: string; readonly person: PersonId; readonly membership: string }
  | { readonly type: 'revoke'; readonly at: string }
  | { readonly type: 'expire'; readonly at: string }
  | { readonly type: 'forget' };

export type InvitationEvent =
  | {
      readonly type: 'sent';
      readonly invitation: Omit<Sent, 'state' | 'email' | 'emailKey'>;
      /** The key of the address is erasable too: with the platform's secret it could be recognised. */
      readonly text: { readonly email: string; readonly emailKey: string };
    }
  | { readonly type: 'resent'; readonly at: string; readonly expiresAt: string }
  | { readonly type: 'accepted'; readonly at: string; readonly person: PersonId; readonly membership: string }
  | { readonly type: 'revoked'; readonly at: string }
  | { readonly type: 'expired'; readonly at: string }
  | { readonly type: 'forgotten' };

const on = rulesOf<Invitation, InvitationCommand, InvitationEvent>();

const table = {
  resend: on('resend', {
    from: ['sent', 'expired'],
    to: ['sent'],
    decide: (_, { at, expiresAt }) => ({ type: 'resent', at, expiresAt }),
  }),
  accept: on('accept', {
    from: ['sent'],
    to: ['accepted'],
    decide: (invitation, { at, person, membership }) => {
      if (at > invitation.expiresAt) throw new Refusal('guard-failed', { missing: ['invitation-in-force'] });
      return { type: 'accepted', at, person, membership };
    },
  }),
  revoke: on('revoke', {
    from: ['sent', 'expired'],
    to: ['revoked'],
    decide: (_, { at }) => ({ type: 'revoked', at }),
  }),
  expire: on('expire', {
    from: ['sent'],
    to: ['expired'],
    decide: (invitation, { at }) => {
      if (at <= invitation.expiresAt) throw new Refusal('guard-failed', { missing: ['term-over'] });
      return { type: 'expired', at };
    },
  }),
  forget: on('forget', {
    from: ['accepted', 'revoked', 'expired'],
    to: ['accepted', 'revoked', 'expired'],
    decide: (invitation) => (invitation.email === undefined ? unchanged : { type: 'forgotten' }),
  }),
};

const evolve = (invitation: Invitation | undefined, event: InvitationEvent): Invitation => {
  if (event.type === 'sent') {
    return invitation ? impossible(invitation, event) : { state: 'sent', ...event.invitation, ...event.text };
  }
  if (event.type === 'forgotten') {
    return invitation === undefined || invitation.state === 'sent'
      ? impossible(invitation, event)
      : { ...invitation, email: undefined, emailKey: '' };
  }
  if (invitation?.state !== 'sent' && invitation?.state !== 'expired') return impossible(invitation, event);
  const { email, emailKey, ownerKind, roles, orgUnit, coordinator, territories, mandate, validFrom, validTo } =
    invitation;
  const { sentAt, expiresAt, times } = invitation;
  const who = { email, emailKey, ownerKind, roles, orgUnit, coordinator, territories, mandate, validFrom, validTo };
  const rest = { ...who, sentAt, expiresAt, times };
  switch (event.type) {
    case 'resent':
      return { ...who, state: 'sent', sentAt: event.at, expiresAt: event.expiresAt, times: times + 1 };
    case 'accepted':
      return { ...rest, state: 'accepted', acceptedAt: event.at, person: event.person, membership: event.membership };
    case 'revoked':
      return { ...rest, state: 'revoked', revokedAt: event.at };
    case 'expired':
      return { ...rest, state: 'expired', expiredAt: event.at };
  }
};

export const invitationMachine = machine<Invitation, InvitationCommand, InvitationEvent>(table, evolve);

/** When an invitation sent at a moment stops being acceptable. */
export const expiryOf = (sentAt: Date): string =>
  new Date(sentAt.getTime() + invitationDays * 86_400_000).toISOString();

/** The membership that accepting an invitation makes: the same every time, so that accepting twice cannot make two. */
export const membershipOf = (invitation: string): string => `mem_${invitation.slice('inv_'.length)}`;

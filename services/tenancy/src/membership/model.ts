import {
  idSchema,
  impossible,
  machine,
  OwnerId,
  OwnerKind,
  PersonId,
  Refusal,
  Role,
  rulesOf,
  unchanged,
} from '@concierta/kernel';
import * as z from 'zod';
import { Day, Moment, nameOf, words } from '../words.ts';

const described = {
  person: PersonId,
  ownerKind: OwnerKind,
  roles: z.array(Role).min(1).max(8),
  orgUnit: idSchema('orgUnit').optional(),
  /** True in the coordinating entity, the only one whose members may be given the coordinator's role. */
  coordinator: z.boolean(),
  territories: z.array(z.string()).optional(),
  validFrom: Day,
  validTo: Day.optional(),
  /** Of a person of the entity that succeeded this one: which, and the hat there from which this one follows. */
  origin: z.object({ owner: OwnerId, membership: idSchema('membership') }).optional(),
  /** Personal data: kept here and in erasable texts, never in an event that travels. */
  email: z.string().optional(),
  name: nameOf(120).optional(),
};

/** A person's hat in one organisation: active → ended. */
export const Membership = z.discriminatedUnion('state', [
  z.object({ state: z.literal('active'), ...described, since: Moment }),
  z.object({ state: z.literal('ended'), ...described, since: Moment, endedAt: Moment, reason: words(1000) }),
]);
export type Membership = z.infer<typeof Membership>;
type Active = Extract<Membership, { state: 'active' }>;

export type MembershipCommand =
  | {
      readonly type: 'change';
      readonly roles?: readonly Role[] | undefined;
      readonly orgUnit?: string | null | undefined;
      /** The last day on which these roles may be held, if they have one. */
      readonly until?: string | undefined;
    }
  | { readonly type: 'limit'; readonly validFrom: string; readonly validTo: string }
  | { readonly type: 'introduce'; readonly name?: string | undefined; readonly email?: string | undefined }
  | { readonly type: 'end'; readonly at: string; readonly reason: string }
  | { readonly type: 'forget' };

export type MembershipEvent =
  | {
      readonly type: 'joined';
      readonly membership: Omit<Active, 'state' | 'email' | 'name'>;
      readonly text: { readonly email?: string | undefined; readonly name?: string | undefined };
    }
  | { readonly type: 'changed'; readonly roles: readonly Role[]; readonly orgUnit?: string; readonly validTo?: string }
  | { readonly type: 'limited'; readonly validFrom: string; readonly validTo: string }
  | {
      readonly type: 'introduced';
      readonly text: { readonly email?: string | undefined; readonly name?: string | undefined };
    }
  | { readonly type: 'ended'; readonly at: string; readonly text: { readonly reason: string } }
  | { readonly type: 'forgotten' };

/** The roles that each kind of owner knows. */
export const rolesOf: Readonly<Record<OwnerKind, readonly Role[]>> = {
  entity: ['administrator', 'formulator', 'adviser', 'approver', 'viewer', 'coordinator'],
  territorial: ['administrator', 'representative', 'official'],
};

/** Refuses `guard-failed` for a role that this kind of owner does not know, or the coordinator's outside the coordinating entity. */
export const requireRolesFit = (roles: readonly Role[], ownerKind: OwnerKind, coordinating: boolean): void => {
  const strange = roles.filter((role) => !rolesOf[ownerKind].includes(role));
  if (strange.length > 0) throw new Refusal('guard-failed', { missing: ['roles-fit-owner'], roles: strange });
  if (roles.includes('coordinator') && !coordinating) {
    throw new Refusal('guard-failed', { missing: ['coordinating-entity'], roles: ['coordinator'] });
  }
};

const on = rulesOf<Membership, MembershipCommand, MembershipEvent>();

const sorted = (roles: readonly Role[]): readonly Role[] => Role.options.filter((role) => roles.includes(role));

const table = {
  change: on('change', {
    from: ['active'],
    to: ['active'],
    decide: (membership, command) => {
      const roles = sorted(command.roles ?? membership.roles);
      requireRolesFit(roles, membership.ownerKind, membership.coordinator);
      const orgUnit = command.orgUnit === null ? undefined : (command.orgUnit ?? membership.orgUnit);
      if (roles.join() === membership.roles.join() && orgUnit === membership.orgUnit) return unchanged;
      const { until } = command;
      const shortened = until !== undefined && (membership.validTo === undefined || membership.validTo > until);
      return {
        type: 'changed',
        roles,
        ...(orgUnit === undefined ? {} : { orgUnit }),
        ...(shortened ? { validTo: until } : {}),
      };
    },
  }),
  limit: on('limit', {
    from: ['active'],
    to: ['active'],
    decide: (membership, { validFrom, validTo }) => {
      if (validTo < validFrom) throw new Refusal('guard-failed', { missing: ['dates-in-order'] });
      if (membership.validFrom === validFrom && membership.validTo === validTo) return unchanged;
      return { type: 'limited', validFrom, validTo };
    },
  }),
  introduce: on('introduce', {
    from: ['active'],
    to: ['active'],
    decide: (membership, command) => {
      const text = { email: command.email ?? membership.email, name: command.name ?? membership.name };
      return text.email === membership.email && text.name === membership.name
        ? unchanged
        : { type: 'introduced', text };
    },
  }),
  end: on('end', {
    from: ['active'],
    to: ['ended'],
    decide: (_, { at, reason }) => ({ type: 'ended', at, text: { reason } }),
  }),
  forget: on('forget', {
    from: ['ended'],
    to: ['ended'],
    decide: (membership) =>
      membership.email === undefined && membership.name === undefined ? unchanged : { type: 'forgotten' },
  }),
};

const evolve = (membership: Membership | undefined, event: MembershipEvent): Membership => {
  if (event.type === 'joined') {
    return membership
      ? impossible(membership, event)
      : { state: 'active', ...event.membership, email: event.text.email, name: event.text.name };
  }
  if (event.type === 'forgotten') {
    return membership?.state === 'ended'
      ? { ...membership, email: undefined, name: undefined }
      : impossible(membership, event);
  }
  if (membership?.state !== 'active') return impossible(membership, event);
  switch (event.type) {
    case 'changed':
      return {
        ...membership,
        roles: [...event.roles],
        orgUnit: event.orgUnit,
        validTo: event.validTo ?? membership.validTo,
      };
    case 'limited':
      return { ...membership, validFrom: event.validFrom, validTo: event.validTo };
    case 'introduced':
      return { ...membership, ...event.text };
    case 'ended':
      return { ...membership, state: 'ended', endedAt: event.at, reason: event.text.reason };
  }
};

export const membershipMachine = machine<Membership, MembershipCommand, MembershipEvent>(table, evolve);

/** A membership's first event. Refuses `guard-failed` when the roles do not fit the kind of owner. */
export const joined = (input: Omit<Active, 'state'>): MembershipEvent => {
  const { email, name, ...membership } = input;
  requireRolesFit(membership.roles, membership.ownerKind, membership.coordinator);
  return { type: 'joined', membership: { ...membership, roles: [...sorted(membership.roles)] }, text: { email, name } };
};

import { impossible, machine, type Role, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import { termOf } from '../calendar.ts';
import { Moment, nameOf, OwnerCode, words } from '../words.ts';

export const OrganisationKind = z.enum([
  'mayorOffice',
  'governorOffice',
  'associativeScheme',
  'socialGroup',
  'cooperationPartner',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** The kinds whose head is elected: their mandates live within one constitutional term. */
export const electedKinds: readonly OrganisationKind[] = ['mayorOffice', 'governorOffice'];

/**
 * The last day on which somebody may hold these roles without a mandate of their own: nobody represents an elected office
 * beyond the present term. Nothing for everybody else.
 */
export const representsUntil = (
  kind: OrganisationKind | undefined,
  roles: readonly Role[],
  today: string,
): string | undefined =>
  kind !== undefined && electedKinds.includes(kind) && roles.includes('representative') ? termOf(today).to : undefined;

/** A code that was in force when it was written. Municipalities merge; what was registered before must still be read. */
const KnownPlace = z.string().regex(/^\d{2}(\d{3})?$/);

const described = {
  kind: OrganisationKind,
  name: nameOf(200),
  code: OwnerCode,
  territory: KnownPlace.optional(),
  members: z.array(KnownPlace).max(200).optional(),
  /** Which kind of associative scheme (ASOMUN, PAP, RAP …), for those. */
  scheme: z.string().optional(),
};

/** Who a territorial user acts for: invited → active → readOnly. */
export const TerritorialOrganisation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('invited'), ...described, registeredAt: Moment }),
  z.object({ state: z.literal('active'), ...described, activeSince: Moment }),
  z.object({ state: z.literal('readOnly'), ...described, closedAt: Moment, reason: words(1000) }),
]);
export type TerritorialOrganisation = z.infer<typeof TerritorialOrganisation>;

export interface OrganisationFields {
  readonly name?: string | undefined;
  readonly members?: string[] | undefined;
}

export type OrganisationCommand =
  | { readonly type: 'activate'; readonly at: string }
  | { readonly type: 'describe'; readonly fields: OrganisationFields }
  | { readonly type: 'close'; readonly at: string; readonly reason: string };

type Invited = Extract<TerritorialOrganisation, { state: 'invited' }>;

export type OrganisationEvent =
  | { readonly type: 'registered'; readonly organisation: Omit<Invited, 'state'> }
  | { readonly type: 'activated'; readonly at: string }
  | { readonly type: 'described'; readonly fields: OrganisationFields }
  | { readonly type: 'closed'; readonly at: string; readonly text: { readonly reason: string } };

const on = rulesOf<TerritorialOrganisation, OrganisationCommand, OrganisationEvent>();

const table = {
  activate: on('activate', {
    from: ['invited', 'active'],
    to: ['active'],
    decide: (organisation, { at }) => (organisation.state === 'active' ? unchanged : { type: 'activated', at }),
  }),
  describe: on('describe', {
    from: ['invited', 'active'],
    to: ['invited', 'active'],
    decide: (organisation, { fields }) => {
      const sameName = fields.name === undefined || fields.name === organisation.name;
      const sameMembers = fields.members === undefined || fields.members.join() === organisation.members?.join();
      return sameName && sameMembers ? unchanged : { type: 'described', fields };
    },
  }),
  close: on('close', {
    from: ['invited', 'active'],
    to: ['readOnly'],
    decide: (_, { at, reason }) => ({ type: 'closed', at, text: { reason } }),
  }),
};

const evolve = (
  organisation: TerritorialOrganisation | undefined,
  event: OrganisationEvent,
): TerritorialOrganisation => {
  if (event.type === 'registered') {
    return organisation ? impossible(organisation, event) : { state: 'invited', ...event.organisation };
  }
  if (organisation === undefined || organisation.state === 'readOnly') return impossible(organisation, event);
  switch (event.type) {
    case 'activated': {
      if (organisation.state !== 'invited') return impossible(organisation, event);
      const { registeredAt: _, ...rest } = organisation;
      return { ...rest, state: 'active', activeSince: event.at };
    }
    case 'described':
      return {
        ...organisation,
        name: event.fields.name ?? organisation.name,
        members: event.fields.members ?? organisation.members,
      };
    case 'closed': {
      const { kind, name, code, territory, members, scheme } = organisation;
      const rest = { kind, name, code, territory, members, scheme };
      return { ...rest, state: 'readOnly', closedAt: event.at, reason: event.text.reason };
    }
  }
};

export const organisationMachine = machine<TerritorialOrganisation, OrganisationCommand, OrganisationEvent>(
  table,
  evolve,
);

import { OwnerId, PersonId } from '@concierta/kernel';
import type { EntityCommand, NationalEntity } from '../src/entity/model.ts';
import type { Invitation, InvitationCommand } from '../src/invitation/model.ts';
import type { Mandate, MandateCommand } from '../src/mandate/model.ts';
import type { Membership, MembershipCommand } from '../src/membership/model.ts';
import type { OrganisationCommand, TerritorialOrganisation } from '../src/organisation/model.ts';
import type { Person, PersonCommand } from '../src/person/model.ts';
import type { OrgUnit, UnitCommand } from '../src/unit/model.ts';

type States<S extends { state: string }> = { readonly [K in S['state']]: Extract<S, { state: K }> };
type Commands<C extends { type: string }> = { readonly [T in C['type']]: Extract<C, { type: T }> };

const at = '2026-11-23T15:00:00.000Z';
const later = '2026-12-08T15:00:00.000Z';
export const person = PersonId.parse('per_00000000000000000000000001');
const owner = OwnerId.parse('ent_01JD00000000000000000000A0');
const membership = 'mem_01JD00000000000000000000A0';
const invitation = 'inv_01JD00000000000000000000A0';

const entity = { name: 'Entidad', acronym: 'ENT', code: 'ENT', coordinator: false, validFrom: '2026-01-01' };
export const entities: States<NationalEntity> = {
  invited: { state: 'invited', ...entity, invitedAt: at },
  active: { state: 'active', ...entity, activeSince: at },
  readOnly: { state: 'readOnly', ...entity, validTo: '2026-12-31', successor: owner, reason: 'Fusión' },
};
export const entityCommands: Commands<EntityCommand> = {
  activate: { type: 'activate', at },
  describe: { type: 'describe', fields: { name: 'Otra' } },
  close: { type: 'close', validTo: '2026-12-31', reason: 'Fusión' },
  reopen: { type: 'reopen', at, reason: 'La fusión no prosperó' },
};

const organisation = { kind: 'mayorOffice', name: 'Alcaldía', code: '19450', territory: '19450' } as const;
export const organisations: States<TerritorialOrganisation> = {
  invited: { state: 'invited', ...organisation, registeredAt: at },
  active: { state: 'active', ...organisation, activeSince: at },
  readOnly: { state: 'readOnly', ...organisation, closedAt: at, reason: 'Cierre' },
};
export const organisationCommands: Commands<OrganisationCommand> = {
  activate: { type: 'activate', at },
  describe: { type: 'describe', fields: { name: 'Otra' } },
  close: { type: 'close', at, reason: 'Cierre' },
};

export const units: States<OrgUnit> = {
  active: { state: 'active', name: 'Dirección' },
  ended: { state: 'ended', name: 'Dirección', endedAt: at },
};
export const unitCommands: Commands<UnitCommand> = {
  describe: { type: 'describe', name: 'Subdirección' },
  end: { type: 'end', at },
};

const member = {
  person,
  ownerKind: 'entity' as const,
  roles: ['formulator' as const],
  coordinator: false,
  validFrom: '2026-01-01',
  since: at,
  email: 'a@b.example',
  name: 'Ana',
};
export const memberships: States<Membership> = {
  active: { state: 'active', ...member },
  ended: { state: 'ended', ...member, endedAt: at, reason: 'Retiro' },
};
export const membershipCommands: Commands<MembershipCommand> = {
  change: { type: 'change', roles: ['approver'] },
  limit: { type: 'limit', validFrom: '2026-01-01', validTo: '2026-12-31' },
  introduce: { type: 'introduce', name: 'Ana María' },
  end: { type: 'end', at, reason: 'Retiro' },
  forget: { type: 'forget' },
};

const invited = {
  email: 'a@b.example',
  emailKey: 'key',
  ownerKind: 'entity' as const,
  roles: ['viewer' as const],
  coordinator: false,
  sentAt: at,
  expiresAt: '2026-12-07T15:00:00.000Z',
  times: 1,
};
export const invitations: States<Invitation> = {
  sent: { state: 'sent', ...invited },
  accepted: { state: 'accepted', ...invited, acceptedAt: at, person, membership },
  revoked: { state: 'revoked', ...invited, revokedAt: at },
  expired: { state: 'expired', ...invited, expiredAt: later },
};
export const invitationCommands: Commands<InvitationCommand> = {
  resend: { type: 'resend', at, expiresAt: '2026-12-07T15:00:00.000Z' },
  accept: { type: 'accept', at, person, membership },
  revoke: { type: 'revoke', at },
  expire: { type: 'expire', at: later },
  forget: { type: 'forget' },
};

export const mandates: States<Mandate> = {
  awaiting: { state: 'awaiting', from: '2024-01-01', to: '2027-12-31', invitation },
  held: { state: 'held', from: '2024-01-01', to: '2027-12-31', person, membership },
  ended: { state: 'ended', from: '2024-01-01', to: '2027-12-31', endedOn: '2026-11-23', reason: 'Renuncia' },
};
export const mandateCommands: Commands<MandateCommand> = {
  bind: { type: 'bind', person, membership },
  end: { type: 'end', on: '2026-11-23', reason: 'Renuncia' },
};

export const people: States<Person> = {
  linked: { state: 'linked', email: 'a@b.example', emailKey: 'key', name: 'Ana', language: 'es', linkedAt: at },
  erased: { state: 'erased', language: 'es', erasedAt: at },
};
export const personCommands: Commands<PersonCommand> = {
  link: { type: 'link', email: 'b@b.example', emailKey: 'other', at },
  describe: { type: 'describe', name: 'Ana María' },
  erase: { type: 'erase', at },
};

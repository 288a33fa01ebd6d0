import { idSchema, OwnerId, OwnerKind, PersonId, Role } from '@concierta/kernel';
import * as z from 'zod';
import { CatalogueCode, defineEvent, PlainDate, TerritoryCode } from './definition.ts';

/** Official names are public facts, not free text: they are not erasable. */
const OfficialName = z.string().min(1).max(200);

export const EntityData = z.object({
  kind: z.literal('entity'),
  name: OfficialName,
  acronym: z.string().min(1).max(30).optional(),
  code: CatalogueCode,
  sector: CatalogueCode.optional(),
  status: z.enum(['invited', 'active', 'readOnly']),
  coordinator: z.boolean(),
  validFrom: PlainDate.optional(),
  validTo: PlainDate.optional(),
  successor: OwnerId.optional(),
});

export const OrganisationData = z.object({
  kind: z.enum(['mayorOffice', 'governorOffice', 'associativeScheme', 'socialGroup', 'cooperationPartner']),
  name: OfficialName,
  code: CatalogueCode,
  territory: TerritoryCode.optional(),
  members: z.array(TerritoryCode).optional(),
  status: z.enum(['invited', 'active', 'readOnly']),
});

export const MembershipData = z.object({
  person: PersonId,
  membership: idSchema('membership'),
  ownerKind: OwnerKind,
  roles: z.array(Role).min(1),
  orgUnit: idSchema('orgUnit').optional(),
  territories: z.array(TerritoryCode).optional(),
  coordinator: z.boolean(),
  status: z.enum(['active', 'ended']),
  validFrom: PlainDate,
  validTo: PlainDate.optional(),
  /** Of a person of the entity that succeeded this one: by this hat the old partitions are read, and taken over. */
  successor: OwnerId.optional(),
});

export const UnitData = z.object({
  unit: idSchema('orgUnit'),
  name: OfficialName,
  parent: idSchema('orgUnit').optional(),
  status: z.enum(['active', 'ended']),
});

/** What a message may say about people: nothing. The addressee is an id that only tenancy can turn into an address. */
export const MailData = z.object({
  addressee: z.union([PersonId, idSchema('invitation')]),
  /** Besides the addressee: every member of these offices of the owner, and these members. Each gets one letter. */
  units: z.array(idSchema('orgUnit')).max(50).optional(),
  people: z.array(PersonId).max(50).optional(),
  template: CatalogueCode,
  params: z.record(z.string(), z.union([z.string().max(300), z.number()])),
});

export const tenancyEvents = [
  defineEvent({
    type: 'entity.changed.v1',
    owner: 'tenancy',
    kind: 'ENTITY',
    visibility: 'public',
    data: EntityData,
    summary: 'Una entidad nacional se vinculó, cambió sus datos o terminó su vigencia.',
  }),
  defineEvent({
    type: 'organisation.changed.v1',
    owner: 'tenancy',
    kind: 'ORGANISATION',
    visibility: 'public',
    data: OrganisationData,
    summary: 'Una organización territorial se vinculó o cambió sus datos.',
  }),
  defineEvent({
    type: 'membership.changed.v1',
    owner: 'tenancy',
    kind: 'MEMBERSHIP',
    visibility: 'owner',
    data: MembershipData,
    summary: 'Una persona empezó, cambió o terminó su vinculación con una organización.',
  }),
  defineEvent({
    type: 'unit.changed.v1',
    owner: 'tenancy',
    kind: 'UNIT',
    visibility: 'owner',
    data: UnitData,
    summary: 'Una dependencia de una entidad se creó, cambió o terminó.',
  }),
  defineEvent({
    type: 'mail.requested.v1',
    owner: 'tenancy',
    alsoFrom: ['demand-offer'],
    kind: 'MAIL',
    visibility: 'owner',
    data: MailData,
    summary: 'Alguien pidió enviar un mensaje; solo tenancy conoce la dirección.',
  }),
] as const;

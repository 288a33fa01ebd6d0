import { impossible, machine, OwnerId, rulesOf, unchanged } from '@concierta/kernel';
import * as z from 'zod';
import { Day, Moment, nameOf, OwnerCode, words } from '../words.ts';

const described = {
  name: nameOf(200),
  acronym: nameOf(30).optional(),
  code: OwnerCode,
  sector: z.string().optional(),
  legalKind: z.string().optional(),
  /** Its id in the catalogue of national entities, when it comes from there. */
  catalogueId: z.string().optional(),
  coordinator: z.boolean(),
  validFrom: Day,
  /** What the coordinator still has to check about it. */
  note: words(500).optional(),
};

/** A national entity, as a tenant: invited → active ⇄ readOnly. */
export const NationalEntity = z.discriminatedUnion('state', [
  z.object({ state: z.literal('invited'), ...described, invitedAt: Moment }),
  z.object({ state: z.literal('active'), ...described, activeSince: Moment }),
  z.object({
    state: z.literal('readOnly'),
    ...described,
    validTo: Day,
    successor: OwnerId.optional(),
    reason: words(1000),
  }),
]);
export type NationalEntity = z.infer<typeof NationalEntity>;

export interface EntityFields {
  readonly name?: string | undefined;
  readonly acronym?: string | undefined;
  readonly sector?: string | undefined;
}

export type EntityCommand =
  | { readonly type: 'activate'; readonly at: string }
  | { readonly type: 'describe'; readonly fields: EntityFields }
  | { readonly type: 'close'; readonly validTo: string; readonly successor?: OwnerId; readonly reason: string }
  | { readonly type: 'reopen'; readonly at: string; readonly reason: string };

type Invited = Extract<NationalEntity, { state: 'invited' }>;

export type EntityEvent =
  | { readonly type: 'invited'; readonly entity: Omit<Invited, 'state'> }
  | { readonly type: 'activated'; readonly at: string }
  | { readonly type: 'described'; readonly fields: EntityFields }
  | {
      readonly type: 'closed';
      readonly validTo: string;
      readonly successor?: OwnerId;
      readonly text: { readonly reason: string };
    }
  | { readonly type: 'reopened'; readonly at: string; readonly text: { readonly reason: string } };

const on = rulesOf<NationalEntity, EntityCommand, EntityEvent>();

const changes = (entity: EntityFields, fields: EntityFields): boolean =>
  (Object.keys(fields) as (keyof EntityFields)[]).some(
    (key) => fields[key] !== undefined && fields[key] !== entity[key],
  );

const table = {
  activate: on('activate', {
    from: ['invited', 'active'],
    to: ['active'],
    decide: (entity, { at }) => (entity.state === 'active' ? unchanged : { type: 'activated', at }),
  }),
  describe: on('describe', {
    from: ['invited', 'active'],
    to: ['invited', 'active'],
    decide: (entity, { fields }) => (changes(entity, fields) ? { type: 'described', fields } : unchanged),
  }),
  close: on('close', {
    from: ['invited', 'active'],
    to: ['readOnly'],
    decide: (_, { validTo, successor, reason }) => ({
      type: 'closed',
      validTo,
      ...(successor === undefined ? {} : { successor }),
      text: { reason },
    }),
  }),
  reopen: on('reopen', {
    from: ['readOnly'],
    to: ['active'],
    decide: (_, { at, reason }) => ({ type: 'reopened', at, text: { reason } }),
  }),
};

const evolve = (entity: NationalEntity | undefined, event: EntityEvent): NationalEntity => {
  if (event.type === 'invited') return entity ? impossible(entity, event) : { state: 'invited', ...event.entity };
  if (entity === undefined) return impossible(entity, event);
  if (event.type === 'reopened') {
    if (entity.state !== 'readOnly') return impossible(entity, event);
    const { validTo: _to, successor: _by, reason: _why, ...rest } = entity;
    return { ...rest, state: 'active', activeSince: event.at };
  }
  if (entity.state === 'readOnly') return impossible(entity, event);
  switch (event.type) {
    case 'activated': {
      if (entity.state !== 'invited') return impossible(entity, event);
      const { invitedAt: _, ...rest } = entity;
      return { ...rest, state: 'active', activeSince: event.at };
    }
    case 'described':
      return {
        ...entity,
        ...Object.fromEntries(Object.entries(event.fields).filter(([, value]) => value !== undefined)),
      };
    case 'closed': {
      const { name, acronym, code, sector, legalKind, catalogueId, coordinator, validFrom, note } = entity;
      return {
        state: 'readOnly',
        name,
        acronym,
        code,
        sector,
        legalKind,
        catalogueId,
        coordinator,
        validFrom,
        note,
        validTo: event.validTo,
        successor: event.successor,
        reason: event.text.reason,
      };
    }
  }
};

export const entityMachine = machine<NationalEntity, EntityCommand, EntityEvent>(table, evolve);

import { type Principal, permitsOf } from '@concierta/access';
import { allowedNow, listQuery, pageSchema } from '@concierta/http';
import { idSchema } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import * as z from 'zod';
import { AnOffer, AnOwner, APerson } from '../../answer-ids.ts';
import { Reason } from '../../demand/commands.ts';
import { linkStandings } from '../links.ts';
import { type ItemCommandName, itemMachine } from './model.ts';
import {
  ActionPlanLine,
  type InstitutionalItem,
  ItemFields,
  ItemKind,
  ItemStateName,
  Objective,
  Procedure,
  Process,
  SectorObjective,
} from './state.ts';

export const AnItem = idSchema('institutionalItem');

const keepers = { roles: ['formulator', 'approver', 'administrator'], ownerKind: 'entity' } as const;

/** Who keeps the objectives, processes and action plan of their own entity. */
export const itemPermits = permitsOf<'register' | ItemCommandName>({
  register: keepers,
  edit: keepers,
  end: keepers,
  resume: keepers,
});

const inOrder = {
  path: ['to'],
  params: {
    code: 'before-start',
    es: 'Escriba un año final igual o posterior al inicial.',
    en: 'Write a last year that is not before the first one.',
  },
};

const ordered = ({ from, to }: { from: number; to?: number | undefined }): boolean => to === undefined || from <= to;

/** What a person writes about an item, by kind. */
export const ItemInput = z
  .discriminatedUnion('kind', [Objective, SectorObjective, Process, Procedure, ActionPlanLine])
  .refine((item) => item.kind === 'actionPlanLine' || ordered(item), inOrder)
  .openapi('InstitutionalItemInput');

export const EndItem = z.object({ reason: Reason }).openapi('EndInstitutionalItem');
export const ResumeItem = z.object({ reason: Reason }).openapi('ResumeInstitutionalItem');

export const ItemView = z
  .object({
    id: AnItem,
    owner: AnOwner,
    version: z.number().int(),
    state: ItemStateName,
    fields: ItemFields,
    registeredAt: z.iso.datetime(),
    registeredBy: APerson,
    endedAt: z.iso.datetime().optional(),
    reason: z.string().optional(),
    allowed: z.array(z.string()),
  })
  .openapi('InstitutionalItem');

export const ItemRowView = z
  .object({
    id: AnItem,
    state: ItemStateName,
    kind: ItemKind,
    title: z.string().openapi({ description: 'Recortado con «…» si es muy largo.' }),
    code: z.string().optional(),
    from: z.number().int(),
    to: z.number().int().optional(),
    budget: z.number().int().optional().openapi({ description: 'En pesos colombianos.' }),
    unit: idSchema('orgUnit').optional(),
    parent: AnItem.optional(),
  })
  .openapi('InstitutionalItemRow');

export const ItemPage = pageSchema(ItemRowView).openapi('InstitutionalItemPage');

/** A year as an address carries it. */
export const YearInQuery = z
  .string()
  .regex(/^2[01]\d{2}$/)
  .transform(Number)
  .pipe(z.number().min(2000).max(2100))
  .openapi({ type: 'integer', minimum: 2000, maximum: 2100 });

export const ItemQuery = listQuery.extend({
  kind: ItemKind.optional(),
  year: YearInQuery.optional(),
  state: ItemStateName.optional(),
  q: z.string().trim().min(1).max(100).optional(),
});

export const AlignedOffers = z
  .object({
    items: z.array(z.object({ offer: AnOffer, code: z.string(), title: z.string(), standing: z.enum(linkStandings) })),
  })
  .openapi('AlignedOffers');

/** An item as this principal sees it: what is not of their office they may read, not change. */
export const itemView = (
  { state: item, id, owner, version }: Loaded<InstitutionalItem>,
  principal: Principal,
): z.output<typeof ItemView> => ({
  id,
  owner,
  version,
  state: item.state,
  fields: item.fields,
  registeredAt: item.registeredAt,
  registeredBy: item.registeredBy,
  endedAt: item.state === 'ended' ? item.endedAt : undefined,
  reason: item.state === 'ended' ? item.reason : undefined,
  allowed:
    principal.orgUnit === undefined || principal.orgUnit === item.fields.unit
      ? allowedNow(itemMachine, itemPermits, principal, item.state)
      : [],
});

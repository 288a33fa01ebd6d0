import { idSchema, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { words } from '../../free-text.ts';

const Instant = z.iso.datetime();

/** What an institution plans and works with, and an offer may be aligned with (steps O7, I2, I3, I4). */
export const itemKinds = ['objective', 'sectorObjective', 'process', 'procedure', 'actionPlanLine'] as const;
export const ItemKind = z.enum(itemKinds);
export type ItemKind = z.infer<typeof ItemKind>;

/** The number an entity gives it in its own documents. */
export const ItemCode = z.string().trim().min(1).max(20);

export const Year = z.number().int().min(2000).max(2100);

export const ItemId = idSchema('institutionalItem');

const described = { title: words(200), description: words(1000).optional(), unit: idSchema('orgUnit').optional() };
const lasting = { ...described, code: ItemCode.optional(), from: Year, to: Year.optional() };

/** The greatest budget of one line: ten million millions of pesos, so that no sum loses a peso. */
const Budget = z.number().int().nonnegative().max(9_999_999_999_999);

export const Objective = z.object({ ...lasting, kind: z.literal('objective') });
export const SectorObjective = z.object({ ...lasting, kind: z.literal('sectorObjective') });
export const Process = z.object({ ...lasting, kind: z.literal('process') });
export const Procedure = z.object({ ...lasting, kind: z.literal('procedure'), parent: ItemId });
/** `budget` in Colombian pesos. */
export const ActionPlanLine = z.object({
  ...described,
  kind: z.literal('actionPlanLine'),
  code: ItemCode,
  year: Year,
  budget: Budget,
});

/** What an item says, by kind. */
export const ItemFields = z.discriminatedUnion('kind', [
  Objective,
  SectorObjective,
  Process,
  Procedure,
  ActionPlanLine,
]);
export type ItemFields = z.infer<typeof ItemFields>;

/** Property names that hold free text in an item. */
export const itemTexts: ReadonlySet<string> = new Set(['title', 'description']);

/** The first and the last year in which it holds; a line of an action plan holds in one. */
export const yearsOf = (fields: ItemFields): { readonly from: number; readonly to?: number | undefined } =>
  fields.kind === 'actionPlanLine' ? { from: fields.year, to: fields.year } : { from: fields.from, to: fields.to };

export const itemStates = ['inForce', 'ended'] as const;
export const ItemStateName = z.enum(itemStates);
export type ItemStateName = z.infer<typeof ItemStateName>;

const base = { fields: ItemFields, registeredAt: Instant, registeredBy: PersonId };

/** An item of an entity: in force, or ended with the reason. What ended is still told to whoever was aligned with it. */
export const InstitutionalItem = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('inForce') }),
  z.object({ ...base, state: z.literal('ended'), endedAt: Instant, endedBy: PersonId, reason: z.string() }),
]);
export type InstitutionalItem = z.infer<typeof InstitutionalItem>;

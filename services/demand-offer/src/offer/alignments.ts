import type { Principal } from '@concierta/access';
import { type Issue, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import * as z from 'zod';
import type { Entry } from '../catalogues/entry.ts';
import { nationalPlan } from '../catalogues/national-plan.ts';
import { words } from '../free-text.ts';
import { type ItemFields, ItemId, ItemKind, Year, yearsOf } from '../institution/item/state.ts';
import { items } from '../institution/item/store.ts';
import { isSeenBy } from '../institution/whole-entity.ts';

const contribution = words(500).optional();

/** A link to the national plan keeps the version of the catalogue it was made with. */
const NationalLink = z.object({ catalogueVersion: z.string(), code: z.string(), contribution });
type NationalLink = z.infer<typeof NationalLink>;

/** A link to an item of the entity keeps what the item said when it was made. */
const OwnLink = z.object({
  item: ItemId,
  kind: ItemKind,
  title: z.string(),
  code: z.string().optional(),
  from: Year,
  to: Year.optional(),
  contribution,
});
type OwnLink = z.infer<typeof OwnLink>;

/** O7: what the offer is aligned with in the national plan and in the entity, and how it contributes to each. */
export const Alignments = z.object({ national: z.array(NationalLink).max(20), own: z.array(OwnLink).max(30) });
export type Alignments = z.infer<typeof Alignments>;

const once = (code: string, es: string, en: string) => ({ params: { code, es, en } });
const different = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** The body of O7: codes of the plan and items of the entity, each with how the offer contributes (it may be left for later). */
export const AlignmentsBody = z.object({
  national: z
    .array(z.object({ code: z.string().min(1).max(20), contribution }))
    .max(20)
    .refine(
      (links) => different(links.map(({ code }) => code)),
      once('repeated', 'Un elemento del PND viene repetido.', 'An item of the plan is repeated.'),
    ),
  own: z
    .array(z.object({ item: ItemId, contribution }))
    .max(30)
    .refine(
      (links) => different(links.map(({ item }) => item)),
      once('repeated', 'Un elemento de la entidad viene repetido.', 'An item of the entity is repeated.'),
    ),
});

/** What O7 lacks: an item of the national plan or the sector, one of the entity itself, and how each is contributed to. */
export const missingAlignments = (alignments: Alignments | undefined): readonly string[] => {
  const { national = [], own = [] } = alignments ?? {};
  const sector = own.some(({ kind }) => kind === 'sectorObjective');
  return [
    ...(national.length === 0 && !sector ? ['national'] : []),
    ...(own.some(({ kind }) => kind !== 'sectorObjective') ? [] : ['own']),
    ...([...national, ...own].some((link) => link.contribution === undefined) ? ['contributions'] : []),
  ];
};

const planEntry = (code: string): Entry | undefined => nationalPlan.items.find((item) => item.code === code);

const unknownCode = { es: 'Ese código no está en el catálogo.', en: 'That code is not in the catalogue.' };
const endedCode = {
  es: 'Ese código terminó. Escoja uno del plan vigente.',
  en: 'That code ended. Choose one of the plan in force.',
};
const unknownItem = { es: 'Escoja un elemento de su entidad.', en: 'Choose an item of your entity.' };
const endedItem = {
  es: 'Ese elemento terminó. Escoja uno vigente.',
  en: 'That item ended. Choose one that is in force.',
};

const isIssue = (found: object): found is Issue => 'pointer' in found;
const isLink = <T extends object>(found: T | Issue): found is T => !isIssue(found);

const quote = (fields: ItemFields) => ({
  kind: fields.kind,
  title: fields.title,
  code: fields.code,
  ...yearsOf(fields),
});

/**
 * What a person wrote for O7, as it is kept: each code with the version of its catalogue, each item with what it says now.
 * What was there before stays as it was, also when it ended since; what is new must be there, be theirs and be in force.
 * One read for each item that is new.
 */
export const alignmentsOf = async (
  body: z.output<typeof AlignmentsBody>,
  { store, principal, known }: { store: Store; principal: Principal; known: Alignments | undefined },
): Promise<Alignments> => {
  const national = body.national.map(({ code, contribution: how }, i): NationalLink | Issue => {
    const before = known?.national.find((link) => link.code === code);
    if (before) return { ...before, contribution: how };
    const pointer = `/national/${i}`;
    const entry = planEntry(code);
    if (!entry) return { pointer, code: 'unknown-code', params: unknownCode };
    if (entry.ended) return { pointer, code: 'ended-code', params: endedCode };
    return { catalogueVersion: nationalPlan.catalogueVersion, code, contribution: how };
  });
  const own = body.own.map(async ({ item, contribution: how }, i): Promise<OwnLink | Issue> => {
    const before = known?.own.find((link) => link.item === item);
    if (before) return { ...before, contribution: how };
    const pointer = `/own/${i}`;
    const found = await store.load(items, item);
    if (!found || !isSeenBy(principal, found.state.fields.unit)) {
      return { pointer, code: 'unknown-item', params: unknownItem };
    }
    if (found.state.state === 'ended') return { pointer, code: 'ended-item', params: endedItem };
    return { item, ...quote(found.state.fields), contribution: how };
  });
  const [plan, entity] = [national, await Promise.all(own)];
  const issues = [...plan, ...entity].filter(isIssue);
  if (issues.length > 0) throw new Refusal('invalid', {}, issues);
  return { national: plan.filter(isLink), own: entity.filter(isLink) };
};

/** O7 as it is shown: `name` is what the catalogue calls it today, `ended` that the plan in force no longer has it. */
export const AlignmentsView = z.object({
  national: z.array(NationalLink.extend({ name: z.object({ es: z.string(), en: z.string() }), ended: z.boolean() })),
  own: z.array(OwnLink),
});

/** What O7 says, with the plan's names as they are today. */
export const alignmentsView = ({ national, own }: Alignments): z.output<typeof AlignmentsView> => ({
  national: national.map((link) => {
    const entry = planEntry(link.code);
    return { ...link, name: entry?.label ?? { es: link.code, en: link.code }, ended: entry?.ended ?? !entry };
  }),
  own,
});

import { wholeCountry } from '@concierta/territories';
import * as z from 'zod';
import { words } from '../free-text.ts';
import { ReachCode } from '../places.ts';

/** The ways in which territories are picked: a fact of the territory, what it asked, or a person's own choice. */
export const targetRules = [
  'need',
  'department',
  'region',
  'pdet',
  'scheme',
  'dialogueRegion',
  'category',
  'mdmGroup',
  'kind',
  'hand',
] as const;

/** How a group was picked: the filter and its value, so that a reader can pick the same territories again. */
export const TargetRule = z.object({
  by: z.enum(targetRules),
  value: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:-]{0,79}$/u)
    .optional(),
});

/** Step O8: territories that share a reason, and how they were picked. The reason may still be missing in a draft. A territory may be in several groups. */
export const TargetGroup = z.object({
  reason: words(200).optional(),
  rule: TargetRule.optional(),
  codes: z.array(z.string()).min(1),
});
export type TargetGroup = z.infer<typeof TargetGroup>;

interface Target {
  readonly code: string;
  readonly reason?: string | undefined;
}

/** How many reasons one territory may have: more than these explain nothing. */
const mostReasons = 5;

/** Every department and municipality of the country. */
const everyPlace = 1_155;

/** The territories of some groups, each once, in the order in which they were chosen. */
export const codesOf = (groups: readonly { readonly codes: readonly string[] }[]): string[] => [
  ...new Set(groups.flatMap(({ codes }) => codes)),
];

const allDifferent = (codes: readonly string[]): boolean => new Set(codes).size === codes.length;

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

const repeated = rule('repeated', 'Un territorio viene repetido.', 'A territory is repeated.');
const countryAlone = rule(
  'whole-country',
  'Todo el país va solo, sin otros territorios.',
  'The whole country goes alone.',
);

const isAlone = (codes: readonly string[]): boolean => codes.length < 2 || !codes.includes(wholeCountry);

const mentions = (groups: readonly { readonly codes: readonly string[] }[]): Map<string, number> => {
  const counted = new Map<string, number>();
  for (const code of groups.flatMap(({ codes }) => codes)) counted.set(code, (counted.get(code) ?? 0) + 1);
  return counted;
};

/** What step O8 takes: territories one by one with their reason, or groups that share one; not both at once. */
export const CheckO8 = z
  .object({
    targets: z
      .array(z.object({ code: ReachCode, reason: words(200).optional() }))
      .max(everyPlace)
      .refine((targets) => allDifferent(targets.map(({ code }) => code)), repeated)
      .refine((targets) => isAlone(targets.map(({ code }) => code)), countryAlone)
      .optional(),
    groups: z
      .array(
        TargetGroup.extend({
          codes: z.array(ReachCode).min(1).max(everyPlace).refine(allDifferent, repeated),
        }),
      )
      .max(everyPlace)
      .refine((groups) => isAlone(codesOf(groups)), countryAlone)
      .refine(
        (groups) => Math.max(0, ...mentions(groups).values()) <= mostReasons,
        rule(
          'too-many-reasons',
          'Deje a cada territorio cinco razones o menos.',
          'Leave each territory five reasons or fewer.',
        ),
      )
      .optional()
      .meta({ description: 'Cada grupo con su razón y sus territorios. Un territorio puede estar en varios.' }),
  })
  .refine(({ targets, groups }) => (targets === undefined) !== (groups === undefined), {
    path: ['groups'],
    ...rule(
      'one-of-two',
      'Envíe los territorios o los grupos, uno de los dos.',
      'Send targets or groups, one of them.',
    ),
  });

/** One reason per code, as a person gives them → groups that share a reason, as they are kept. */
const grouped = (targets: readonly Target[]): TargetGroup[] => {
  const groups = new Map<string | undefined, string[]>();
  for (const { code, reason } of targets) {
    const codes = groups.get(reason);
    if (codes) codes.push(code);
    else groups.set(reason, [code]);
  }
  return [...groups].map(([reason, codes]) => (reason === undefined ? { codes } : { reason, codes }));
};

/** Groups with one reason each: those that say the same are one, picked as the first of them was. */
const merged = (groups: readonly TargetGroup[]): TargetGroup[] => {
  const byReason = new Map<string | undefined, TargetGroup>();
  for (const group of groups) {
    const before = byReason.get(group.reason);
    byReason.set(group.reason, before ? { ...before, codes: codesOf([before, group]) } : group);
  }
  return [...byReason.values()];
};

/** What is kept of the body of step O8. */
export const targetingOf = ({ targets = [], groups }: z.output<typeof CheckO8>): TargetGroup[] =>
  groups ? merged(groups) : grouped(targets);

/** What step O8 still lacks. */
export const targetingLacks = (groups: readonly TargetGroup[] = []): string[] => {
  if (groups.length === 0) return ['territories'];
  return groups.some(({ reason }) => reason === undefined) ? ['reasons'] : [];
};

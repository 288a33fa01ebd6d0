import { idSchema, OwnerId } from '@concierta/kernel';
import { factsOf, placesOf, sharedCodes, strengthOf, strengths } from '@concierta/matching';
import * as z from 'zod';
import { Capacity, CycleStage } from '../demand/state.ts';
import { words } from '../free-text.ts';
import { ReachCode } from '../places.ts';
import type { PublishedOffer } from '../views/published-offers.ts';

const PlainDate = z.iso.date();
const Instant = z.iso.datetime();
const Period = z.object({ from: PlainDate.optional(), to: PlainDate.optional() });

/** What is done about an offer that coincides: join it, complement it, take another part, or say why it is not the same. */
export const overlapDecisions = ['join', 'complement', 'disaggregate', 'differ'] as const;

const decided = { decision: z.enum(overlapDecisions).optional(), reason: words(600).optional() };

/** What was looked for, and when. */
const Looked = z.object({
  at: Instant,
  territories: z.array(z.string()).min(1),
  capacities: z.array(Capacity).max(30),
  ...Period.shape,
});

/** What was public of the other offer on the day it was seen, and what it shared with this one: quoted, never followed. */
const Seen = z.object({
  at: Instant,
  code: z.string(),
  title: z.string(),
  edition: z.number().int().positive(),
  publishedAt: Instant.optional(),
  mode: z.string().optional(),
  ...Period.shape,
  availability: z.object({ slots: z.number().int(), taken: z.number().int() }).optional(),
  shared: z.object({
    municipalities: z.number().int().nonnegative(),
    codes: z.array(z.string()),
    more: z.number().int().nonnegative(),
    capacities: z.array(Capacity),
    dimensions: z.array(z.string()),
    period: Period.optional(),
    cycleStages: z.array(CycleStage),
    sector: z.boolean(),
  }),
  strength: z.enum(strengths).optional(),
});

const Finding = z.object({ owner: OwnerId, offer: idSchema('offer'), seen: Seen, ...decided });
export type Finding = z.infer<typeof Finding>;

const mostFindings = 30;

/** O2: what was looked for, what was found and what was decided on each; or that nothing was found. */
export const Overlaps = z.object({
  looked: Looked.optional(),
  findings: z.array(Finding).max(mostFindings),
  none: z.object({ note: words(600).optional() }).optional(),
});
export type Overlaps = z.infer<typeof Overlaps>;

/** What O2 lacks: to have looked, a conclusion, and for each finding a decision with its reason. */
export const missingOverlaps = (overlaps: Overlaps | undefined): string[] => {
  if (!overlaps?.looked) return ['looked'];
  const { findings, none } = overlaps;
  if (findings.length === 0) return none ? [] : ['conclusion'];
  const undecided = findings.filter(({ decision }) => decision === undefined).length;
  const unreasoned = findings.filter(({ decision, reason }) => decision !== undefined && reason === undefined).length;
  return [
    ...(undecided > 0 ? [`decisions:${undecided}`] : []),
    ...(unreasoned > 0 ? [`decisionReasons:${unreasoned}`] : []),
  ];
};

const rule = (code: string, es: string, en: string) => ({ params: { code, es, en } });

const allDifferent = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** What a person records: which published offers, in which edition, and the decision on each. What they said is read, not told. */
export const CheckO2 = z
  .object({
    looked: Looked.extend({
      territories: z
        .array(ReachCode)
        .min(1)
        .max(1_155)
        .refine(allDifferent, rule('repeated', 'Un territorio viene repetido.', 'A territory is repeated.')),
    })
      .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
        path: ['to'],
        ...rule('before-start', 'Escriba una fecha de cierre posterior al inicio.', 'Write an end after the start.'),
      })
      .optional(),
    findings: z
      .array(z.object({ offer: idSchema('offer'), edition: z.number().int().positive(), ...decided }))
      .max(mostFindings)
      .refine(
        (findings) => allDifferent(findings.map(({ offer }) => offer)),
        rule('repeated', 'Una oferta viene repetida.', 'An offer is repeated.'),
      )
      .default([]),
    none: z.object({ note: words(600).optional() }).optional(),
  })
  .refine(({ findings, none }) => none === undefined || findings.length === 0, {
    path: ['none'],
    ...rule(
      'contradicts',
      'Si anota coincidencias, no concluya que no se encontró ninguna.',
      'If you note coincidences, do not conclude that none was found.',
    ),
  })
  .meta({ id: 'CheckO2' });

/** How many codes of shared territories are quoted; the rest is a number. */
const quotedCodes = 12;

interface Ours {
  readonly looked: z.infer<typeof Looked> | undefined;
  readonly cycleStages: readonly z.infer<typeof CycleStage>[];
  readonly sector?: string | undefined;
}

/** A published offer as it is seen now: what it says, and what it shares with what was looked for. */
export const seenNow = (
  { looked, cycleStages, sector }: Ours,
  theirs: PublishedOffer & { readonly edition: number },
  at: string,
): z.infer<typeof Seen> => {
  const { code, title, edition, publishedAt, mode, from, to, availability } = theirs;
  const territories = looked?.territories ?? [];
  const ours = {
    places: placesOf(territories),
    capacities: looked?.capacities ?? [],
    cycleStages,
    sector,
    from: looked?.from,
    to: looked?.to,
  };
  const facts = factsOf(ours, { ...theirs, places: placesOf(theirs.territories) });
  const codes = sharedCodes(territories, theirs.territories);
  const quoted = { at, code, title, edition, publishedAt, mode, from, to, availability };
  const shared = {
    municipalities: facts?.municipalities ?? 0,
    codes: codes.slice(0, quotedCodes),
    more: Math.max(0, codes.length - quotedCodes),
    capacities: [...(facts?.capacities ?? [])],
    dimensions: [...(facts?.dimensions ?? [])],
    period: facts?.period,
    cycleStages: Seen.shape.shared.shape.cycleStages.parse(facts?.cycleStages ?? []),
    sector: facts?.sector ?? false,
  };
  return { ...quoted, shared, strength: facts && strengthOf(facts) };
};

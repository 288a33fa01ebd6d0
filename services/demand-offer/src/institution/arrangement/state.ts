import { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { KeptFile } from '../../evidence/model.ts';
import { words } from '../../free-text.ts';
import { Year } from '../item/state.ts';

const Instant = z.iso.datetime();

/** The five arrangements that the methodology asks of an entity. */
export const stepIds = ['I1', 'I2', 'I3', 'I4', 'I5'] as const;
export const StepId = z.enum(stepIds);
export type StepId = z.infer<typeof StepId>;

export const stepStatuses = ['none', 'running', 'done'] as const;
export const StepStatus = z.enum(stepStatuses);

/** The seven dimensions of the integrated planning and management model (MIPG, Decreto 1499 de 2017), which I1 reviews. */
export const dimensionIds = [
  'people',
  'planning',
  'management',
  'results',
  'information',
  'knowledge',
  'control',
] as const;

export const Review = z.object({
  dimension: z.enum(dimensionIds),
  status: StepStatus,
  note: words(500).optional(),
});

/** What is kept of a step: how far it is, who answers for it, since when, with which proof. */
export const Step = z.object({
  status: StepStatus,
  responsible: PersonId.optional(),
  on: z.iso.date().optional(),
  notes: words(2000).optional(),
  evidence: z.array(KeptFile).max(20),
  /** I1 only. */
  dimensions: z.array(Review).max(dimensionIds.length).optional(),
});
export type Step = z.infer<typeof Step>;

/** A step with who last wrote it; nobody yet when it came from the year before. */
const WrittenStep = Step.extend({ by: PersonId.optional(), at: Instant.optional() });
export type WrittenStep = z.infer<typeof WrittenStep>;

const Steps = z.record(StepId, WrittenStep);
export type Steps = z.infer<typeof Steps>;

/** Property names that hold free text in an arrangement: what people wrote, and the names of their files. */
export const arrangementTexts: ReadonlySet<string> = new Set(['notes', 'note', 'name']);

export const arrangementStates = ['open', 'closed'] as const;
export const ArrangementStateName = z.enum(arrangementStates);

const base = {
  year: Year,
  /** The year it was begun from. */
  from: Year.optional(),
  steps: Steps,
  openedAt: Instant,
  openedBy: PersonId,
};

/** The arrangement inside an entity in one year: I1 to I5, open until it is closed for the year. */
export const Arrangement = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('open') }),
  z.object({ ...base, state: z.literal('closed'), closedAt: Instant, closedBy: PersonId }),
]);
export type Arrangement = z.infer<typeof Arrangement>;

const lackable = ['responsible', 'on', 'evidence'] as const;
type Lacking = (typeof lackable)[number];

/** What a step lacks to be done: somebody who answers, a date, and a proof (a file, or words that say where it is). */
export const lackingIn = ({ responsible, on, evidence, notes }: Step): Lacking[] =>
  lackable.filter(
    (name) => ({ responsible, on, evidence: evidence.length > 0 ? evidence : notes })[name] === undefined,
  );

/** The steps that keep a year open: neither done, nor explained in words. */
export const unsettled = (steps: Steps): StepId[] =>
  stepIds.filter((id) => steps[id].status !== 'done' && steps[id].notes === undefined);

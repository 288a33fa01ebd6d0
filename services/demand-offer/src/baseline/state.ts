import { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { words } from '../free-text.ts';
import { capacityGroups, polarities } from './indicators.ts';

const Instant = z.iso.datetime();

/** Words that a list row holds whole: as many as fit in it. */
const wordsOf = (max: number) =>
  words(max).refine((text) => Buffer.byteLength(JSON.stringify(text)) <= max + 2, {
    params: {
      code: 'too-long',
      es: `Escríbalo en menos de ${max - 4} letras.`,
      en: `Write it in fewer than ${max - 4} letters.`,
    },
  });

/** What tells one measurement from another: of what, where, of which year and by whom. None of it changes. */
export const identityShape = {
  territory: z.string(),
  indicator: z.string(),
  name: wordsOf(80).optional(),
  year: z.number().int(),
  source: words(120),
};

/** What a measurement says; a revision says it anew. */
export const findingShape = {
  value: z.number().min(-1e12).max(1e12),
  unit: wordsOf(24),
  group: z.enum(capacityGroups).optional(),
  polarity: z.enum(polarities).optional(),
};
export const Finding = z.object(findingShape);
export type Finding = z.infer<typeof Finding>;

/** The facts of a measurement. */
export const BaselineFields = z.object({ ...identityShape, ...findingShape });
export type BaselineFields = z.infer<typeof BaselineFields>;

const base = {
  fields: BaselineFields,
  /** 1 when recorded; one more with each revision. */
  revision: z.number().int().positive(),
  recordedAt: Instant,
  recordedBy: PersonId,
  revisedAt: Instant.optional(),
};

export const baselineStates = ['recorded', 'withdrawn'] as const;
export const BaselineStateName = z.enum(baselineStates);

/** A baseline (step D4): the newest revision of a measurement. Earlier ones are its history. */
export const Baseline = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('recorded') }),
  z.object({ ...base, state: z.literal('withdrawn'), endedAt: Instant, reason: z.string() }),
]);
export type Baseline = z.infer<typeof Baseline>;

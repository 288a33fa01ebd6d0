import { type Issue, idSchema, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { KeptFile } from '../evidence/model.ts';
import { ImportAuthor } from './author.ts';
import { ImportParams } from './params.ts';

const Instant = z.iso.datetime();
const Count = z.number().int().nonnegative();

/** What became of rows: made, corrected, there already, not accepted. */
export const Counts = z.object({ loaded: Count, updated: Count, same: Count, refused: Count });
export type Counts = z.infer<typeof Counts>;

export const rowOutcomes = ['loaded', 'updated', 'same', 'refused'] as const;
export const RowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof RowOutcome>;

/** What is wrong somewhere, in the two languages; kept as it was found. */
export const KeptIssue = z.object({
  pointer: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
});
export type KeptIssue = z.infer<typeof KeptIssue>;

export const keptIssue = (issue: Issue): KeptIssue => KeptIssue.parse(issue);

const base = {
  kind: z.string(),
  params: ImportParams,
  file: KeptFile,
  by: ImportAuthor,
  language: z.enum(['es', 'en']),
  receivedAt: Instant,
};

/** What was seen of the file once it was read through. */
const seen = { sheet: z.string(), rows: Count, notices: z.array(KeptIssue) };

const result = { result: idSchema('file').optional() };

export const importStates = ['received', 'parsing', 'loading', 'done', 'failed', 'cancelled'] as const;
export const ImportStateName = z.enum(importStates);
export type ImportStateName = z.infer<typeof ImportStateName>;

/** A spreadsheet on its way in. `result` is the file that comes back, marked. */
export const ImportJob = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('received') }),
  z.object({ ...base, state: z.literal('parsing'), parsingAt: Instant }),
  z.object({ ...base, ...seen, state: z.literal('loading'), loadingAt: Instant }),
  z.object({ ...base, ...seen, ...result, state: z.literal('done'), counts: Counts, endedAt: Instant }),
  z.object({ ...base, state: z.literal('failed'), problem: KeptIssue, endedAt: Instant }),
  z.object({
    ...base,
    ...result,
    sheet: seen.sheet.optional(),
    rows: seen.rows.optional(),
    notices: seen.notices,
    state: z.literal('cancelled'),
    cancelledBy: PersonId,
    endedAt: Instant,
  }),
]);
export type ImportJob = z.infer<typeof ImportJob>;
export type ImportIn<K extends ImportStateName> = Extract<ImportJob, { state: K }>;

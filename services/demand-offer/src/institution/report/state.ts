import { idSchema, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { ReportContent } from './content.ts';

const Instant = z.iso.datetime();

/** One sending: to which offices and people, by whom. */
const Sending = z.object({ units: z.array(idSchema('orgUnit')), people: z.array(PersonId), by: PersonId, at: Instant });
export type Sending = z.infer<typeof Sending>;

export const reportStates = ['generated', 'sent'] as const;
export const ReportStateName = z.enum(reportStates);

const base = {
  code: z.string(),
  /** What its content is held to. */
  hash: z.string(),
  content: ReportContent,
  generatedAt: Instant,
  generatedBy: PersonId,
};

/** An internal report: what it says never changes; it is sent as often as somebody must know. */
export const InternalReport = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('generated') }),
  z.object({ ...base, state: z.literal('sent'), sendings: z.array(Sending).min(1).max(50) }),
]);
export type InternalReport = z.infer<typeof InternalReport>;

/** Every sending of a report; none before the first. */
export const sendingsOf = (report: InternalReport): readonly Sending[] =>
  report.state === 'sent' ? report.sendings : [];

/** The offices and people that a report was sent to, each once. */
export const reachedBy = (report: InternalReport) => ({
  units: [...new Set(sendingsOf(report).flatMap(({ units }) => units))],
  people: [...new Set(sendingsOf(report).flatMap(({ people }) => people))],
});

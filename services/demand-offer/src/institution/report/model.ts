import { canonicalJson, impossible, machine, type PersonId, Refusal, rulesOf, sha256 } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../../free-text.ts';
import { ReportContent } from './content.ts';
import { type InternalReport, type Sending, sendingsOf } from './state.ts';

export type ReportCommand = { type: 'send' } & Sending;
export type ReportCommandName = ReportCommand['type'];

export type ReportEvent = { text?: TextByPath } & (
  | { type: 'generated'; code: string; hash: string; facts: Facts; by: PersonId; at: string }
  | ({ type: 'sent' } & Sending)
);

/** What a report quotes of offers and items are a person's words. */
const reportTexts: ReadonlySet<string> = new Set(['title']);

const maxSendings = 50;

const on = rulesOf<InternalReport, ReportCommand, ReportEvent>();

const evolve = (report: InternalReport | undefined, event: ReportEvent): InternalReport => {
  if (event.type === 'generated') {
    if (report) return impossible(report, event);
    const { code, hash, at, by, facts, text } = event;
    const content = ReportContent.parse(reunite(facts, text));
    return { state: 'generated', code, hash, content, generatedAt: at, generatedBy: by };
  }
  if (!report) return impossible(report, event);
  const { type, text, ...sending } = event;
  return { ...report, state: 'sent', sendings: [...sendingsOf(report), sending] };
};

/** The life of an internal report (step I5): generated once, sent as often as needed. */
export const reportMachine = machine<InternalReport, ReportCommand, ReportEvent>(
  {
    send: on('send', {
      from: ['generated', 'sent'],
      to: ['sent'],
      decide(report, { type: _type, ...sending }) {
        if (sendingsOf(report).length >= maxSendings)
          throw new Refusal('guard-failed', { missing: ['fewer-sendings'] });
        return { type: 'sent', ...sending };
      },
    }),
  },
  evolve,
);

/** What a report is held to: the hash of its code and every word of it. */
export const reportHash = (code: string, content: ReportContent): string => sha256(canonicalJson({ code, content }));

/** A new report: the event and the state it gives. */
export const generateReport = (input: { code: string; content: ReportContent; by: PersonId; at: string }) => {
  const { code, content, by, at } = input;
  const hash = reportHash(code, content);
  const event: ReportEvent = { type: 'generated', code, hash, ...separate(content, reportTexts), by, at };
  return { event, next: evolve(undefined, event) };
};

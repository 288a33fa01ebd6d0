import { canonicalJson, impossible, machine, type PersonId, rulesOf, unchanged } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../free-text.ts';
import { type Baseline, BaselineFields, Finding } from './state.ts';

export type BaselineCommand =
  | { type: 'revise'; finding: Finding; reason: string; at: string }
  | { type: 'withdraw'; reason: string; at: string };
export type BaselineCommandName = BaselineCommand['type'];

/** What happened to a measurement. A revision says what it was before, so that its history reads by itself. */
export type BaselineEvent = { text?: TextByPath } & (
  | { type: 'recorded'; facts: Facts; at: string; by: PersonId }
  | { type: 'revised'; facts: Facts; previous: { value: number; group?: string | undefined }; at: string }
  | { type: 'withdrawn'; at: string }
);

/** Property names that hold free text in a measurement and its events. */
export const baselineTexts: ReadonlySet<string> = new Set(['name', 'source', 'unit', 'reason']);

const on = rulesOf<Baseline, BaselineCommand, BaselineEvent>();

const findingOf = ({ value, unit, group, polarity }: Finding): Finding => ({ value, unit, group, polarity });

const evolve = (baseline: Baseline | undefined, event: BaselineEvent): Baseline => {
  switch (event.type) {
    case 'recorded':
      return baseline
        ? impossible(baseline, event)
        : {
            state: 'recorded',
            fields: BaselineFields.parse(reunite(event.facts, event.text)),
            revision: 1,
            recordedAt: event.at,
            recordedBy: event.by,
          };
    case 'revised': {
      const { fields, revision, recordedAt, recordedBy } = baseline ?? impossible(baseline, event);
      const { reason: _, ...texts } = event.text ?? {};
      const finding = Finding.parse(reunite(event.facts, texts));
      const { territory, indicator, name, year, source } = fields;
      return {
        state: 'recorded',
        fields: { territory, indicator, name, year, source, ...finding },
        revision: revision + 1,
        recordedAt,
        recordedBy,
        revisedAt: event.at,
      };
    }
    case 'withdrawn':
      if (baseline?.state !== 'recorded') return impossible(baseline, event);
      return { ...baseline, state: 'withdrawn', endedAt: event.at, reason: event.text?.reason ?? '' };
    default:
      return impossible(baseline, event);
  }
};

/** The life of a measurement (step D4). One withdrawn by mistake comes back with a revision. */
export const baselineMachine = machine<Baseline, BaselineCommand, BaselineEvent>(
  {
    revise: on('revise', {
      from: ['recorded', 'withdrawn'],
      to: ['recorded'],
      decide({ state, fields }, { finding, reason, at }) {
        if (state === 'recorded' && canonicalJson(findingOf(fields)) === canonicalJson(findingOf(finding))) {
          return unchanged;
        }
        const { facts, text } = separate(findingOf(finding), baselineTexts);
        const previous = { value: fields.value, group: fields.group };
        return { type: 'revised', facts, text: { ...text, reason }, previous, at };
      },
    }),
    withdraw: on('withdraw', {
      from: ['recorded'],
      to: ['withdrawn'],
      decide: (_baseline, { reason, at }) => ({ type: 'withdrawn', at, text: { reason } }),
    }),
  },
  evolve,
);

/** A new measurement: the event and the state it gives. */
export const recordBaseline = (input: { fields: BaselineFields; at: string; by: PersonId }) => {
  const { fields, at, by } = input;
  const event: BaselineEvent = { type: 'recorded', ...separate(fields, baselineTexts), at, by };
  return { event, next: evolve(undefined, event) };
};

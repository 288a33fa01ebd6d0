import { canonicalJson, impossible, machine, type PersonId, Refusal, rulesOf, unchanged } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../../free-text.ts';
import {
  Arrangement,
  arrangementTexts,
  dimensionIds,
  lackingIn,
  Step,
  type StepId,
  type Steps,
  stepIds,
  unsettled,
} from './state.ts';

export type ArrangementCommand =
  | { type: 'record'; step: StepId; data: Step; by: PersonId; at: string }
  | { type: 'close'; by: PersonId; at: string }
  | { type: 'reopen'; reason: string };

export type ArrangementCommandName = ArrangementCommand['type'];

export type ArrangementEvent = { text?: TextByPath } & (
  | { type: 'opened'; facts: Facts; by: PersonId; at: string }
  | { type: 'recorded'; step: StepId; facts: Facts; by: PersonId; at: string }
  | { type: 'closed'; by: PersonId; at: string }
  | { type: 'reopened' }
);

const on = rulesOf<Arrangement, ArrangementCommand, ArrangementEvent>();

const evolve = (before: Arrangement | undefined, event: ArrangementEvent): Arrangement => {
  if (event.type === 'opened') {
    if (before) return impossible(before, event);
    const told = reunite(event.facts, event.text) as object;
    return Arrangement.parse({ ...told, state: 'open', openedAt: event.at, openedBy: event.by });
  }
  if (event.type === 'reopened') {
    if (before?.state !== 'closed') return impossible(before, event);
    const { closedAt, closedBy, ...kept } = before;
    return { ...kept, state: 'open' };
  }
  if (before?.state !== 'open') return impossible(before, event);
  if (event.type === 'closed') return { ...before, state: 'closed', closedAt: event.at, closedBy: event.by };
  const step = Step.parse(reunite(event.facts, event.text));
  return { ...before, steps: { ...before.steps, [event.step]: { ...step, by: event.by, at: event.at } } };
};

const missingWords = {
  responsible: { es: 'Diga quién responde por este arreglo.', en: 'Say who answers for this arrangement.' },
  on: { es: 'Escriba la fecha en que quedó hecho.', en: 'Write the date on which it was done.' },
  evidence: {
    es: 'Suba la evidencia, o diga en las notas dónde está.',
    en: 'Upload the evidence, or say in the notes where it is.',
  },
} as const;

/** The life of an arrangement: steps I1 to I5 of one year. */
export const arrangementMachine = machine<Arrangement, ArrangementCommand, ArrangementEvent>(
  {
    record: on('record', {
      from: ['open'],
      to: ['open'],
      decide({ steps }, { step, data, by, at }) {
        const missing = data.status === 'done' ? lackingIn(data) : [];
        if (missing.length > 0) {
          const issues = missing.map((name) => ({
            pointer: `/${name}`,
            code: 'needed-to-finish',
            params: missingWords[name],
          }));
          throw new Refusal('invalid', {}, issues);
        }
        const { by: _by, at: _at, ...kept } = steps[step];
        if (canonicalJson(kept) === canonicalJson(data)) return unchanged;
        return { type: 'recorded', step, ...separate(data, arrangementTexts), by, at };
      },
    }),
    close: on('close', {
      from: ['open'],
      to: ['closed'],
      decide({ steps }, { by, at }) {
        const missing = unsettled(steps);
        if (missing.length > 0) throw new Refusal('guard-failed', { missing });
        return { type: 'closed', by, at };
      },
    }),
    reopen: on('reopen', {
      from: ['closed'],
      to: ['open'],
      decide: (_arrangement, { reason }) => ({ type: 'reopened', text: { reason } }),
    }),
  },
  evolve,
);

const empty: Step = { status: 'none', evidence: [] };

/** What a year takes from the one before: who answers and what was written, not the proof nor that it was done. */
const carried = ({ responsible, notes, dimensions, status }: Step): Step => ({
  status: status === 'running' ? 'running' : 'none',
  responsible,
  notes,
  evidence: [],
  dimensions,
});

const blank = (id: StepId): Step =>
  id === 'I1' ? { ...empty, dimensions: dimensionIds.map((dimension) => ({ dimension, status: 'none' })) } : empty;

/** A year's arrangement, begun from the one before when there is one: the event and the state it gives. */
export const openArrangement = (input: { year: number; former: Arrangement | undefined; by: PersonId; at: string }) => {
  const { year, former, by, at } = input;
  const steps = Object.fromEntries(stepIds.map((id) => [id, former ? carried(former.steps[id]) : blank(id)])) as Steps;
  const event: ArrangementEvent = {
    type: 'opened',
    ...separate({ year, from: former?.year, steps }, arrangementTexts),
    by,
    at,
  };
  return { event, next: evolve(undefined, event) };
};

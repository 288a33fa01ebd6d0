import { canonicalJson, impossible, machine, type PersonId, Refusal, rulesOf, unchanged } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../free-text.ts';
import { SourceFields, sourceTexts } from './kinds.ts';
import type { DemandSource } from './state.ts';

export type SourceCommand =
  | { type: 'edit'; fields: SourceFields }
  | { type: 'enforce'; at: string }
  | { type: 'fulfil'; at: string; outcome: string }
  | { type: 'lapse'; at: string; reason: string };

export type SourceCommandName = SourceCommand['type'];

export type SourceEvent = { text?: TextByPath } & (
  | { type: 'recorded'; facts: Facts; at: string; by: PersonId }
  | { type: 'edited'; facts: Facts }
  | { type: 'enforced'; at: string }
  | { type: 'fulfilled'; at: string }
  | { type: 'lapsed'; at: string }
);

const on = rulesOf<DemandSource, SourceCommand, SourceEvent>();
const open = ['registered', 'inForce'] as const;

const evolve = (source: DemandSource | undefined, event: SourceEvent): DemandSource => {
  const fields = () => SourceFields.parse(reunite('facts' in event ? event.facts : {}, event.text));
  if (event.type === 'recorded') {
    return source
      ? impossible(source, event)
      : { state: 'registered', fields: fields(), registeredAt: event.at, registeredBy: event.by };
  }
  if (source?.state !== 'registered' && source?.state !== 'inForce') return impossible(source, event);
  const { registeredAt, registeredBy } = source;
  const kept = { fields: source.fields, registeredAt, registeredBy };
  switch (event.type) {
    case 'edited':
      return { ...source, fields: fields() };
    case 'enforced':
      return { ...kept, state: 'inForce', inForceAt: event.at };
    case 'fulfilled':
      return { ...kept, state: 'fulfilled', endedAt: event.at, outcome: event.text?.outcome ?? '' };
    case 'lapsed':
      return { ...kept, state: 'lapsed', endedAt: event.at, reason: event.text?.reason ?? '' };
    default:
      return impossible(source, event);
  }
};

/** The life of a demand source: steps D1 to D7. A lawsuit comes into force only once there is a ruling. */
export const sourceMachine = machine<DemandSource, SourceCommand, SourceEvent>(
  {
    edit: on('edit', {
      from: open,
      to: open,
      decide(source, { fields }) {
        if (fields.kind !== source.fields.kind) {
          throw new Refusal('invalid', {}, [{ pointer: '/kind', code: 'frozen' }]);
        }
        if (canonicalJson(fields) === canonicalJson(source.fields)) return unchanged;
        return { type: 'edited', ...separate(fields, sourceTexts) };
      },
    }),
    enforce: on('enforce', {
      from: ['registered'],
      to: ['inForce'],
      decide({ fields }, { at }) {
        if (fields.kind === 'courtRuling' && fields.stage === 'lawsuit') {
          throw new Refusal('guard-failed', { missing: ['ruling'] });
        }
        return { type: 'enforced', at };
      },
    }),
    fulfil: on('fulfil', {
      from: ['inForce'],
      to: ['fulfilled'],
      decide: (_source, { at, outcome }) => ({ type: 'fulfilled', at, text: { outcome } }),
    }),
    lapse: on('lapse', {
      from: open,
      to: ['lapsed'],
      decide: (_source, { at, reason }) => ({ type: 'lapsed', at, text: { reason } }),
    }),
  },
  evolve,
);

/** A new source: the event and the state it gives. */
export const recordSource = (input: { fields: SourceFields; at: string; by: PersonId }) => {
  const { fields, at, by } = input;
  const event: SourceEvent = { type: 'recorded', ...separate(fields, sourceTexts), at, by };
  return { event, next: evolve(undefined, event) };
};

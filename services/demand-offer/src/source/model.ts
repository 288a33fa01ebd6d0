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
  | { type: 'recorded'; facts: Facts; at: string; by: PersonId; inForce?: true }
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
    if (source) return impossible(source, event);
    const { at, by: registeredBy, inForce } = event;
    const recorded = { fields: fields(), registeredAt: at, registeredBy };
    return inForce ? { ...recorded, state: 'inForce', inForceAt: at } : { ...recorded, state: 'registered' };
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

/** A lawsuit obliges nobody until there is a ruling. */
const mustOblige = (fields: SourceFields): void => {
  if (fields.kind === 'courtRuling' && fields.stage === 'lawsuit') {
    throw new Refusal('guard-failed', { missing: ['ruling'] });
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
        mustOblige(fields);
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

/** A new source: the event and the state it gives. `inForce` says that it obliges already. Refuses a lawsuit in force. */
export const recordSource = (input: { fields: SourceFields; at: string; by: PersonId; inForce?: true | undefined }) => {
  const { fields, at, by, inForce } = input;
  if (inForce) mustOblige(fields);
  const event: SourceEvent = {
    type: 'recorded',
    ...separate(fields, sourceTexts),
    at,
    by,
    ...(inForce ? { inForce } : {}),
  };
  return { event, next: evolve(undefined, event) };
};

import { canonicalJson, impossible, machine, type PersonId, Refusal, rulesOf, unchanged } from '@concierta/kernel';
import { type Facts, reunite, separate, type TextByPath } from '../../free-text.ts';
import { type InstitutionalItem, ItemFields, itemTexts } from './state.ts';

export type ItemCommand =
  | { type: 'edit'; fields: ItemFields }
  | { type: 'end'; at: string; by: PersonId; reason: string }
  | { type: 'resume'; reason: string };

export type ItemCommandName = ItemCommand['type'];

export type ItemEvent = { text?: TextByPath } & (
  | { type: 'registered'; facts: Facts; at: string; by: PersonId }
  | { type: 'edited'; facts: Facts }
  | { type: 'ended'; at: string; by: PersonId }
  | { type: 'resumed' }
);

const on = rulesOf<InstitutionalItem, ItemCommand, ItemEvent>();

const evolve = (item: InstitutionalItem | undefined, event: ItemEvent): InstitutionalItem => {
  const fields = () => ItemFields.parse(reunite('facts' in event ? event.facts : {}, event.text));
  if (event.type === 'registered') {
    if (item) return impossible(item, event);
    return { state: 'inForce', fields: fields(), registeredAt: event.at, registeredBy: event.by };
  }
  if (!item) return impossible(item, event);
  const { registeredAt, registeredBy } = item;
  const kept = { fields: item.fields, registeredAt, registeredBy };
  if (event.type === 'resumed') return item.state === 'ended' ? { ...kept, state: 'inForce' } : impossible(item, event);
  if (item.state !== 'inForce') return impossible(item, event);
  return event.type === 'edited'
    ? { ...kept, state: 'inForce', fields: fields() }
    : { ...kept, state: 'ended', endedAt: event.at, endedBy: event.by, reason: event.text?.reason ?? '' };
};

const frozenKind = {
  es: 'La clase no cambia después de registrar. Registre otra y termine esta.',
  en: 'The kind does not change once registered. Register another one and end this one.',
};

/** The life of an institutional item: steps I2, I3 and I4. */
export const itemMachine = machine<InstitutionalItem, ItemCommand, ItemEvent>(
  {
    edit: on('edit', {
      from: ['inForce'],
      to: ['inForce'],
      decide(item, { fields }) {
        if (fields.kind !== item.fields.kind) {
          throw new Refusal('invalid', {}, [{ pointer: '/kind', code: 'frozen', params: frozenKind }]);
        }
        if (canonicalJson(fields) === canonicalJson(item.fields)) return unchanged;
        return { type: 'edited', ...separate(fields, itemTexts) };
      },
    }),
    end: on('end', {
      from: ['inForce'],
      to: ['ended'],
      decide: (_item, { at, by, reason }) => ({ type: 'ended', at, by, text: { reason } }),
    }),
    resume: on('resume', {
      from: ['ended'],
      to: ['inForce'],
      decide: (_item, { reason }) => ({ type: 'resumed', text: { reason } }),
    }),
  },
  evolve,
);

/** A new item: the event and the state it gives. */
export const registerItem = ({ fields, at, by }: { fields: ItemFields; at: string; by: PersonId }) => {
  const event: ItemEvent = { type: 'registered', ...separate(fields, itemTexts), at, by };
  return { event, next: evolve(undefined, event) };
};

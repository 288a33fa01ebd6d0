import type { AggregateDefinition } from '@concierta/store';
import { Mandate, type MandateEvent } from './model.ts';

/** Where an organisation's mandates are listed, by the day they begin. */
export const mandateList = 'MANDATE';

/** As much of a reason as a list row has room for, its characters whole. */
const beginningOf = (reason: string): string => [...reason].slice(0, 120).join('');

/** `T#<organisation>#MANDATE#<man_…>`. */
export const mandateDefinition: AggregateDefinition<Mandate, MandateEvent> = {
  kind: 'MANDATE',
  schema: 1,
  parse: (raw) => Mandate.parse(raw),
  list: (mandate, { id, version }) => {
    const { state, from, to } = mandate;
    const held =
      state === 'awaiting'
        ? { invitation: mandate.invitation }
        : { person: mandate.person, membership: mandate.membership };
    const ended = state === 'ended' ? { endedOn: mandate.endedOn, reason: beginningOf(mandate.reason) } : {};
    return { row: { id, version, state, from, to, ...held, ...ended }, l1: { pk: mandateList, sk: `${from}#${id}` } };
  },
};

import { type OwnerId, Refusal } from '@concierta/kernel';
import type { OutgoingEvent } from '@concierta/store';
import { catalogue, type EventData, type EventType } from './catalogue.ts';
import { mayBeFor } from './definition.ts';
import { maxDataBytes, type Visibility } from './envelope.ts';

/**
 * Makes the integration event that goes with a write: checks the data against its contract, fills in the default
 * visibility, and drops the owner from its own parties.
 * Throws on data that breaks the contract or a visibility wider than its kind may have (defects of the caller); refuses `too-large` above 200 KB.
 */
export const outgoing = <T extends EventType>(
  type: T,
  event: { readonly data: EventData<T>; readonly parties?: readonly OwnerId[]; readonly visibility?: Visibility },
): OutgoingEvent => {
  const definition = catalogue[type];
  const { visibility = definition.visibility } = event;
  if (!mayBeFor(definition, visibility)) throw new Error(`${type} may not be «${visibility}»`);
  const data = definition.data.parse(event.data) as Record<string, unknown>;
  if (Buffer.byteLength(JSON.stringify(data)) > maxDataBytes) throw new Refusal('too-large', { section: 'event' });
  return {
    type,
    visibility,
    parties: [...new Set(event.parties ?? [])],
    data,
  };
};

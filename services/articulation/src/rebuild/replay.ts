import { type Envelope, envelopeOf, parseEnvelope } from '@concierta/events';
import { enumerateEvents, type Reached } from '@concierta/store';

/** The tables whose events are replayed, each in a role that may read every event of it. */
export type EventSource = readonly Reached[];

/** Every integration event there ever was, as it would arrive from the bus; those of one aggregate in order. */
export async function* replay(source: EventSource): AsyncGenerator<Envelope> {
  for (const { client, table } of source) {
    for await (const { events } of enumerateEvents(client, table)) {
      for (const stored of events) {
        const envelope = stored.integration && parseEnvelope(envelopeOf(stored));
        if (envelope) yield envelope;
      }
    }
  }
}

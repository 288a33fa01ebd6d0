import { type Envelope, envelopeOf, parseEnvelope } from '@concierta/events';
import { enumerateEvents } from '@concierta/store';

/** The tables whose events are replayed. */
export interface EventSource {
  readonly client: Parameters<typeof enumerateEvents>[0];
  /** Physical names. */
  readonly tables: readonly string[];
}

/** Every integration event there ever was, as it would arrive from the bus; those of one aggregate in order. */
export async function* replay({ client, tables }: EventSource): AsyncGenerator<Envelope> {
  for (const table of tables) {
    for await (const { events } of enumerateEvents(client, table)) {
      for (const stored of events) {
        const envelope = stored.integration && parseEnvelope(envelopeOf(stored));
        if (envelope) yield envelope;
      }
    }
  }
}

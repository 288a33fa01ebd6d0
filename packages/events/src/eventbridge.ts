import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { Envelope } from './envelope.ts';
import type { Accepted, EventPort } from './publisher.ts';
import { amazonTraceOf } from './trace-header.ts';

/** What one `PutEvents` may carry. */
export const maxEntries = 10;
export const maxRequestBytes = 256 * 1024;

/** The bus, and the source that its publisher's policy lets it name (`sourceOf(context)`). */
export interface BusPlace {
  readonly bus: string;
  readonly source: string;
}

const entryOf = (event: Envelope, { bus, source }: BusPlace): PutEventsRequestEntry => {
  const trace = amazonTraceOf(event.traceparent);
  return {
    EventBusName: bus,
    Source: source,
    DetailType: event.type,
    Time: new Date(event.occurredAt),
    Detail: JSON.stringify(event),
    ...(trace === undefined ? {} : { TraceHeader: trace }),
  };
};

/** The size of an entry as EventBridge counts it: 14 bytes for the time, and the UTF-8 length of the rest. */
export const entryBytes = (entry: PutEventsRequestEntry): number =>
  (entry.Time ? 14 : 0) +
  [entry.Source, entry.DetailType, entry.Detail].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);

interface Sized {
  readonly id: string;
  readonly entry: PutEventsRequestEntry;
  readonly bytes: number;
}

/** Groups of at most 10 entries and 256 KB, in order. */
const requestsOf = (entries: readonly Sized[]): Sized[][] => {
  const groups: Sized[][] = [];
  let bytes = 0;
  for (const sized of entries) {
    const last = groups.at(-1);
    if (last && last.length < maxEntries && bytes + sized.bytes <= maxRequestBytes) {
      last.push(sized);
      bytes += sized.bytes;
    } else {
      groups.push([sized]);
      bytes = sized.bytes;
    }
  }
  return groups;
};

/**
 * The bus on AWS. `PutEvents` answers 200 although entries failed: each entry's own answer is what counts. A request that
 * fails as a whole fails its entries only; those of other requests keep their answers.
 */
export const eventBridgePort = (client: Pick<EventBridgeClient, 'send'>, place: BusPlace): EventPort => {
  const put = async (group: readonly Sized[]): Promise<Accepted[]> => {
    try {
      const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: group.map(({ entry }) => entry) }));
      return group.map(({ id }, i) => {
        const answer = Entries[i];
        if (answer?.EventId !== undefined && answer.ErrorCode === undefined) return { id, ok: true };
        return { id, ok: false, error: answer?.ErrorCode ?? 'no answer' };
      });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      return group.map(({ id }) => ({ id, ok: false, error: name }));
    }
  };
  return {
    async publish(events) {
      const sized = events.map((event): Sized => {
        const entry = entryOf(event, place);
        return { id: event.id, entry, bytes: entryBytes(entry) };
      });
      const tooLarge = sized.filter(({ bytes }) => bytes > maxRequestBytes);
      const answers: Accepted[] = tooLarge.map(({ id }) => ({ id, ok: false, error: 'TooLarge' }));
      for (const group of requestsOf(sized.filter(({ bytes }) => bytes <= maxRequestBytes))) {
        answers.push(...(await put(group)));
      }
      return answers;
    },
  };
};

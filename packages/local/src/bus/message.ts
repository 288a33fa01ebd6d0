import type { Consumer, Envelope } from '@concierta/events';

/** One event for one consumer, as the queue keeps it. */
export interface Message {
  /** `<service>/<consumer>`: the queue it stands in. */
  readonly queue: string;
  /** Where it stands: older first, then by version, then by id. */
  readonly position: string;
  /** Whose event it is: messages of one owner are delivered one after another. */
  readonly group: string;
  readonly event: unknown;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** Not to be tried before this moment (milliseconds since 1970). */
  readonly notBefore: number;
  readonly lastError?: string;
  /** When it was set aside (ISO 8601, UTC); only of dead letters. */
  readonly diedAt?: string;
}

/** One consumer of one service, and what to do with an event. */
export interface Subscription {
  readonly service: string;
  readonly consumer: Consumer;
  /** Handles one message's body; throws to have it delivered again. */
  handle(event: unknown): Promise<void>;
}

export const queueOf = ({ service, consumer }: Subscription): string => `${service}/${consumer.name}`;

/** The message that brings an event to a queue; the same event always gets the same place, so that it is there once. */
export const messageFor = (queue: string, event: Envelope): Message => ({
  queue,
  position: `${event.occurredAt}#${String(event.aggregate.version).padStart(10, '0')}#${event.id}`,
  group: event.owner,
  event,
  tries: 0,
  notBefore: 0,
});

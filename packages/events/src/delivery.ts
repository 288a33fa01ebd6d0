import * as z from 'zod';
import { sourcesOf } from './bus-source.ts';
import { readEnvelope } from './catalogue.ts';
import type { Consumer, ConsumerScope } from './context.ts';
import type { Envelope, Visibility } from './envelope.ts';

/** What each scope may see: a queue that writes what everybody reads is given nothing that not everybody may read. */
export const visibleTo: Readonly<Record<ConsumerScope, readonly Visibility[]>> = {
  parties: ['owner', 'shared', 'public'],
  shared: ['shared', 'public'],
  public: ['public'],
};

/** The rule of one queue: the types it asked for, and nothing narrower than the zone it writes. */
export const wants = (consumer: Consumer, event: Pick<Envelope, 'type' | 'visibility'>): boolean =>
  (consumer.events as readonly string[]).includes(event.type) && visibleTo[consumer.scope].includes(event.visibility);

/** Why a message is not believed. */
export type Disbelief =
  /** Not an event of the bus, or not in the form that its contract says. */
  | 'unreadable'
  /** Its source does not publish its type. */
  | 'source'
  /** The bus was told another type than the event has. */
  | 'type'
  /** Its queue did not ask for it, or may not see it. */
  | 'rule';

/** What a message turned out to be: an event to work on, one of a type nobody here knows, or one that has no effect. */
export type Delivery =
  | { readonly is: 'event'; readonly event: Envelope }
  | { readonly is: 'unknown'; readonly type: string }
  | { readonly is: 'refused'; readonly because: Disbelief };

/** What EventBridge wraps around an event on its way to a queue. */
const Wrapped = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

const parsed = (body: string): { source: string; type: string; read: ReturnType<typeof readEnvelope> } | undefined => {
  try {
    const { source, 'detail-type': type, detail } = Wrapped.parse(JSON.parse(body));
    return { source, type, read: readEnvelope(detail) };
  } catch {
    // What it says is whoever sent it's own: an error of a parser would quote it.
    return undefined;
  }
};

/**
 * Reads the body of a message that EventBridge put into a consumer's queue, and believes it only as far as the queue's own
 * rule would: whoever can write into a queue, or onto the bus under a name of their own, moves nothing.
 */
export const readDelivery = (consumer: Consumer, body: string): Delivery => {
  const message = parsed(body);
  if (!message) return { is: 'refused', because: 'unreadable' };
  const { source, type, read } = message;
  if (!read.known) return { is: 'unknown', type: read.type };
  const { event } = read;
  if (event.type !== type) return { is: 'refused', because: 'type' };
  if (!sourcesOf(event.type).includes(source)) return { is: 'refused', because: 'source' };
  if (!wants(consumer, event)) return { is: 'refused', because: 'rule' };
  return { is: 'event', event };
};

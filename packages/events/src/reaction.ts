import type { Envelope } from './envelope.ts';

/** Names the inbox row that makes an effect happen once; pass it to `store.save({ …, inbox })`. */
export interface InboxKey {
  readonly consumer: string;
  readonly event: string;
  readonly chunk?: number;
}

/** The inbox row of one effect of one event. Say `chunk` when an event has several effects, each in its own transaction. */
export const inboxOf = (event: Envelope, tools: { readonly consumer: string }, chunk?: number): InboxKey => ({
  consumer: tools.consumer,
  event: event.id,
  ...(chunk === undefined ? {} : { chunk }),
});

/** A transaction holds 100 items; 80 effects leave room for the inbox row and what each write brings along. */
export const chunkSize = 80;

/**
 * Spreads the effects of one event over transactions of at most 80, each with its own inbox row: after a crash in the
 * middle, only the chunks that did not happen will. The order of `items` must be the same each time it is called.
 */
export const inChunks = async <T>(
  items: readonly T[],
  event: Envelope,
  tools: { readonly consumer: string },
  effect: (chunk: readonly T[], inbox: InboxKey) => Promise<void>,
): Promise<void> => {
  for (let start = 0, chunk = 0; start < items.length; start += chunkSize, chunk += 1) {
    await effect(items.slice(start, start + chunkSize), inboxOf(event, tools, chunk));
  }
};

import { type Environment, nowInSeconds } from './environment.ts';
import { inboxKey } from './keys.ts';
import { getRow } from './rows.ts';
import type { Inbox } from './store.ts';
import type { Item } from './write.ts';

/** How long a consumer remembers an event: 35 days, longer than a dead letter waits to be sent again. */
export const inboxSeconds = 35 * 24 * 60 * 60;

/** The row that makes a reaction happen once. */
export const inboxRow = (environment: Environment, { consumer, event, chunk }: Inbox): Item => ({
  ...inboxKey(environment.scope, consumer, event, chunk),
  ttl: nowInSeconds(environment) + inboxSeconds,
});

/** True when the consumer has reacted to the event. */
export const hasReacted = async (environment: Environment, { consumer, event, chunk }: Inbox): Promise<boolean> =>
  (await getRow(environment, inboxKey(environment.scope, consumer, event, chunk))) !== undefined;

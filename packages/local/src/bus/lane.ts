import type { WorkerLog } from '@concierta/events';
import { isGuardTrip } from '@concierta/store';
import type { Clearing } from './clearing.ts';
import type { Message, Subscription } from './message.ts';
import { queueOf } from './message.ts';
import type { QueueTable } from './queue-table.ts';

/** How patient a queue is. */
export interface Retrying {
  /** A message that failed this often is set aside as a dead letter. */
  readonly maxTries: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** 0 ≤ x < 1: spreads retries, so that those that failed together do not come back together. */
  readonly random: () => number;
}

export interface LaneOptions {
  readonly subscription: Subscription;
  readonly queue: QueueTable;
  readonly clearing: Clearing;
  /** How many owners are served at once. */
  readonly concurrency: number;
  /** How many messages are held in memory; the rest wait in the table. */
  readonly window: number;
  readonly retrying: Retrying;
  readonly log: WorkerLog;
  /** Called whenever the lane may have come to rest. */
  readonly onRest: () => void;
}

export interface LaneCounts {
  /** Waiting for their turn or for a retry. */
  readonly visible: number;
  readonly inFlight: number;
  readonly dead: number;
}

/** The delivery of one queue: an owner's messages in order, one at a time; different owners side by side. */
export interface Lane {
  /** Reads what a former run left; to be called once, before anything is taken in. */
  open(): Promise<void>;
  knows(position: string): boolean;
  /** Takes in messages that are already kept in the table. */
  take(messages: readonly Message[]): void;
  /** Takes in what were dead letters. */
  takeBack(messages: readonly Message[]): void;
  /** One dead letter is no more. */
  forget(): void;
  atRest(): boolean;
  counts(): LaneCounts;
  close(): Promise<void>;
}

/** Half the pause for certain, the other half by chance; doubling with each try. */
export const pauseBefore = (tries: number, { firstPauseMs, longestPauseMs, random }: Retrying): number => {
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1));
  return pause / 2 + (pause / 2) * random();
};

export const openLane = (options: LaneOptions): Lane => {
  const { subscription, queue, clearing, concurrency, window, retrying, log, onRest } = options;
  const name = queueOf(subscription);
  const groups = new Map<string, Message[]>();
  const known = new Set<string>();
  const ready: string[] = [];
  const timers = new Map<string, NodeJS.Timeout>();
  const active = new Set<string>();
  let leaving = 0;
  let loading: Promise<void> | undefined;
  let lastLoaded: string | undefined;
  let complete = false;
  let missed = false;
  let closed = false;
  let dead = 0;

  const insert = (message: Message) => {
    if (known.has(message.position)) return;
    known.add(message.position);
    const group = groups.get(message.group) ?? [];
    let at = group.length;
    // The head of an active group is being handled: nothing may come before it.
    const first = active.has(message.group) ? 1 : 0;
    while (at > first && (group[at - 1]?.position ?? '') > message.position) at -= 1;
    group.splice(at, 0, message);
    groups.set(message.group, group);
    if (group.length === 1) enqueue(message.group);
  };

  const enqueue = (group: string) => {
    const head = groups.get(group)?.[0];
    if (!head || active.has(group) || timers.has(group)) return;
    const wait = head.notBefore - Date.now();
    if (wait <= 0) {
      ready.push(group);
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(group);
      enqueue(group);
      pump();
    }, wait);
    timers.set(group, timer);
  };

  const pump = () => {
    while (!closed && active.size < concurrency) {
      const group = ready.shift();
      if (group === undefined) break;
      const head = groups.get(group)?.[0];
      if (!head || active.has(group)) continue;
      active.add(group);
      void deliver(group, head);
    }
    if (!complete && known.size < window / 2) load();
    if (atRest()) onRest();
  };

  const deliver = async (group: string, message: Message) => {
    const next = await attempt(message);
    const waiting = groups.get(group) ?? [];
    if (next) {
      waiting[0] = next;
    } else {
      waiting.shift();
      known.delete(message.position);
    }
    if (waiting.length === 0) groups.delete(group);
    active.delete(group);
    enqueue(group);
    pump();
  };

  /** Tries a message once; gives what remains to be tried of it, if anything. */
  const attempt = async (message: Message): Promise<Message | undefined> => {
    try {
      await subscription.handle(message.event);
      acknowledge(message);
      return undefined;
    } catch (error) {
      const tries = message.tries + 1;
      const lastError = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : String(error);
      const notBefore = Date.now() + pauseBefore(tries, retrying);
      const buried = tries >= retrying.maxTries;
      if (isGuardTrip(error)) log.error('guard trip', { queue: name, position: message.position, lastError });
      const diedAt = buried ? { diedAt: new Date().toISOString() } : {};
      const failed: Message = { ...message, tries, notBefore, lastError, ...diedAt };
      log[buried ? 'error' : 'warn'](buried ? 'dead letter' : 'delivery failed', {
        queue: name,
        position: message.position,
        tries,
        lastError,
      });
      try {
        await (buried ? queue.bury(failed) : queue.postpone(failed));
      } catch (trouble) {
        // The table did not take it: it stays in memory as it was, and durably as it was before.
        log.warn('queue not written', { queue: name, message: String(trouble) });
        const { diedAt: _, ...alive } = failed;
        return { ...alive, tries: message.tries };
      }
      if (buried) dead += 1;
      return buried ? undefined : failed;
    }
  };

  /** The message is done; until it is out of the table, the lane is not at rest. */
  const acknowledge = (message: Message) => {
    leaving += 1;
    void clearing(message).then(() => {
      leaving -= 1;
      if (atRest()) onRest();
    });
  };

  const load = () => {
    loading ??= (async () => {
      try {
        missed = false;
        const { messages, more } = await queue.page(name, lastLoaded, window);
        lastLoaded = messages.at(-1)?.position ?? lastLoaded;
        complete = !more && !missed;
        for (const message of messages) insert(message);
      } catch (error) {
        log.warn('queue not read', { queue: name, message: String(error) });
        await new Promise((next) => setTimeout(next, 200));
      }
      loading = undefined;
      pump();
    })();
  };

  const atRest = () => known.size === 0 && complete && leaving === 0 && loading === undefined;

  return {
    async open() {
      dead = (await queue.dead(name)).length;
      load();
      await loading;
    },
    knows: (position) => known.has(position),
    take(messages) {
      // While the table holds more than memory does, what lies behind the last page read will be read in its turn.
      for (const message of messages) {
        if (complete || message.position <= (lastLoaded ?? '')) insert(message);
        else missed = true;
      }
      pump();
    },
    takeBack(messages) {
      dead -= messages.length;
      this.take(messages);
    },
    forget() {
      dead -= 1;
    },
    atRest,
    counts: () => ({ visible: known.size - active.size, inFlight: active.size, dead }),
    async close() {
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      const deadline = Date.now() + 5_000;
      while ((active.size > 0 || leaving > 0) && Date.now() < deadline) {
        await new Promise((next) => setTimeout(next, 5));
      }
    },
  };
};

import { type Envelope, type WorkerLog, wants } from '@concierta/events';
import { openClearing } from './clearing.ts';
import { type Lane, type LaneCounts, openLane, type Retrying } from './lane.ts';
import { type Message, messageFor, queueOf, type Subscription } from './message.ts';
import type { QueueTable } from './queue-table.ts';

export interface BusOptions {
  readonly queue: QueueTable;
  readonly subscriptions: readonly Subscription[];
  readonly log: WorkerLog;
  readonly concurrency?: number;
  readonly window?: number;
  readonly retrying?: Partial<Retrying>;
}

export interface Published {
  readonly id: string;
  readonly ok: boolean;
  readonly error?: string;
}

/** Dead letters of one queue, or the one that stands at a position of it. */
export interface WhichLetters {
  readonly queue?: string;
  readonly position?: string;
}

/** The embedded stand-in for EventBridge and SQS: at least once, in order per owner, with dead letters. */
export interface Bus {
  /** Keeps every event for each consumer that wants it; an event is `ok` only when all of its messages are kept. */
  publish(events: readonly Envelope[]): Promise<Published[]>;
  atRest(): boolean;
  /** Resolves when no message waits, is handled, or is still to be taken out. */
  whenAtRest(): Promise<void>;
  counts(): Record<string, LaneCounts>;
  deadLetters(): Promise<Message[]>;
  /** Gives dead letters another chance (all, of one queue, or one alone), for after the cause was mended. Answers how many. */
  revive(which?: WhichLetters): Promise<number>;
  /** Takes one dead letter away for good: its effect will never happen. `false` when there is no such letter. */
  discard(letter: Required<WhichLetters>): Promise<boolean>;
  stop(): Promise<void>;
}

const defaults: Retrying = { maxTries: 8, firstPauseMs: 100, longestPauseMs: 60_000, random: Math.random };

/** Opens the bus and goes on with what a former run, however it ended, had not delivered. */
export const openBus = async (options: BusOptions): Promise<Bus> => {
  const { queue, subscriptions, log } = options;
  const waiters = new Set<() => void>();
  const clearing = openClearing(queue, log);
  const lanes = new Map<string, { lane: Lane; subscription: Subscription }>();

  const atRest = () => [...lanes.values()].every(({ lane }) => lane.atRest());
  const onRest = () => {
    if (waiters.size === 0 || !atRest()) return;
    for (const tell of waiters) tell();
    waiters.clear();
  };

  for (const subscription of subscriptions) {
    const lane = openLane({
      subscription,
      queue,
      clearing,
      log,
      onRest,
      concurrency: options.concurrency ?? 4,
      window: options.window ?? 2_000,
      retrying: { ...defaults, ...options.retrying },
    });
    lanes.set(queueOf(subscription), { lane, subscription });
  }
  await Promise.all([...lanes.values()].map(({ lane }) => lane.open()));

  const messagesFor = (event: Envelope): Message[] =>
    [...lanes].flatMap(([name, { lane, subscription }]) => {
      if (!wants(subscription.consumer, event)) return [];
      const message = messageFor(name, event);
      return lane.knows(message.position) ? [] : [message];
    });

  const deadLetters = async () => {
    const withDead = [...lanes].filter(([, { lane }]) => lane.counts().dead > 0);
    return (await Promise.all(withDead.map(([name]) => queue.dead(name)))).flat();
  };

  const handOver = (messages: readonly Message[], how: 'take' | 'takeBack') => {
    for (const [name, mine] of Map.groupBy(messages, (message) => message.queue)) lanes.get(name)?.lane[how](mine);
  };

  return {
    async publish(events) {
      const messages = events.flatMap(messagesFor);
      try {
        await queue.keep(messages);
      } catch (error) {
        return events.map(({ id }) => ({ id, ok: false, error: String(error) }));
      }
      handOver(messages, 'take');
      return events.map(({ id }) => ({ id, ok: true }));
    },
    atRest,
    whenAtRest: () =>
      new Promise((resolve) => {
        waiters.add(resolve);
        onRest();
      }),
    counts: () => Object.fromEntries([...lanes].map(([name, { lane }]) => [name, lane.counts()])),
    deadLetters,
    async revive({ queue: only, position } = {}) {
      const chosen = (await deadLetters()).filter(
        (letter) => (only ?? letter.queue) === letter.queue && (position ?? letter.position) === letter.position,
      );
      const revived = (await Promise.all(chosen.map((message) => queue.revive(message)))).filter(
        (message) => message !== undefined,
      );
      handOver(revived, 'takeBack');
      return revived.length;
    },
    async discard({ queue: name, position }) {
      const lane = lanes.get(name)?.lane;
      if (!lane || !(await queue.discard(name, position))) return false;
      lane.forget();
      return true;
    },
    async stop() {
      await Promise.all([...lanes.values()].map(({ lane }) => lane.close()));
    },
  };
};

import { type EventPort, publishOnce, type WorkerLog } from '@concierta/events';
import type { Clock } from '@concierta/kernel';
import { outboxShards, type Reached } from '@concierta/store';

export interface PublishingOptions {
  /** Every table with an outbox, reached as its publisher. */
  readonly tables: readonly Reached[];
  readonly port: EventPort;
  readonly clock: Clock;
  readonly log: WorkerLog;
  /** How often the whole outbox is looked through, whoever wrote to it; 0 for never. */
  readonly sweepMs: number;
}

/** The publisher of every table: woken by each write of this process, and by a sweep for what nobody told. */
export interface Publishing {
  wake(table: string, shard: number): void;
  /** Looks through the whole outbox of every table. */
  sweep(): void;
  quiet(): boolean;
  /** Resolves when nothing that it knows of waits to be published. */
  whenQuiet(): Promise<void>;
  stop(): Promise<void>;
}

const retryMs = 200;

export const startPublishing = ({ tables, port, clock, log, sweepMs }: PublishingOptions): Publishing => {
  const waiting = new Map(tables.map(({ table }) => [table, new Set<number>()]));
  const reached = new Map(tables.map((one) => [one.table, one]));
  const running = new Set<string>();
  const waiters = new Set<() => void>();
  let stopped = false;

  const quiet = () => running.size === 0 && [...waiting.values()].every((shards) => shards.size === 0);

  const publish = async (one: Reached, shards: Set<number>) => {
    const [shard] = shards;
    if (shard === undefined) return;
    shards.delete(shard);
    try {
      const { refused } = await publishOnce({ ...one, port, clock, log }, { shard });
      if (refused === 0) return;
    } catch (error) {
      log.warn('outbox not read', { table: one.table, message: String(error) });
    }
    shards.add(shard);
    await new Promise((next) => setTimeout(next, retryMs));
  };

  const run = async (one: Reached, shards: Set<number>) => {
    running.add(one.table);
    while (shards.size > 0 && !stopped) await publish(one, shards);
    running.delete(one.table);
    if (!quiet()) return;
    for (const tell of waiters) tell();
    waiters.clear();
  };

  const wake = (table: string, shard: number) => {
    const shards = waiting.get(table);
    const one = reached.get(table);
    if (!shards || !one || stopped) return;
    shards.add(shard);
    if (!running.has(table)) void run(one, shards);
  };

  const sweep = () => {
    for (const { table } of tables) for (let shard = 0; shard < outboxShards; shard += 1) wake(table, shard);
  };

  const timer = sweepMs > 0 ? setInterval(sweep, sweepMs) : undefined;
  timer?.unref();
  sweep();

  return {
    wake,
    sweep,
    quiet,
    whenQuiet: () => (quiet() ? Promise.resolve() : new Promise((resolve) => waiters.add(resolve))),
    async stop() {
      stopped = true;
      clearInterval(timer);
      while (running.size > 0) await new Promise((next) => setTimeout(next, 5));
    },
  };
};

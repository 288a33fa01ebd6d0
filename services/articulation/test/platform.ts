import { type Envelope, toolsFor } from '@concierta/events';
import type { Clock, OwnerId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { countingClient, mintScope, oneTable, openStore, type Store } from '@concierta/store';
import { context } from '../src/context.ts';
import { portfolioReader } from '../src/search/reader.ts';
import type { SnapshotStorage } from '../src/search/storage.ts';
import { createHandlers } from '../src/worker.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const visibleTo = { parties: ['owner', 'shared', 'public'], shared: ['shared', 'public'], public: ['public'] };

/** Snapshots in memory. */
export const memorySnapshots = (): SnapshotStorage & { readonly kept: Map<string, Uint8Array> } => {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    read: async (name) => kept.get(name),
    write: async (name, bytes) => void kept.set(name, bytes),
    remove: async (name) => void kept.delete(name),
  };
};

/** Articulation on a table of its own, with a clock that tests move. */
export const articulation = async (snapshots?: SnapshotStorage) => {
  const engine = await testEngine();
  const table = await engine.freshTable(context.table);
  let now = new Date('2026-11-22T15:00:00Z');
  const clock: Clock = { now: () => now };
  const calls = countingClient(engine.client);
  const { client } = calls;
  const tables = oneTable({ client, table });
  const handlers = createHandlers({ snapshots, clock });
  const zone = (name: 'SHARED' | 'PUBLIC'): Store =>
    openStore(tables, mintScope({ kind: 'zone', zone: name }), { clock });
  const owner = (id: OwnerId): Store => openStore(tables, mintScope({ kind: 'owner', owner: id }), { clock });
  return {
    client,
    calls,
    table,
    tables,
    clock,
    zones: { zone },
    zone,
    owner,
    setClock: (at: string) => {
      now = new Date(at);
    },
    /** Hands an event to every consumer that wants it and may see it, as the bus does. */
    deliver: async (...events: Envelope[]): Promise<void> => {
      for (const event of events) {
        for (const consumer of context.consumers) {
          const wanted = (consumer.events as readonly string[]).includes(event.type);
          if (!wanted || !visibleTo[consumer.scope].includes(event.visibility)) continue;
          await handlers[consumer.name]?.(event, toolsFor({ tables, clock, log: silent }, consumer, event));
        }
      }
    },
    /** What a fresh reader would show now. */
    portfolio: () => portfolioReader({ store: zone('PUBLIC'), snapshots, clock, freshMs: 0 }).current(),
  };
};

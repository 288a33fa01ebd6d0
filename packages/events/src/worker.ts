import type { Clock, OwnerId } from '@concierta/kernel';
import { mintScope, openStore, type Store, type Tables } from '@concierta/store';
import type { Consumer, WorkerLog, WorkerTools } from './context.ts';
import type { Envelope } from './envelope.ts';

/** What a worker needs from the platform that runs it. */
export interface WorkerDeps {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly log: WorkerLog;
}

const zoneOf = { shared: 'SHARED', public: 'PUBLIC' } as const;

/** The tools for one event: the consumer's scope and the event's own parties decide what they can reach. */
export const toolsFor = (deps: WorkerDeps, consumer: Consumer, event: Envelope): WorkerTools => {
  const opened = new Map<string, Store>();
  const open = (key: string, make: () => Store): Store => {
    const store = opened.get(key) ?? make();
    opened.set(key, store);
    return store;
  };
  const reachable = new Set<string>([event.owner, ...event.parties]);
  const options = { clock: deps.clock };
  return {
    consumer: consumer.name,
    clock: deps.clock,
    log: deps.log,
    store(owner: OwnerId) {
      if (consumer.scope !== 'parties') throw new Error(`consumer «${consumer.name}» writes zones, not owners`);
      if (!reachable.has(owner)) throw new Error(`event ${event.id} does not concern ${owner}`);
      return open(owner, () => openStore(deps.tables, mintScope({ kind: 'owner', owner }), options));
    },
    zone(zone) {
      if (consumer.scope === 'parties' || zoneOf[consumer.scope] !== zone) {
        throw new Error(`consumer «${consumer.name}» may not write the zone ${zone}`);
      }
      return open(zone, () => openStore(deps.tables, mintScope({ kind: 'zone', zone }), options));
    },
  };
};

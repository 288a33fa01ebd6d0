import { type Consumer, type Envelope, readEnvelope, toolsFor } from '@concierta/events';
import { silentLog } from '@concierta/http';
import { loadDemonstration } from '@concierta/local/demonstration/load';
import { freshKeys } from '@concierta/local/issuer/keys';
import { startPlatform } from '@concierta/local/platform';
import { services } from '@concierta/local/services';
import type { HostedService } from '@concierta/service';
import { openPlace, type StoredRow } from './place.ts';

/** One consumer of one context, and a type that it takes. */
export interface Taking {
  readonly context: string;
  readonly consumer: Consumer;
  readonly type: string;
}

/** Every type that every consumer of every context takes. */
export const takings: readonly Taking[] = services.flatMap(({ context }) =>
  context.consumers.flatMap((consumer) => consumer.events.map((type) => ({ context: context.name, consumer, type }))),
);

export const takingName = ({ context, consumer, type }: Taking): string => `${context}/${consumer.name} ${type}`;

/** The services with each consumer's events changed on their way in. */
const reading = (onTheWay: (event: Envelope) => Envelope): HostedService[] =>
  services.map((service) => ({
    ...service,
    consume: (parts) =>
      Object.fromEntries(
        Object.entries(service.consume(parts)).map(([name, handle]) => [
          name,
          async (event, tools) => handle(onTheWay(event), tools),
        ]),
      ),
  }));

/** The demonstration whole, loaded through the routes by consumers whose events `onTheWay` changes. */
export interface World {
  /** The events of a type that were delivered while it was loaded. */
  happened(type: string): readonly Envelope[];
  /** Gives a message to today's consumer, whatever queue it came from; throws what the consumer throws. */
  deliver(taking: Taking, message: unknown): Promise<'handled' | 'ignored'>;
  /** Waits for what deliveries led to, and gives the deliveries that were given up. */
  settled(): Promise<string[]>;
  /** Every row of every service. */
  rows(): Promise<StoredRow[]>;
  stop(): Promise<void>;
}

export const loadedWorld = async (onTheWay: (event: Envelope) => Envelope): Promise<World> => {
  const today = new Date('2026-06-15T15:00:00Z');
  const place = await openPlace(await freshKeys(), today);
  const { clock, common } = place;
  const seen = new Map<string, Envelope>();
  const skewed = reading((event) => {
    seen.set(event.id, event);
    return onTheWay(event);
  });
  await loadDemonstration({ ...common, services: skewed, log: silentLog, today, tell: () => undefined });

  const platform = await startPlatform({ ...common, services, clock, log: silentLog, hatMs: 0, sweepMs: 0 });
  const workers = new Map(
    services.map((service) => {
      const { name } = service.context;
      // Whatever the worker: what an event does is looked at here, and not in which role.
      const parts = platform.partsOf(name);
      const deps = { ...parts.deps, tables: platform.operatorTables(name) };
      return [name, { deps, handlers: service.consume({ ...parts, deps, sendMail: async () => undefined }) }];
    }),
  );
  return {
    happened: (type) => [...seen.values()].filter((event) => event.type === type),
    async deliver({ context, consumer }, message) {
      const read = readEnvelope(message);
      if (!read.known) return 'ignored';
      const worker = workers.get(context);
      const handle = worker?.handlers[consumer.name];
      if (!worker || !handle) throw new Error(`${context} does not handle «${consumer.name}»`);
      await handle(read.event, toolsFor(worker.deps, consumer, read.event));
      return 'handled';
    },
    async settled() {
      await platform.drain();
      return (await platform.bus.deadLetters()).map(({ queue, lastError }) => `${queue}: ${lastError ?? ''}`);
    },
    rows: place.rows,
    async stop() {
      await platform.stop();
      place.leave();
    },
  };
};

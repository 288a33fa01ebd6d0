import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Consumer, type Envelope, readEnvelope, toolsFor } from '@concierta/events';
import { demonstrationTable, loadDemonstration } from '@concierta/local/demonstration/load';
import { openFiles } from '@concierta/local/files';
import { freshKeys } from '@concierta/local/issuer/keys';
import { platformTables, startPlatform } from '@concierta/local/platform';
import { services } from '@concierta/local/services';
import { settableClock } from '@concierta/local/settable-clock';
import { createTables } from '@concierta/local/tables';
import { testEngine } from '@concierta/local/test-engine';
import type { HostedService } from '@concierta/service';
import { documentClient } from '@concierta/store';

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
  /** The rows that hold a text anywhere. */
  rowsWith(text: string): Promise<string[]>;
  stop(): Promise<void>;
}

let made = 0;

export const loadedWorld = async (onTheWay: (event: Envelope) => Envelope): Promise<World> => {
  const { endpoint } = await testEngine();
  const client = documentClient({ endpoint, withoutRequestToken: true });
  made += 1;
  const run = `skew-${process.pid}-${made}`;
  const tableNamed = ({ name }: { readonly name: string }) => `${run}-${name}`;
  const tables = services.map(({ context }) => context.table);
  await createTables(client, [demonstrationTable, ...platformTables, ...tables], tableNamed);

  const today = new Date('2026-06-15T15:00:00Z');
  const clock = settableClock(today);
  const keys = await freshKeys();
  const origin = 'http://127.0.0.1:4000';
  const folder = mkdtempSync(join(tmpdir(), 'concierta-skew-'));
  const files = openFiles({ folder, origin, secret: keys.files, clock }).port;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const seen = new Map<string, Envelope>();
  const skewed = reading((event) => {
    seen.set(event.id, event);
    return onTheWay(event);
  });
  const common = { services: skewed, client, tableNamed, keys, origin, log, files };
  await loadDemonstration({ ...common, today, tell: () => undefined });

  const platform = await startPlatform({ ...common, services, clock, hatMs: 0, sweepMs: 0 });
  const workers = new Map(
    services.map((service) => {
      const parts = platform.partsOf(service.context.name);
      return [service.context.name, { deps: parts.deps, handlers: service.consume(parts) }];
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
    async rowsWith(text) {
      const found: string[] = [];
      for (const table of tables) {
        let ExclusiveStartKey: Record<string, unknown> | undefined;
        do {
          const page = await client.send(new ScanCommand({ TableName: tableNamed(table), ExclusiveStartKey }));
          for (const item of page.Items ?? []) {
            if (JSON.stringify(item).includes(text)) found.push(`${table.name} ${item.pk} ${item.sk}`);
          }
          ExclusiveStartKey = page.LastEvaluatedKey;
        } while (ExclusiveStartKey);
      }
      return found;
    },
    async stop() {
      await platform.stop();
      client.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

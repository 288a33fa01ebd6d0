import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { hatReader } from '@concierta/access';
import { readEnvelope, type ServiceContext, toolsFor } from '@concierta/events';
import type { FilePort } from '@concierta/files';
import { type Limiter, type Log, mergeOpenApi } from '@concierta/http';
import { type Clock, newId } from '@concierta/kernel';
import type { Answering, Handlers, HostedService, Parts, Served, Sweeps } from '@concierta/service';
import { oneTable, type TableDeclaration, type Tables, type WriteOnce } from '@concierta/store';
import { type Bus, openBus } from './bus/bus.ts';
import type { Retrying } from './bus/lane.ts';
import type { Subscription } from './bus/message.ts';
import { onOutboxWrite } from './bus/outbox-wake.ts';
import { type Publishing, startPublishing } from './bus/publishing.ts';
import { busTable, queueTable } from './bus/queue-table.ts';
import { folderBlobs } from './folder-blobs.ts';
import { issuerTable } from './issuer/issuer-table.ts';
import type { Keys } from './issuer/keys.ts';
import { embeddedIssuer, portalClient } from './issuer/people.ts';
import { embeddedVerifier } from './issuer/tokens.ts';
import { type Mailbox, mailboxTable, openMailbox } from './mailbox/mailbox.ts';
import { routeTo } from './routing.ts';
import { type Schedules, schedulesOf } from './schedules.ts';

/** The platform's own tables, beside those of the services. */
export const platformTables: readonly TableDeclaration[] = [busTable, issuerTable, mailboxTable];

export interface PlatformOptions {
  readonly services: readonly HostedService[];
  readonly client: DynamoDBDocumentClient;
  /** The physical name of a table; the tables must exist. */
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly keys: Keys;
  readonly origin: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly files?: FilePort;
  readonly limiter?: Limiter;
  readonly cacheFolder?: string;
  /** Where the heads of a context's chains are kept for good. */
  readonly headsOf?: (context: string) => WriteOnce;
  readonly retrying?: Partial<Retrying>;
  /** How long a hat may be trusted without being read again; a minute unless told. */
  readonly hatMs?: number;
  /** How far behind an answer made from memory may be; each service's own choice unless told. */
  readonly freshMs?: number;
  /** How often the outbox is looked through besides being told; five seconds unless told, 0 for never. */
  readonly sweepMs?: number;
  /** True to call the services' sweeps as often as they ask. */
  readonly schedules?: boolean;
  /** Tests only: every answer is compared with its declared schema. */
  readonly checkAnswers?: boolean;
}

/** Every service in this process, with the bus between them. */
export interface Platform {
  /** Answers the API and the public pages; `undefined` for an address that is no service's. */
  answer(request: Request): Promise<Response | undefined>;
  readonly bus: Bus;
  readonly publishing: Publishing;
  readonly mailbox: Mailbox;
  readonly schedules: Schedules;
  /** What a service was given, for what an operator does outside any request. */
  partsOf(service: string): Parts;
  /** Resolves when everything written so far is published, delivered, and so is what that led to. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  readonly context: ServiceContext;
  readonly tables: Tables;
  readonly service: Served;
  readonly pages: Answering | undefined;
  readonly handlers: Handlers;
  readonly sweeps: Sweeps;
}

const subscriptionsOf = (started: readonly Started[], options: PlatformOptions): Subscription[] =>
  started.flatMap(({ context, tables, handlers }) =>
    context.consumers.map((consumer): Subscription => {
      const handler = handlers[consumer.name];
      if (!handler) throw new Error(`${context.name} declares the consumer «${consumer.name}» and does not handle it`);
      const { clock, log } = options;
      return {
        service: context.name,
        consumer,
        async handle(raw) {
          const read = readEnvelope(raw);
          if (!read.known) {
            log.info('event ignored', { type: read.type, consumer: consumer.name });
            return;
          }
          await handler(read.event, toolsFor({ tables, clock, log }, consumer, read.event));
        },
      };
    }),
  );

/** Starts every service over tables that exist, and goes on with whatever a former run left in the outbox and on the bus. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { services, client, tableNamed, keys, origin, clock, log } = options;
  const mailbox = openMailbox(client, tableNamed(mailboxTable), () => clock.now());
  const address = `${origin}/oidc`;
  const verifyToken = embeddedVerifier({ keys, issuer: address, clock });
  const started: Started[] = [];
  const running = new Map<string, Parts>();
  for (const hosted of services) {
    const { context } = hosted;
    const tables = oneTable({ client, table: tableNamed(context.table) });
    const hats = hatReader({ tables, clock, ...(options.hatMs !== undefined && { ttlMs: options.hatMs }) });
    const parts: Parts = {
      deps: {
        tables,
        clock,
        verifyToken,
        hats,
        log,
        ids: (kind) => newId(kind, clock.now()),
        ...(options.limiter && { limiter: options.limiter }),
        ...(options.files && { files: options.files }),
        ...(options.checkAnswers && { checkAnswers: true }),
      },
      issuer: { address, name: embeddedIssuer, jwks: keys.jwks, client: portalClient },
      emailKey: keys.cookies,
      sendMail: (mail) => mailbox.send(mail),
      origin,
      freshMs: options.freshMs,
      blobs:
        options.cacheFolder === undefined ? undefined : folderBlobs(join(options.cacheFolder, context.name, 'search')),
      heads: options.headsOf?.(context.name),
      demonstration: true,
    };
    const service = hosted.serve(parts);
    const pages = hosted.pages?.(parts);
    running.set(context.name, parts);
    started.push({
      context,
      tables,
      service,
      pages,
      handlers: hosted.consume(parts),
      sweeps: hosted.sweeps?.(parts) ?? {},
    });
  }

  const bus = await openBus({
    queue: queueTable(client, tableNamed(busTable)),
    subscriptions: subscriptionsOf(started, options),
    log,
    ...(options.retrying && { retrying: options.retrying }),
  });
  const publishing = startPublishing({
    tables: started
      .filter(({ context }) => context.table.indexes.includes('outbox'))
      .flatMap(({ tables }) => tables.each('publisher')),
    port: bus,
    clock,
    log,
    sweepMs: options.sweepMs ?? 5_000,
  });
  onOutboxWrite(client, publishing.wake);

  const schedules = schedulesOf(started, { clock, log });
  if (options.schedules) schedules.start();

  const document = mergeOpenApi(
    started.map(({ service }) => service.document()),
    { title: 'Concierta', issuer: '/oidc' },
  );
  return {
    answer: routeTo(started, document),
    bus,
    publishing,
    mailbox,
    schedules,
    partsOf(service) {
      const parts = running.get(service);
      if (!parts) throw new Error(`there is no service «${service}»`);
      return parts;
    },
    async drain() {
      do {
        await publishing.whenQuiet();
        await bus.whenAtRest();
      } while (!publishing.quiet() || !bus.atRest());
    },
    async stop() {
      await schedules.stop();
      await publishing.stop();
      await bus.stop();
    },
  };
};

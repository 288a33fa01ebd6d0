import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Consumer, functionsOf, readEnvelope, type ServiceContext, toolsFor } from '@concierta/events';
import type { FilePort } from '@concierta/files';
import { type Limiter, type Log, mergeOpenApi } from '@concierta/http';
import type { Clock } from '@concierta/kernel';
import type { Answering, Handlers, HostedService, Parts, Served, Sweeps } from '@concierta/service';
import { silosIn, type TenantsFile } from '@concierta/service';
import type { Reached, TableDeclaration, Tables, WriteOnce } from '@concierta/store';
import { type Bus, openBus } from './bus/bus.ts';
import type { Retrying } from './bus/lane.ts';
import type { Subscription } from './bus/message.ts';
import { onOutboxWrite } from './bus/outbox-wake.ts';
import { type Publishing, startPublishing } from './bus/publishing.ts';
import { busTable, queueTable } from './bus/queue-table.ts';
import { functionParts, type Host } from './function-parts.ts';
import { issuerTable } from './issuer/issuer-table.ts';
import type { Keys } from './issuer/keys.ts';
import { embeddedIssuer, portalClient } from './issuer/people.ts';
import { embeddedVerifier } from './issuer/tokens.ts';
import { type Mailbox, mailboxTable, openMailbox } from './mailbox/mailbox.ts';
import { type Policing, type PolicingOptions, policing } from './police/policing.ts';
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
  /** The owners that are not like the others; nobody unless told. The tables of those that have their own must exist. */
  readonly tenants?: TenantsFile;
  /** Tests only: other policies than those that are deployed. */
  readonly policy?: PolicingOptions['policy'];
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
  /** What a function of a service was given; the one that answers its routes unless told. */
  partsOf(service: string, functionName?: string): Parts;
  /** A service's tables as an operator reaches them: in every role there is, one at a time. */
  operatorTables(service: string): Tables;
  /** Resolves when everything written so far is published, delivered, and so is what that led to. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface Started {
  readonly context: ServiceContext;
  readonly service: Served;
  readonly pages: Answering | undefined;
  readonly workers: readonly Worker[];
  readonly sweeps: Sweeps;
  /** The tables with an outbox, as the publisher reaches them. */
  readonly outboxes: readonly Reached[];
  /** What each function was given, by its name. */
  readonly parts: ReadonlyMap<string, Parts>;
}

/** A function that works on queues, with tables of its own. */
interface Worker {
  readonly consumers: readonly Consumer[];
  readonly tables: Tables;
  readonly handlers: Handlers;
}

/** Composes each function of a service apart, as it is deployed: its own tables, its own resources. */
const startService = (hosted: HostedService, host: Host, { tables }: Policing): Started => {
  const { context } = hosted;
  const functions = functionsOf(context).map((one) => {
    const own = tables(context, one.name);
    return { ...one, tables: own, parts: functionParts(host, context, one, own) };
  });
  const [api] = functions.filter(({ kind }) => kind === 'api');
  if (!api) throw new Error(`${context.name} has no function that answers`);
  const pages = functions.find(({ kind }) => kind === 'pages')?.parts;
  return {
    context,
    service: hosted.serve(api.parts),
    pages: pages && hosted.pages?.(pages),
    workers: functions.flatMap((one) =>
      one.kind === 'worker'
        ? [{ consumers: one.consumers, tables: one.tables, handlers: hosted.consume(one.parts) }]
        : [],
    ),
    sweeps: Object.fromEntries(
      functions.flatMap((one) => {
        if (one.kind !== 'clock') return [];
        const swept = Object.entries(hosted.sweeps?.(one.parts) ?? {});
        return swept.filter(([name]) => one.schedules.some((schedule) => schedule.name === name));
      }),
    ),
    outboxes: functions.flatMap((one) => (one.kind === 'publisher' ? one.tables.each('publisher') : [])),
    parts: new Map(functions.map(({ name, parts }) => [name, parts])),
  };
};

const subscriptionsOf = (started: readonly Started[], { clock, log }: PlatformOptions): Subscription[] =>
  started.flatMap(({ context, workers }) =>
    workers.flatMap(({ consumers, tables, handlers }) =>
      consumers.map((consumer): Subscription => {
        const handler = handlers[consumer.name];
        if (!handler)
          throw new Error(`${context.name} declares the consumer «${consumer.name}» and does not handle it`);
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
    ),
  );

/** Starts every service over tables that exist, and goes on with whatever a former run left in the outbox and on the bus. */
export const startPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { services, client, tableNamed, keys, origin, clock, log } = options;
  const mailbox = openMailbox(client, tableNamed(mailboxTable), () => clock.now());
  const address = `${origin}/oidc`;
  const verifyToken = embeddedVerifier({ keys, issuer: address, clock });
  const host: Host = {
    options,
    issuer: { address, name: embeddedIssuer, jwks: keys.jwks, client: portalClient },
    verifyToken,
    mailbox,
  };
  const police = policing({
    client,
    contexts: services.map(({ context }) => context),
    tableNamed,
    silos: options.tenants && silosIn(options.tenants),
    policy: options.policy,
  });
  const started = services.map((hosted) => startService(hosted, host, police));

  const bus = await openBus({
    queue: queueTable(client, tableNamed(busTable)),
    subscriptions: subscriptionsOf(started, options),
    log,
    ...(options.retrying && { retrying: options.retrying }),
  });
  const publishing = startPublishing({
    tables: started.flatMap(({ outboxes }) => outboxes),
    port: bus,
    clock,
    log,
    sweepMs: options.sweepMs ?? 5_000,
  });
  onOutboxWrite(client, publishing.wake);

  const schedules = schedulesOf(started, { clock, log });
  if (options.schedules) schedules.start();

  const serviceNamed = (name: string): Started => {
    const found = started.find(({ context }) => context.name === name);
    if (!found) throw new Error(`there is no service «${name}»`);
    return found;
  };
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
    partsOf(service, functionName = 'api') {
      const parts = serviceNamed(service).parts.get(functionName);
      if (!parts) throw new Error(`${service} has no function «${functionName}»`);
      return parts;
    },
    operatorTables: (service) => police.operatorTables(serviceNamed(service).context),
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

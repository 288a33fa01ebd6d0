import type { Clock, OwnerId } from '@concierta/kernel';
import type { Store, TableDeclaration } from '@concierta/store';
import type { EventType } from './catalogue.ts';
import type { Envelope } from './envelope.ts';

/**
 * Which copies a consumer may write: the zones of the event's owner and parties, what entities share, or what everybody
 * may read. On AWS each is a role; here the worker's tools hold it.
 */
export type ConsumerScope = 'parties' | 'shared' | 'public';

/** One queue: a name, the events it wants, and how it stays right when one arrives twice or late. */
export interface Consumer {
  readonly name: string;
  /** `projection`: highest version wins. `reaction`: each event once, by an inbox row. */
  readonly kind: 'projection' | 'reaction';
  readonly events: readonly EventType[];
  readonly scope: ConsumerScope;
}

/** A sweep that the clock calls. */
export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
}

/** What a service is, as data: read by the embedded platform now and by infrastructure later. */
export interface ServiceContext {
  readonly name: string;
  readonly table: TableDeclaration;
  /** Path prefixes under `/api` that this service answers, each starting with a slash. */
  readonly routes: readonly string[];
  /** Paths outside `/api` that this service answers as HTML. */
  readonly pages: readonly string[];
  readonly publishes: readonly EventType[];
  readonly consumers: readonly Consumer[];
  readonly schedules: readonly Schedule[];
}

type ContextInput = Pick<ServiceContext, 'name' | 'table' | 'routes' | 'publishes' | 'consumers'> &
  Partial<Pick<ServiceContext, 'pages' | 'schedules'>>;

/** Declares a service. Throws at once on a path without its slash or two consumers of one name. */
export const defineContext = (input: ContextInput): ServiceContext => {
  for (const path of [...input.routes, ...(input.pages ?? [])]) {
    if (!path.startsWith('/')) throw new Error(`${input.name}: the path «${path}» must start with a slash`);
  }
  const names = input.consumers.map((consumer) => consumer.name);
  if (new Set(names).size < names.length) throw new Error(`${input.name}: two consumers have one name`);
  return { pages: [], schedules: [], ...input };
};

/** Where workers write what happened; structured, never with personal data or free text. */
export interface WorkerLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** What a handler may touch while it works on one event. */
export interface WorkerTools {
  /** The zone of the event's owner or of one of its parties; throws for anybody else's, and for a zone consumer. */
  store(owner: OwnerId): Store;
  /** The zone this consumer's scope names; throws for any other. */
  zone(zone: 'SHARED' | 'PUBLIC'): Store;
  /** The consumer's own name: the key of its inbox rows. */
  readonly consumer: string;
  readonly clock: Clock;
  readonly log: WorkerLog;
}

/** Handles one event. Returns when the effect is stored; throws to have the event delivered again. */
export type Handler = (event: Envelope, tools: WorkerTools) => Promise<void>;

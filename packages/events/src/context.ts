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
  /** What it needs besides the table. */
  readonly uses?: readonly Resource[];
  /** A worker of its own, by name, for work that must not keep others waiting: those of one scope share one unless told. */
  readonly worker?: string;
  /** How many batches it may work on at once; ten unless told. */
  readonly atOnce?: number;
}

/** What of the platform a function may use besides its context's table. A function is given what its context declares and no more. */
export type Resource = 'blobs' | 'emailKey' | 'files' | 'heads' | 'mail';

/** What the function that answers the API may reach beyond the rows of who asks. */
export interface ApiNeeds {
  /** The wider zones they read; only workers write there. */
  readonly zones: readonly ('SHARED' | 'PUBLIC')[];
  readonly uses: readonly Resource[];
}

/** Pages that a service answers as HTML, by a function of their own: a rush of readers keeps nobody from working. */
export interface PageNeeds extends ApiNeeds {
  /** Paths outside `/api`, each starting with a slash. */
  readonly paths: readonly string[];
  /** True where a link opens one owner's document. */
  readonly links: boolean;
}

/** A sweep that the clock calls. */
export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
  readonly uses?: readonly Resource[];
}

/** What a service is, as data: the embedded platform and infrastructure read the same. */
export interface ServiceContext {
  readonly name: string;
  readonly table: TableDeclaration;
  /** Path prefixes under `/api` that this service answers, each starting with a slash. */
  readonly routes: readonly string[];
  /** None unless told. */
  readonly pages: PageNeeds;
  readonly api: ApiNeeds;
  readonly publishes: readonly EventType[];
  readonly consumers: readonly Consumer[];
  readonly schedules: readonly Schedule[];
}

type ContextInput = Pick<ServiceContext, 'name' | 'table' | 'routes' | 'publishes' | 'consumers'> &
  Partial<Pick<ServiceContext, 'schedules'>> & {
    readonly api?: Partial<ApiNeeds>;
    readonly pages?: Partial<PageNeeds>;
  };

/** Every context with a history of its own has it: the heads of its chains, to write-once storage, each day. */
export const headsSchedule = 'chain-heads';

const keepingHeads: Schedule = { name: headsSchedule, everySeconds: 86_400, uses: ['heads'] };

/** Declares a service. Throws at once on a path without its slash or two consumers of one name. */
export const defineContext = (input: ContextInput): ServiceContext => {
  for (const path of [...input.routes, ...(input.pages?.paths ?? [])]) {
    if (!path.startsWith('/')) throw new Error(`${input.name}: the path «${path}» must start with a slash`);
  }
  const names = input.consumers.map((consumer) => consumer.name);
  if (new Set(names).size < names.length) throw new Error(`${input.name}: two consumers have one name`);
  const nothing = { zones: [], uses: [] };
  const { schedules = [] } = input;
  return {
    ...input,
    schedules: input.table.indexes.includes('outbox') ? [...schedules, keepingHeads] : schedules,
    api: { ...nothing, ...input.api },
    pages: { ...nothing, paths: [], links: false, ...input.pages },
  };
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

import type { Handler, ServiceContext } from '@concierta/events';
import type { OpenApiDocument, ServiceDeps } from '@concierta/http';
import type { JSONWebKeySet } from 'jose';
import type { OutgoingMail } from './mailbox/mailbox.ts';

/** What the platform has to give a service beyond what every service gets; each takes what it needs. */
export interface PlatformParts {
  readonly deps: ServiceDeps;
  /** How addresses in tokens are verified: the issuer as tokens name it, and its public keys. */
  readonly issuer: { readonly address: string; readonly jwks: JSONWebKeySet; readonly client: string };
  /** A secret of this data folder, for what must be looked up but not read. */
  readonly secret: string;
  /** Sends a message: into the mailbox, once per key. */
  readonly sendMail: (mail: OutgoingMail) => Promise<void>;
  /** Where people reach the platform: for links in messages. */
  readonly origin: string;
  /** A folder of the service's own for what it can always make again; none in tests. */
  readonly cacheFolder: string | undefined;
  /** How far behind an answer made from memory may be, in milliseconds. */
  readonly freshMs: number | undefined;
}

/** What answers requests: a service's routes, or its pages. */
export interface Answering {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface RunningService {
  readonly app: Answering;
  readonly document: () => OpenApiDocument;
  /** What each consumer of the context does with an event, by the consumer's name. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** What each schedule of the context does, by the schedule's name. */
  readonly schedules?: Readonly<Record<string, () => Promise<unknown>>>;
  /** Answers the context's pages. */
  readonly pages?: Answering;
}

/** One service, as the embedded platform runs it: a new one is one entry in `services.ts`. */
export interface ServiceEntry {
  readonly context: ServiceContext;
  readonly start: (parts: PlatformParts) => RunningService | Promise<RunningService>;
}

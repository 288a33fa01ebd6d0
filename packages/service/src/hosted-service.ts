import type { Handler, ServiceContext } from '@concierta/events';
import type { OpenApiDocument } from '@concierta/http';
import type { Parts } from './parts.ts';

/** What answers requests: a service's routes, or its pages. */
export interface Answering {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** A service as it answers its routes. */
export interface Served {
  readonly app: Answering;
  readonly document: () => OpenApiDocument;
}

/** What each consumer of the context does with an event, by the consumer's name. */
export type Handlers = Readonly<Record<string, Handler>>;

/** What each schedule of the context does, by the schedule's name. */
export type Sweeps = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * A service whoever hosts it: the embedded platform runs all of it in one process, on AWS each is a function. They are
 * apart so that a function carries only its own code.
 */
export interface HostedService {
  readonly context: ServiceContext;
  readonly serve: (parts: Parts) => Served;
  /** Answers the context's pages; left out by a context without any. */
  readonly pages?: (parts: Parts) => Answering;
  readonly consume: (parts: Parts) => Handlers;
  /** Left out by a context without schedules. */
  readonly sweeps?: (parts: Parts) => Sweeps;
}

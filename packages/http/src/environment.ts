import type { HatReader, Identity, OwnerContext, TableDeps, TokenVerifier } from '@concierta/access';
import type { FilePort } from '@concierta/files';
import type { IdKind } from '@concierta/kernel';
import type { Context } from 'hono';
import type { Language } from './language.ts';
import type { Limiter } from './limiter.ts';
import type { Log } from './log.ts';

/** What the platform gives a service; the same on AWS and embedded. */
export interface ServiceDeps extends TableDeps {
  readonly verifyToken: TokenVerifier;
  readonly hats: HatReader;
  /** A fresh id of a kind: `ids('demand')` → `dem_…`. */
  readonly ids: (kind: IdKind) => string;
  readonly limiter?: Limiter;
  readonly files?: FilePort;
  readonly log: Log;
  /** Tests only: every answer is compared with the schema its route declares. */
  readonly checkAnswers?: boolean;
}

/** What a request knows while it is served. */
export interface ServiceEnv {
  Variables: {
    deps: ServiceDeps;
    requestId: string;
    traceparent: string;
    language: Language;
    /** Set on routes for signed-in people. */
    identity: Identity;
    /** Set on routes for people under a hat. */
    hat: OwnerContext;
    /** The body as it came, before the schema saw it. */
    rawBody: unknown;
  };
}

/** A request of a service, whatever its route. */
export type ServiceContextOf<P extends string = string> = Context<ServiceEnv, P>;

/** The hat of this request. Throws on a route that did not ask for one: that is a defect of the route. */
export const hat = (c: Context<ServiceEnv>): OwnerContext => {
  const found = c.get('hat') as OwnerContext | undefined;
  if (!found) throw new Error('this route does not ask for a hat');
  return found;
};

/** Who sends this request. Throws on a public route. */
export const identity = (c: Context<ServiceEnv>): Identity => {
  const found = c.get('identity') as Identity | undefined;
  if (!found) throw new Error('this route does not ask who is there');
  return found;
};

/** What the platform gave the service. */
export const depsOf = (c: Context<ServiceEnv>): ServiceDeps => c.get('deps');

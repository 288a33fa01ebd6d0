import { Refusal } from '@concierta/kernel';
import type { MiddlewareHandler } from 'hono';
import { depsOf, type ServiceEnv } from './environment.ts';

const bearer = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i;

/** Asks who is there: a verified token, or `token-missing`, `token-invalid`, `token-expired`. */
export const signedIn = (): MiddlewareHandler<ServiceEnv> => async (c, next) => {
  const header = c.req.header('authorization');
  if (header === undefined || header === '') throw new Refusal('token-missing');
  const token = bearer.exec(header)?.[1];
  if (token === undefined) throw new Refusal('token-invalid');
  c.set('identity', await depsOf(c).verifyToken(token));
  await next();
};

/** Asks under which hat the person acts, and opens that owner's store. Goes after `signedIn`. */
export const wearingHat = (): MiddlewareHandler<ServiceEnv> => async (c, next) => {
  c.set('hat', await depsOf(c).hats.resolve(c.get('identity').person, c.req.header('acting-as')));
  await next();
};

/** Asks, before any write, that the owner be one that may still write. Goes after `wearingHat`. Refuses `guard-failed`. */
export const ownerInForce = (): MiddlewareHandler<ServiceEnv> => async (c, next) => {
  await depsOf(c).hats.requireInForce(c.get('hat'));
  await next();
};

/** Takes one request from the owner's bucket (the person's, without a hat). Refuses `too-many-requests`. */
export const withinLimit = (): MiddlewareHandler<ServiceEnv> => async (c, next) => {
  const { limiter } = depsOf(c);
  const who =
    (c.get('hat') as { principal: { owner: string } } | undefined)?.principal.owner ?? c.get('identity').person;
  const taken = await limiter?.take(who);
  if (taken?.ok === false) throw new Refusal('too-many-requests', { retryAfter: taken.retryAfterSeconds });
  await next();
};

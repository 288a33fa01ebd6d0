import { Refusal } from '@concierta/kernel';
import type { Context } from 'hono';
import type { ServiceEnv } from './environment.ts';

/** The strong validator of a version: `"7"`. */
export const etag = (version: number): string => `"${version}"`;

/**
 * The version the caller read, out of `If-Match`. Refuses `precondition-required` when there is none and `malformed` when
 * it is not one strong validator of ours (`*` would overwrite what nobody read).
 */
export const ifMatch = (c: Context<ServiceEnv>): number => {
  const header = c.req.header('if-match');
  if (header === undefined || header.trim() === '') throw new Refusal('precondition-required');
  const version = /^"([1-9]\d{0,8})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal('malformed', { header: 'If-Match' });
  return Number(version);
};

/** The caller's `Idempotency-Key`: 1 to 64 visible ASCII characters, or nothing. Refuses `malformed` for any other. */
export const idempotencyKey = (c: Context<ServiceEnv>): string | undefined => {
  const key = c.req.header('idempotency-key');
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,64}$/.test(key)) throw new Refusal('malformed', { header: 'Idempotency-Key' });
  return key;
};

/** `idempotencyKey`, refusing `idempotency-key-required` when there is none. */
export const requireIdempotencyKey = (c: Context<ServiceEnv>): string => {
  const key = idempotencyKey(c);
  if (key === undefined) throw new Refusal('idempotency-key-required');
  return key;
};

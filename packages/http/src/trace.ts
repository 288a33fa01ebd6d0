import { randomBytes } from 'node:crypto';

/** The request's number: the one the gateway gave it when that is a plain one, or a fresh one. */
export const newRequestId = (given: string | undefined): string =>
  given !== undefined && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : randomBytes(12).toString('hex');

const traceparent = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's trace context (W3C) when it is well formed, or the beginning of a new one. */
export const newTraceparent = (given: string | undefined): string =>
  given !== undefined && traceparent.test(given)
    ? given
    : `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

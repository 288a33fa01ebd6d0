import type { Clock } from '@concierta/kernel';
import type { Rate } from '@concierta/store';

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/** Counts requests per owner. In memory when embedded; on AWS a table of its own, `UpdateItem` only. */
export interface Limiter {
  /** Takes one request from the owner's bucket, or says after how many seconds there will be room. */
  take(key: string): Promise<Taken>;
}

/** What everybody may send, and what those may who differ. */
export interface Rates extends Rate {
  /** By owner. */
  readonly owners?: Readonly<Record<string, Rate>>;
}

/** What one of them may send: a key that names no owner with a rate of its own has everybody's. */
export const rateOf = ({ owners = {}, ...all }: Rates, key: string): Rate =>
  (Object.hasOwn(owners, key) ? owners[key] : undefined) ?? all;

export interface BucketOptions extends Rates {
  readonly clock: Clock;
}

interface Bucket {
  tokens: number;
  at: number;
}

const maxBuckets = 20_000;

/** A token bucket per key, in this process. */
export const memoryLimiter = ({ clock, ...rates }: BucketOptions): Limiter => {
  const buckets = new Map<string, Bucket>();
  return {
    async take(key) {
      const { perSecond, burst } = rateOf(rates, key);
      const now = clock.now().getTime();
      const before = buckets.get(key) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, before.tokens + (Math.max(0, now - before.at) / 1000) * perSecond);
      // Keys that are used again move to the end: what is dropped is the one longest unused.
      buckets.delete(key);
      if (buckets.size >= maxBuckets) buckets.delete(buckets.keys().next().value ?? '');
      if (tokens < 1) {
        buckets.set(key, { tokens, at: now });
        return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((1 - tokens) / perSecond)) };
      }
      buckets.set(key, { tokens: tokens - 1, at: now });
      return { ok: true };
    },
  };
};

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { errorFields, type Limiter, type Log, memoryLimiter, type Rates, rateOf } from '@concierta/http';
import { type Clock, systemClock } from '@concierta/kernel';
import { documentClient, rateCounter } from '@concierta/store';
import { ownCredentials } from './own-credentials.ts';

export interface RateLimiterOptions {
  /** The physical name of the table of counters (`CONCIERTA_RATE_TABLE`). */
  readonly table: string;
  /** `CONCIERTA_RATES`. */
  readonly rates: Rates;
  readonly log: Log;
  readonly clock?: Clock;
  readonly client?: DynamoDBDocumentClient;
  /** How long the table may take to answer; a quarter of a second unless told. */
  readonly withinMs?: number;
}

/** How long the table is left alone after it did not answer: while it is slow, few requests wait for it. */
const restMs = 1_000;
const toldEveryMs = 60_000;

/**
 * Counts requests per owner (or link) for every process together. A table that does not answer keeps nobody from working:
 * meanwhile this process counts by itself, lets pass what it would have let pass, and says so once a minute.
 */
export const rateLimiter = (options: RateLimiterOptions): Limiter => {
  const { table, rates, log, withinMs } = options;
  const clock = options.clock ?? systemClock;
  const client = options.client ?? documentClient({ credentials: ownCredentials(), maxAttempts: 1 });
  const counter = rateCounter({ client, table, ...(withinMs !== undefined && { withinMs }) });
  const alone = memoryLimiter({ clock, ...rates });
  let failures = 0;
  let restUntil = Number.NEGATIVE_INFINITY;
  let toldAt = Number.NEGATIVE_INFINITY;

  const failed = (error: unknown, now: number): void => {
    failures += 1;
    restUntil = now + restMs;
    if (now - toldAt < toldEveryMs) return;
    log.error('the rate counters do not answer: each process counts by itself', { failures, ...errorFields(error) });
    toldAt = now;
    failures = 0;
  };

  return {
    async take(key) {
      const now = clock.now();
      if (now.getTime() < restUntil) return alone.take(key);
      try {
        return await counter.take(key, rateOf(rates, key), now);
      } catch (error) {
        failed(error, now.getTime());
        return alone.take(key);
      }
    },
  };
};

import { silentLog } from '@concierta/http';
import { documentClient } from '@concierta/store';
import { rateLimiter } from '../../src/rate-limiter.ts';

/** A process of its own that sends many requests for one key and says how many passed. */
const [, , endpoint = '', table = '', key = '', at = '0'] = process.argv;
const limiter = rateLimiter({
  table,
  rates: { perSecond: 1, burst: 20 },
  log: silentLog,
  clock: { now: () => new Date(Number(at)) },
  client: documentClient({ endpoint }),
  withinMs: 10_000,
});
const taken = await Promise.all(Array.from({ length: 40 }, () => limiter.take(key)));
process.stdout.write(`${taken.filter(({ ok }) => ok).length}\n`);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { linkLimitKey } from '@concierta/access';
import { type LogFields, type Rates, silentLog } from '@concierta/http';
import { newId, newSecret, OwnerId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { countingClient, documentClient, rateTable } from '@concierta/store';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, describe, expect, test } from 'vitest';
import { rateLimiter } from '../src/index.ts';

let table: string;
let endpoint: string;
beforeAll(async () => {
  const engine = await testEngine();
  endpoint = engine.endpoint;
  table = await engine.freshTable(rateTable);
});

const owner = () => OwnerId.parse(newId('nationalEntity', new Date()));

/** A clock that stands still until it is moved: what passes is what the test says. */
const standing = (at = Date.parse('2026-11-24T15:00:00Z')) => ({
  at,
  now() {
    return new Date(this.at);
  },
});

const rates: Rates = { perSecond: 10, burst: 5 };
const limiterOf = (clock: { now(): Date }, more: Partial<Parameters<typeof rateLimiter>[0]> = {}) => {
  const counting = countingClient(documentClient({ endpoint, maxAttempts: 1 }));
  const limiter = rateLimiter({
    table,
    rates,
    log: silentLog,
    clock,
    client: counting.client,
    withinMs: 5_000,
    ...more,
  });
  return { limiter, counting };
};

const passed = async (limiter: { take(key: string): Promise<{ ok: boolean }> }, key: string, times: number) => {
  const all = await Promise.all(Array.from({ length: times }, () => limiter.take(key)));
  return all.filter(({ ok }) => ok).length;
};

describe('the rate of an owner', () => {
  test('is a burst at once, then what comes in a second, told with how long to wait', async () => {
    const clock = standing();
    const { limiter } = limiterOf(clock);
    const key = owner();
    expect(await passed(limiter, key, 20)).toBe(5);
    expect(await limiter.take(key)).toEqual({ ok: false, retryAfterSeconds: 1 });
    clock.at += 100;
    expect(await passed(limiter, key, 20)).toBe(1);
    clock.at += 300;
    expect(await passed(limiter, key, 20)).toBe(3);
    clock.at += 60_000;
    expect(await passed(limiter, key, 20)).toBe(5);
  });

  test('kept up is never refused', async () => {
    const clock = standing();
    const { limiter } = limiterOf(clock);
    const key = owner();
    for (let i = 0; i < 50; i += 1) {
      expect(await limiter.take(key)).toEqual({ ok: true });
      clock.at += 100;
    }
  });

  test('is its own where it has one, and a name that every object has is nobody’s', async () => {
    const [big, other] = [owner(), owner()];
    const { limiter } = limiterOf(standing(), {
      rates: { ...rates, owners: { [big]: { perSecond: 100, burst: 12 } } },
    });
    expect(await passed(limiter, big, 20)).toBe(12);
    expect(await passed(limiter, other, 20)).toBe(5);
    expect(await passed(limiter, 'constructor', 20)).toBe(5);
  });

  test('says how long to wait in seconds for a slow one, too', async () => {
    const { limiter } = limiterOf(standing(), { rates: { perSecond: 0.1, burst: 1 } });
    const key = owner();
    expect(await limiter.take(key)).toEqual({ ok: true });
    expect(await limiter.take(key)).toEqual({ ok: false, retryAfterSeconds: 10 });
  });

  test('is counted together by all who count at the same time', async () => {
    const clock = standing();
    const key = owner();
    const counts = await Promise.all(Array.from({ length: 6 }, () => passed(limiterOf(clock).limiter, key, 10)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  test('is counted together by two processes', async () => {
    const key = owner();
    const script = fileURLToPath(new URL('./server/take-many.ts', import.meta.url));
    const at = String(Date.parse('2026-11-24T15:00:00Z'));
    const counts = await Promise.all(
      [1, 2].map(async () => {
        const child = spawn(
          process.execPath,
          ['--disable-warning=ExperimentalWarning', script, endpoint, table, key, at],
          {
            stdio: ['ignore', 'pipe', 'inherit'],
          },
        );
        const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
        return Number(line);
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
  });
});

describe('a link', () => {
  test('that is passed around is limited by itself: neither its owner nor another link of it is', async () => {
    const { limiter } = limiterOf(standing());
    const key = owner();
    const [one, other] = [newSecret(), newSecret()].map((secret) => linkLimitKey(`${key}.${secret}`) ?? '');
    expect(await passed(limiter, one ?? '', 50)).toBe(5);
    expect((await limiter.take(one ?? '')).ok).toBe(false);
    expect((await limiter.take(other ?? '')).ok).toBe(true);
    expect(await passed(limiter, key, 50)).toBe(5);
  });
});

describe('one owner', () => {
  test('at a hundred times its rate takes nothing from another, and costs the table nothing more', async () => {
    const clock = standing();
    const { limiter, counting } = limiterOf(clock);
    const [greedy, quiet] = [owner(), owner()];
    let given = 0;
    for (let tenth = 0; tenth < 30; tenth += 1) {
      for (let i = 0; i < 100; i += 1) given += (await limiter.take(greedy)).ok ? 1 : 0;
      expect(await limiter.take(quiet)).toEqual({ ok: true });
      clock.at += 100;
    }
    // Its burst and three seconds of its rate, of 3,000 that it sent.
    expect(given).toBe(5 + 29);
    expect(counting.counts()).toEqual({ UpdateItem: counting.total() });
    expect(counting.total()).toBeLessThanOrEqual(2 * (given + 30));
  });

  test('costs one UpdateItem a request while it keeps to its rate', async () => {
    const clock = standing();
    const { limiter, counting } = limiterOf(clock);
    const key = owner();
    for (let i = 0; i < 20; i += 1) {
      await limiter.take(key);
      clock.at += 100;
    }
    expect(counting.total()).toBeLessThanOrEqual(21);
  });
});

describe('a clock that is wrong', () => {
  test('an hour ahead on one machine shuts nobody out on the others', async () => {
    const right = standing();
    const ahead = standing(right.at + 3_600_000);
    const key = owner();
    expect(await passed(limiterOf(ahead).limiter, key, 20)).toBe(5);
    const { limiter } = limiterOf(right);
    expect(await passed(limiter, key, 20)).toBe(5);
    right.at += 1_000;
    expect(await passed(limiter, key, 20)).toBe(5);
  });

  test('an hour behind is served, and those on time keep their rate', async () => {
    const right = standing();
    const behind = standing(right.at - 3_600_000);
    const key = owner();
    await limiterOf(right).limiter.take(key);
    expect((await limiterOf(behind).limiter.take(key)).ok).toBe(true);
    expect(await passed(limiterOf(right).limiter, key, 20)).toBeGreaterThan(0);
  });

  test('by less than a second changes little', async () => {
    const right = standing();
    const ahead = standing(right.at + 500);
    const key = owner();
    const a = limiterOf(right).limiter;
    const b = limiterOf(ahead).limiter;
    const all = (await passed(b, key, 10)) + (await passed(a, key, 10));
    expect(all).toBe(5);
    // Half a second and a little, not longer, until the one on time passes again.
    right.at += 1_000;
    expect((await a.take(key)).ok).toBe(true);
  });
});

describe('a key that somebody made up', () => {
  test.each([
    ['empty', ''],
    ['longer than a table’s key', 'x'.repeat(10_000)],
    ['with control characters', 'a\u0000b\n'],
    ['with another row’s mark', 'T#ent_01#DEMAND'],
    ['of other letters', 'ñandú 🦤'],
    ['called as what every object has', '__proto__'],
  ])('is counted like any other, in the table: %s', async (_, key) => {
    const told: string[] = [];
    const log = { ...silentLog, error: (message: string) => void told.push(message) };
    const { limiter } = limiterOf(standing(), { log });
    expect(await passed(limiter, key, 20)).toBe(5);
    expect(told).toEqual([]);
  });
});

describe('counters that do not answer', () => {
  const failing = (clock: { now(): Date }) => {
    const client = documentClient({ endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
    const mock = mockClient(client);
    mock.rejects(Object.assign(new Error('throttled'), { name: 'ProvisionedThroughputExceededException' }));
    const told: LogFields[] = [];
    const log = { ...silentLog, error: (_: string, fields: LogFields = {}) => void told.push(fields) };
    return { mock, told, limiter: rateLimiter({ table, rates, log, clock, client }) };
  };

  test('keep nobody from working: this process counts by itself, and says so once a minute', async () => {
    const clock = standing();
    const { limiter, told, mock } = failing(clock);
    const key = owner();
    for (let i = 0; i < 59; i += 1) {
      expect((await limiter.take(key)).ok).toBe(true);
      clock.at += 1_000;
    }
    expect(mock.calls()).toHaveLength(59);
    expect(told).toMatchObject([{ failures: 1, error: 'ProvisionedThroughputExceededException' }]);
    clock.at += 1_000;
    await limiter.take(key);
    expect(told).toMatchObject([{ failures: 1 }, { failures: 59 }]);
  });

  test('are left alone for a second, so that few requests wait for them', async () => {
    const clock = standing();
    const { limiter, mock } = failing(clock);
    await limiter.take(owner());
    for (let i = 0; i < 20; i += 1) await limiter.take(owner());
    expect(mock.calls()).toHaveLength(1);
    clock.at += 1_001;
    await limiter.take(owner());
    expect(mock.calls()).toHaveLength(2);
  });

  test('give a greedy owner no more than this process would have given', async () => {
    const clock = standing();
    const { limiter } = failing(clock);
    expect(await passed(limiter, owner(), 50)).toBeLessThanOrEqual(5);
  });

  test('that are silent are waited for a moment only', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const client = documentClient({ endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 });
    const told: LogFields[] = [];
    const log = { ...silentLog, error: (_: string, fields: LogFields = {}) => void told.push(fields) };
    expect(await rateLimiter({ table, rates, log, client, withinMs: 20 }).take(owner())).toEqual({ ok: true });
    expect(told).toMatchObject([{ failures: 1 }]);
    client.destroy();
    silent.close();
  });
});

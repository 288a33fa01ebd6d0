import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypes, sourceOf, sourcesOf } from '@concierta/events';
import { expect, test } from 'vitest';
import { everyContext, everyFunction, root } from '../src/bundle/every-function.ts';
import { mostTries, queueName } from '../src/queue-name.ts';
import { discreet } from '../src/telemetry/discreet.ts';

const contexts = await everyContext();

test('every function of every context has its entry', async () => {
  const entries = (await everyFunction()).map(({ entry }) => entry);
  expect(entries.filter((entry) => !existsSync(join(root, entry)))).toEqual([]);
});

test('the sources that workers believe are those that say to publish the type, and no other', () => {
  const declared = (type: string) => contexts.filter(({ publishes }) => publishes.some((one) => one === type));
  for (const type of eventTypes) {
    expect(sourcesOf(type).toSorted(), type).toEqual(
      declared(type)
        .map(({ name }) => sourceOf(name))
        .toSorted(),
    );
  }
});

test('a queue’s name fits, and no two queues share one', () => {
  const long = (end: string) =>
    queueName('production', 'a-context-with-a-very-long-name-indeed', `and-a-consumer-with-a-long-name-${end}`);
  expect(queueName('dev', 'tenancy', 'mail')).toBe('concierta-dev-tenancy-mail');
  expect(long('one').length).toBe(80);
  expect(long('one')).not.toBe(long('two'));
  expect(mostTries).toBeGreaterThan(1);
});

test('a log keeps no address and no token, however deep or wherever somebody put it', () => {
  const token = `eyJhbGciOiJFUzI1NiJ9.${'x'.repeat(20)}.${'y'.repeat(20)}`;
  const kept = discreet({
    event: 'evt_1',
    milliseconds: 3,
    message: `no such user ana.perez@ejemplo.gov.co (${token})`,
    headers: { authorization: `Bearer ${token}`, cookie: 'a=1' },
    deep: { er: { still: { more: { email: 'ana@ejemplo.gov.co' } } } },
    list: ['Bearer abc', 'ana@ejemplo.gov.co'],
    long: 'x'.repeat(9_000),
  });
  expect(kept).toMatchObject({ event: 'evt_1', milliseconds: 3, message: 'no such user «address» («token»)' });
  expect(JSON.stringify(kept)).not.toMatch(/ejemplo|eyJ|a=1|abc/);
  expect(String(kept.long).length).toBe(4_000);
});

import { expect, test } from 'vitest';
import { memoryLimiter, rateOf } from '../src/index.ts';

const clock = { now: () => new Date('2026-11-24T15:00:00Z') };
const passed = async (limiter: ReturnType<typeof memoryLimiter>, key: string) => {
  const taken = await Promise.all(Array.from({ length: 20 }, () => limiter.take(key)));
  return taken.filter(({ ok }) => ok).length;
};

test('an owner with a rate of its own has that one, everybody else the rest’s, and a name every object has is nobody’s', async () => {
  const rates = { perSecond: 1, burst: 2, owners: { ent_big: { perSecond: 5, burst: 7 } } };
  const limiter = memoryLimiter({ clock, ...rates });
  expect(await passed(limiter, 'ent_big')).toBe(7);
  expect(await passed(limiter, 'ent_small')).toBe(2);
  expect(await passed(limiter, 'toString')).toBe(2);
  expect(rateOf(rates, '__proto__')).toEqual({ perSecond: 1, burst: 2 });
});

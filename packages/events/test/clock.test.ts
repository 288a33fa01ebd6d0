import { machine, newId, type OwnerId, rulesOf } from '@concierta/kernel';
import type { AggregateDefinition, Store } from '@concierta/store';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type ClockHandlers, clockCommand, sweepDue } from '../src/index.ts';
import { freshOwner, keptLog, world } from './things.ts';

const Egg = z.discriminatedUnion('state', [
  z.object({ state: z.literal('warm'), boiledAt: z.string() }),
  z.object({ state: z.literal('boiled') }),
]);
type Egg = z.infer<typeof Egg>;
type Boil = { type: 'boil' };
type Boiled = { type: 'put' } | { type: 'boiled' };

const eggs: AggregateDefinition<Egg, Boiled> = {
  kind: 'EGG',
  schema: 1,
  parse: (raw) => Egg.parse(raw),
  due: (egg) => (egg.state === 'warm' ? egg.boiledAt : undefined),
};

const boil = rulesOf<Egg, Boil, Boiled>()('boil', {
  from: ['warm'],
  to: ['boiled'],
  decide: () => ({ type: 'boiled' }),
});
const eggMachine = machine<Egg, Boil, Boiled>({ boil }, () => ({ state: 'boiled' }));

const handlers: ClockHandlers = {
  EGG: clockCommand({
    aggregate: eggs,
    machine: eggMachine,
    toCommand: (egg, at) => (egg.state === 'warm' && egg.boiledAt <= at ? { type: 'boil' } : undefined),
  }),
};

const dayMs = 86_400_000;

const kitchen = async () => {
  const w = await world();
  const { lines, log } = keptLog();
  const put = async (owner: OwnerId, boiledAt: string): Promise<string> => {
    const id = newId('demand', new Date());
    const event = { type: 'put' } as const;
    const next = { state: 'warm', boiledAt } as const;
    await w.store(owner).save(eggs, { id, expected: 0, next, event, context: w.context(owner) });
    return id;
  };
  const inMs = (ms: number) => new Date(w.clock.now().getTime() + ms).toISOString();
  const stateOf = async (owner: OwnerId, id: string) => (await w.store(owner).require(eggs, id)).state.state;
  const sweep = (more: ClockHandlers = handlers, options = {}) => sweepDue({ ...w, log }, 'kitchen', more, options);
  return { ...w, lines, put, inMs, stateOf, sweep };
};

describe('the clock', () => {
  test('does what is due, in every owner’s own partition and as the clock, and leaves what is not due yet', async () => {
    const k = await kitchen();
    const [one, other] = [freshOwner(), freshOwner()];
    const [mine, theirs, later] = [
      await k.put(one, k.inMs(1000)),
      await k.put(other, k.inMs(1000)),
      await k.put(other, k.inMs(60_000)),
    ];
    expect(await k.sweep()).toEqual({ done: 0, failed: 0, finished: true });
    k.pass(2000);
    expect(await k.sweep()).toEqual({ done: 2, failed: 0, finished: true });
    expect([await k.stateOf(one, mine), await k.stateOf(other, theirs), await k.stateOf(other, later)]).toEqual([
      'boiled',
      'boiled',
      'warm',
    ]);
    const [, last] = await k.store(one).history('EGG', mine);
    expect(last?.principal).toEqual({ owner: one, as: 'clock' });
    expect(await k.sweep()).toEqual({ done: 0, failed: 0, finished: true });
  });

  test('loses nothing to an outage of weeks, nor what was already due when it was written', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    await k.sweep();
    const [soon, past] = [await k.put(owner, k.inMs(dayMs)), await k.put(owner, k.inMs(-90 * dayMs))];
    k.pass(40 * dayMs);
    expect(await k.sweep()).toMatchObject({ done: 2 });
    expect([await k.stateOf(owner, soon), await k.stateOf(owner, past)]).toEqual(['boiled', 'boiled']);
  });

  test('however often and however many at once, each command happens once', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    const ids = await Promise.all(Array.from({ length: 12 }, () => k.put(owner, k.inMs(1000))));
    k.pass(2000);
    const swept = await Promise.all([k.sweep(), k.sweep(), k.sweep()]);
    expect(swept.every(({ failed }) => failed === 0)).toBe(true);
    for (const id of ids) {
      expect((await k.store(owner).history('EGG', id)).map(({ type }) => type)).toEqual(['put', 'boiled']);
    }
  });

  test('of a clock and somebody who is faster at this very moment, the faster one counts and nothing fails', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    const id = await k.put(owner, k.inMs(1000));
    k.pass(2000);
    let overtaken = false;
    const late: ClockHandlers = {
      async EGG(due, tools) {
        const load: Store['load'] = async (definition, egg) => {
          const read = await tools.store.load(definition, egg);
          if (!overtaken) {
            overtaken = true;
            await handlers.EGG?.(due, { ...tools, store: k.store(owner) });
          }
          return read;
        };
        await handlers.EGG?.(due, { ...tools, store: { ...tools.store, load } });
      },
    };
    expect(await k.sweep(late)).toEqual({ done: 1, failed: 0, finished: true });
    expect((await k.store(owner).history('EGG', id)).map(({ type }) => type)).toEqual(['put', 'boiled']);
  });

  test('what fails blocks nobody, is logged without anybody’s words, and is met again at each turn, also days later', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    const [bad, good] = [await k.put(owner, k.inMs(1000)), await k.put(owner, k.inMs(1000))];
    let broken = true;
    const failing: ClockHandlers = {
      async EGG(due, tools) {
        if (due.id === bad && broken) throw new Error('no gas');
        await handlers.EGG?.(due, tools);
      },
    };
    k.pass(2000);
    expect(await k.sweep(failing)).toEqual({ done: 1, failed: 1, finished: true });
    expect(await k.stateOf(owner, good)).toBe('boiled');
    expect(k.lines.find(({ level }) => level === 'error')?.fields).toMatchObject({ kind: 'EGG', id: bad });
    k.pass(5 * dayMs);
    expect(await k.sweep(failing)).toMatchObject({ done: 0, failed: 1 });
    broken = false;
    expect(await k.sweep(failing)).toMatchObject({ done: 1, failed: 0 });
    expect(await k.stateOf(owner, bad)).toBe('boiled');
  });

  test('one run attends to so many; the next goes on where it stopped, past what keeps failing', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    const bad = await Promise.all([1, 2, 3].map((n) => k.put(owner, k.inMs(n))));
    const good = await Promise.all([4, 5].map((n) => k.put(owner, k.inMs(dayMs * n))));
    const failing: ClockHandlers = {
      async EGG(due, tools) {
        if (bad.includes(due.id)) throw new Error('no gas');
        await handlers.EGG?.(due, tools);
      },
    };
    k.pass(6 * dayMs);
    expect(await k.sweep(failing, { limit: 3 })).toEqual({ done: 0, failed: 3, finished: false });
    expect(await k.sweep(failing, { limit: 3 })).toEqual({ done: 2, failed: 0, finished: true });
    for (const id of good) expect(await k.stateOf(owner, id)).toBe('boiled');
    // The failed ones hold the oldest day: the pass after begins with them again.
    expect(await k.sweep(handlers)).toMatchObject({ done: 3 });
  });

  test('a kind nobody attends to is not forgotten: it fails until somebody does', async () => {
    const k = await kitchen();
    const owner = freshOwner();
    const id = await k.put(owner, k.inMs(1));
    k.pass(1000);
    expect(await k.sweep({})).toMatchObject({ failed: 1 });
    k.pass(3 * dayMs);
    expect(await k.sweep()).toMatchObject({ done: 1 });
    expect(await k.stateOf(owner, id)).toBe('boiled');
  });
});

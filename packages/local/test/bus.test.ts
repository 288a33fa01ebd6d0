import { type Envelope, EnvelopeShape, type WorkerLog } from '@concierta/events';
import { newId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { openBus } from '../src/bus/bus.ts';
import { pauseBefore } from '../src/bus/lane.ts';
import type { Subscription } from '../src/bus/message.ts';
import { busTable, type QueueTable, queueTable } from '../src/bus/queue-table.ts';
import { testEngine } from '../src/test-engine.ts';

const log: WorkerLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
const quick = { firstPauseMs: 1, longestPauseMs: 4, maxTries: 3, random: () => 0.5 };

let second = 0;
const event = (owner: string, n: number, visibility: 'owner' | 'shared' | 'public' = 'public'): Envelope => {
  second += 1;
  return EnvelopeShape.parse({
    id: newId('event', new Date(second)),
    type: 'offer.published.v1',
    owner,
    parties: [],
    aggregate: { kind: 'OFFER', id: newId('offer', new Date(n)), version: 1 },
    occurredAt: new Date(1_700_000_000_000 + second).toISOString(),
    principal: { as: 'system' },
    correlationId: 'c',
    visibility,
    data: { n },
  });
};
const owner = (n: number) => newId('nationalEntity', new Date(n));
const numberOf = (raw: unknown) => EnvelopeShape.parse(raw).data.n as number;

const subscription = (
  handle: Subscription['handle'],
  scope: 'parties' | 'shared' | 'public' = 'public',
): Subscription => ({
  service: 'demo',
  consumer: { name: 'reader', kind: 'reaction', events: ['offer.published.v1'], scope },
  handle,
});

const freshQueue = async (): Promise<QueueTable> => {
  const { client, freshTable } = await testEngine();
  return queueTable(client, await freshTable(busTable));
};

describe('the bus', () => {
  it('delivers one owner’s events in order, one at a time, and different owners side by side', async () => {
    const seen: Record<string, number[]> = {};
    let together = 0;
    let most = 0;
    const ofOne = new Map<string, number>();
    const handle = async (raw: unknown) => {
      const { owner: group } = EnvelopeShape.parse(raw);
      together += 1;
      most = Math.max(most, together);
      ofOne.set(group, (ofOne.get(group) ?? 0) + 1);
      expect(ofOne.get(group)).toBe(1);
      await new Promise(setImmediate);
      seen[group] = [...(seen[group] ?? []), numberOf(raw)];
      ofOne.set(group, 0);
      together -= 1;
    };
    const bus = await openBus({ queue: await freshQueue(), subscriptions: [subscription(handle)], log });
    const events = Array.from({ length: 40 }, (_, n) => event(owner(n % 4), n));
    expect((await bus.publish(events)).every(({ ok }) => ok)).toBe(true);
    await bus.whenAtRest();
    for (const numbers of Object.values(seen)) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(Object.values(seen).flat()).toHaveLength(40);
    expect(most).toBeGreaterThan(1);
    await bus.stop();
  });

  it('tries again after a failure, keeps the owner’s order, and does not hold up other owners', async () => {
    const seen: string[] = [];
    let failures = 2;
    const [slow, other] = [owner(1), owner(2)];
    const handle = async (raw: unknown) => {
      const { owner: group } = EnvelopeShape.parse(raw);
      if (group === slow && failures > 0) {
        failures -= 1;
        throw new Error('not yet');
      }
      seen.push(`${group === slow ? 'slow' : 'other'} ${numberOf(raw)}`);
    };
    const bus = await openBus({
      queue: await freshQueue(),
      subscriptions: [subscription(handle)],
      log,
      retrying: quick,
    });
    await bus.publish([event(slow, 1), event(slow, 2), event(other, 3)]);
    await bus.whenAtRest();
    expect(seen).toEqual(['other 3', 'slow 1', 'slow 2']);
    await bus.stop();
  });

  it('sets aside what keeps failing, goes on with what follows, and can be told to try again', async () => {
    const queue = await freshQueue();
    let broken = true;
    const seen: number[] = [];
    const handle = async (raw: unknown) => {
      if (broken && numberOf(raw) === 1) throw new Error('broken');
      seen.push(numberOf(raw));
    };
    const bus = await openBus({ queue, subscriptions: [subscription(handle)], log, retrying: quick });
    await bus.publish([event(owner(1), 1), event(owner(1), 2)]);
    await bus.whenAtRest();
    expect(seen).toEqual([2]);
    expect(bus.counts()['demo/reader']).toEqual({ visible: 0, inFlight: 0, dead: 1 });
    expect((await bus.deadLetters()).map(({ tries, lastError }) => ({ tries, lastError }))).toEqual([
      { tries: 3, lastError: 'Error: broken' },
    ]);
    broken = false;
    expect(await bus.revive()).toBe(1);
    await bus.whenAtRest();
    expect(seen).toEqual([2, 1]);
    expect(bus.counts()['demo/reader']?.dead).toBe(0);
    await bus.stop();
  });

  it('delivers after a restart what the run that died had taken but not finished, and nothing that it had', async () => {
    const queue = await freshQueue();
    const first: number[] = [];
    const dying = await openBus({
      queue,
      subscriptions: [
        subscription((raw) => (first.push(numberOf(raw)) === 3 ? new Promise(() => undefined) : Promise.resolve())),
      ],
      log,
      concurrency: 1,
    });
    await dying.publish(Array.from({ length: 5 }, (_, n) => event(owner(1), n)));
    await expect.poll(async () => (await queue.page('demo/reader', undefined, 10)).messages.length).toBe(3);
    const seen: number[] = [];
    const bus = await openBus({
      queue,
      subscriptions: [subscription(async (raw) => void seen.push(numberOf(raw)))],
      log,
    });
    await bus.whenAtRest();
    expect(first).toEqual([0, 1, 2]);
    expect(seen).toEqual([2, 3, 4]);
    await bus.stop();
  });

  it('does not double an event that is published again while it waits', async () => {
    let free: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    const seen: number[] = [];
    const handle = async (raw: unknown) => {
      await gate;
      seen.push(numberOf(raw));
    };
    const bus = await openBus({ queue: await freshQueue(), subscriptions: [subscription(handle)], log });
    const events = [event(owner(1), 1), event(owner(1), 2)];
    await bus.publish(events);
    await bus.publish(events);
    free();
    await bus.whenAtRest();
    expect(seen).toEqual([1, 2]);
    await bus.stop();
  });

  it('drains a backlog larger than what it holds in memory, also when more arrives meanwhile', async () => {
    const queue = await freshQueue();
    const seen = new Set<number>();
    const options = { queue, subscriptions: [subscription(async (raw) => void seen.add(numberOf(raw)))], log };
    const backlog = Array.from({ length: 300 }, (_, n) => event(owner(n % 7), n));
    const sleeping = await openBus({ queue, subscriptions: [subscription(() => new Promise(() => undefined))], log });
    await sleeping.publish(backlog);
    const bus = await openBus({ ...options, window: 20 });
    await bus.publish(Array.from({ length: 100 }, (_, n) => event(owner(n % 7), 300 + n)));
    await bus.whenAtRest();
    expect(seen.size).toBe(400);
    expect((await queue.page('demo/reader', undefined, 10)).messages).toEqual([]);
    await bus.stop();
  });

  it('gives a consumer that writes a zone only what may be seen there', async () => {
    const reached: Record<string, number[]> = { parties: [], shared: [], public: [] };
    const subscriptions = (['parties', 'shared', 'public'] as const).map((scope) => {
      const { consumer, ...rest } = subscription(async (raw) => void reached[scope]?.push(numberOf(raw)), scope);
      return { ...rest, consumer: { ...consumer, name: scope } };
    });
    const bus = await openBus({ queue: await freshQueue(), subscriptions, log });
    await bus.publish([event(owner(1), 1, 'owner'), event(owner(1), 2, 'shared'), event(owner(1), 3, 'public')]);
    await bus.whenAtRest();
    expect(reached).toEqual({ parties: [1, 2, 3], shared: [2, 3], public: [3] });
    await bus.stop();
  });

  it('says which events it could not keep, so that the outbox keeps them', async () => {
    const queue = await freshQueue();
    const down: QueueTable = { ...queue, keep: () => Promise.reject(new Error('engine away')) };
    const bus = await openBus({ queue: down, subscriptions: [subscription(async () => undefined)], log });
    const [result] = await bus.publish([event(owner(1), 1)]);
    expect(result).toMatchObject({ ok: false, error: 'Error: engine away' });
    await bus.stop();
  });

  it('waits longer after each failure, within bounds, and never the same for all', () => {
    const at = (tries: number, chance: number) =>
      pauseBefore(tries, { maxTries: 8, firstPauseMs: 100, longestPauseMs: 1_000, random: () => chance });
    expect([1, 2, 3, 4, 5, 9].map((tries) => at(tries, 0))).toEqual([50, 100, 200, 400, 500, 500]);
    expect([1, 2, 3, 4, 5, 9].map((tries) => at(tries, 1))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });
});

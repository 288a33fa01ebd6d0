import { newId } from '@concierta/kernel';
import { describe, expect, test } from 'vitest';
import {
  type Consumer,
  chunkSize,
  defineContext,
  type Envelope,
  functionsOf,
  inboxOf,
  inChunks,
  parseEnvelope,
  toolsFor,
} from '../src/index.ts';
import { readExamples } from '../src/write-docs.ts';
import { freshOwner, keptLog, table, things, world } from './things.ts';

const consumer = (scope: Consumer['scope']): Consumer => ({
  name: 'counting',
  kind: 'reaction',
  events: ['demand.registered.v1'],
  scope,
});

const example = parseEnvelope(readExamples().get('demand.registered.v1'));
const eventOf = (more: Partial<Envelope>): Envelope => {
  if (!example) throw new Error('the example is there');
  return { ...example, id: newId('event', new Date()), ...more };
};

describe('the tools of a worker', () => {
  test('open the zones of the event’s owner and parties, and nobody else’s', async () => {
    const w = await world();
    const { log } = keptLog();
    const [owner, party, stranger] = [freshOwner(), freshOwner(), freshOwner()];
    const tools = toolsFor({ ...w, log }, consumer('parties'), eventOf({ owner, parties: [party] }));
    for (const who of [owner, party]) {
      await tools.store(who).project({ pk: `T#${who}#SEEN#x`, sk: 'STATE' }, 1, { seen: true });
      expect(await w.store(who).get({ pk: `T#${who}#SEEN#x`, sk: 'STATE' })).toMatchObject({ seen: true });
    }
    expect(() => tools.store(stranger)).toThrow('does not concern');
    expect(() => tools.zone('PUBLIC')).toThrow('may not write');
  });

  test('of a zone consumer open that zone and no owner', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const tools = toolsFor({ ...w, log }, consumer('public'), eventOf({ owner }));
    await tools.zone('PUBLIC').project({ pk: 'PUBLIC#OFFER#1', sk: 'STATE' }, 1, { a: 1 });
    expect(() => tools.zone('SHARED')).toThrow('may not write');
    expect(() => tools.store(owner)).toThrow('writes zones');
    await expect(tools.zone('PUBLIC').project({ pk: `T#${owner}#SEEN#x`, sk: 'STATE' }, 1, {})).rejects.toThrow();
  });
});

describe('a reaction', () => {
  test('happens once, however often its event is delivered', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const event = eventOf({ owner, parties: [] });
    const tools = toolsFor({ ...w, log }, consumer('parties'), event);
    const react = () =>
      tools.store(owner).save(things, {
        id: newId('demand', new Date()),
        expected: 0,
        next: { state: 'there', count: 1 },
        event: { type: 'counted', count: 1 },
        context: { ...w.context(owner), causationId: event.id },
        inbox: inboxOf(event, tools),
      });
    expect((await react()).already).toBeUndefined();
    const again = await Promise.all([react(), react()]);
    expect(again.map(({ already }) => already)).toEqual([true, true]);
  });

  test('with many effects does each once, in chunks of at most 80, also when it broke in the middle', async () => {
    const w = await world();
    const { log } = keptLog();
    const owner = freshOwner();
    const event = eventOf({ owner, parties: [] });
    const tools = toolsFor({ ...w, log }, consumer('parties'), event);
    const store = tools.store(owner);
    const items = Array.from({ length: 170 }, (_, i) => i);
    const sizes: number[] = [];
    let failures = 1;
    const fanOut = () =>
      inChunks(items, event, tools, async (chunk, inbox) => {
        if (chunk[0] === chunkSize && failures-- > 0) throw new Error('the machine went away');
        if (await store.reacted(inbox)) return;
        sizes.push(chunk.length);
        await store.transact([
          store.inboxWrite(inbox),
          ...chunk.map((i) => ({
            put: { pk: `T#${owner}#EFFECT#x`, sk: String(i).padStart(3, '0') },
            condition: 'absent' as const,
          })),
        ]);
      });
    await expect(fanOut()).rejects.toThrow('went away');
    await fanOut();
    await fanOut();
    expect(sizes).toEqual([80, 80, 10]);
    const first = await store.query(`T#${owner}#EFFECT#x`, { limit: 100 });
    const rest = await store.query(`T#${owner}#EFFECT#x`, { limit: 100, after: first.next });
    expect(first.items.length + rest.items.length).toBe(170);
  });
});

describe('a service’s context', () => {
  const input = { name: 'x', table, routes: ['/x'], publishes: [], consumers: [consumer('parties')] } as const;

  test('is data with nothing left out', () => {
    expect(defineContext(input)).toMatchObject({ pages: { paths: [] }, routes: ['/x'] });
  });

  test('with a history of its own keeps the heads of its chains each day, in a function that sees nothing else', () => {
    const schedules = [{ name: 'x-clock', everySeconds: 60 }];
    const context = defineContext({ ...input, schedules });
    expect(context.schedules.map(({ name }) => name)).toEqual(['x-clock', 'chain-heads']);
    const functions = functionsOf(context).filter(({ kind }) => kind === 'clock');
    expect(functions).toMatchObject([
      { name: 'clock', roles: ['clock', 'data'], uses: [], schedules },
      { name: 'heads', roles: ['clock', 'heads'], uses: ['heads'] },
    ]);
    const views = defineContext({ ...input, table: { name: 'x', indexes: ['list1'] } });
    expect(functionsOf(views).map(({ name }) => name)).toEqual(['api', 'worker-parties']);
  });

  test('refuses a path without slash and two consumers of one name', () => {
    expect(() => defineContext({ ...input, routes: ['x'] })).toThrow('slash');
    expect(() => defineContext({ ...input, consumers: [consumer('parties'), consumer('public')] })).toThrow('one name');
  });
});

import { newId, type OwnerId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import {
  dueOn,
  enumerateEvents,
  markPublished,
  outboxShards,
  type Position,
  pendingEvents,
  type Store,
} from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, newOwner, notes, startOfDay } from './note.ts';

const sendNote = async (store: Store, owner: OwnerId, title: string) => {
  const id = newId('demand', startOfDay);
  await store.save(notes, {
    id,
    expected: 0,
    next: draft(title),
    event: { type: 'written', text: { title } },
    integration: {
      type: 'note.written.v1',
      visibility: 'shared',
      parties: [owner],
      data: { places: 0, text: { title } },
    },
    context: contextOf(owner),
  });
  return id;
};

type Fixture = Awaited<ReturnType<typeof fixture>>;

const pending = async ({ client, table }: Fixture, until?: Date) => {
  const shards = Array.from({ length: outboxShards }, (_, shard) => pendingEvents(client, table, { shard, until }));
  return (await Promise.all(shards)).flat();
};

describe('the outbox', () => {
  it('holds what a write sends, texts joined, until it is marked as published', async () => {
    const fixed = await fixture();
    const { store, owner, client, table } = fixed;
    const id = await sendNote(store, owner, 'Vía terciaria');
    await writeNote(store, owner, 'Private');
    const [event, ...more] = await pending(fixed);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      owner,
      kind: 'NOTE',
      aggregate: id,
      version: 1,
      at: startOfDay.toISOString(),
      since: startOfDay.toISOString(),
      correlationId: 'test',
      integration: {
        type: 'note.written.v1',
        visibility: 'shared',
        parties: [owner],
        data: { places: 0, text: { title: 'Vía terciaria' } },
      },
    });
    expect(await store.verify('NOTE', id), 'waiting is not part of the chain').toMatchObject({ ok: true });
    await markPublished(client, table, [event?.key ?? { pk: '', sk: '' }]);
    expect(await pending(fixed)).toEqual([]);
    await markPublished(client, table, [event?.key ?? { pk: '', sk: '' }]);
    expect(await store.verify('NOTE', id), 'publishing is not part of the chain').toMatchObject({ ok: true });
  });

  it('gives the oldest first, and to a sweep only what has waited', async () => {
    const fixed = await fixture();
    const { store, owner, clock, client, table } = fixed;
    const first = await sendNote(store, owner, 'Primera');
    const between = new Date(clock.now().getTime() + 500);
    clock.move(1000);
    await sendNote(store, owner, 'Segunda');
    expect((await pending(fixed, between)).map(({ aggregate }) => aggregate)).toEqual([first]);
    for (let shard = 0; shard < outboxShards; shard += 1) {
      const events = await pendingEvents(client, table, { shard });
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
    }
  });

  it('sends an erased text as «suprimido»', async () => {
    const fixed = await fixture();
    const id = await sendNote(fixed.store, fixed.owner, 'Con nombre propio');
    await fixed.store.eraseText('NOTE', id);
    const [event] = await pending(fixed);
    expect(event?.integration?.data).toEqual({ places: 0, text: { title: '«suprimido»' } });
  });

  it('spreads aggregates over its parts and keeps the events of one aggregate in one', async () => {
    const fixed = await fixture();
    for (let note = 0; note < 60; note += 1) await sendNote(fixed.store, fixed.owner, `Nota ${note}`);
    const used = await Promise.all(
      Array.from({ length: outboxShards }, (_, shard) => pendingEvents(fixed.client, fixed.table, { shard })),
    );
    expect(used.flat()).toHaveLength(60);
    expect(used.filter((events) => events.length > 0).length).toBeGreaterThan(outboxShards / 2);
  });
});

describe('the enumeration for a rebuild', () => {
  it('gives every event of every owner once, texts joined, each aggregate in order', async () => {
    const { store, storeOf, owner, client, table } = await fixture();
    const other = newOwner();
    const ids = [await sendNote(store, owner, 'Uno'), await sendNote(storeOf(other), other, 'Dos')];
    for (const expected of [1, 2]) {
      await store.save(notes, {
        id: ids[0] ?? '',
        expected,
        next: draft(`Uno ${expected}`),
        event: { type: 'retitled', text: { title: `Uno ${expected}` } },
        context: contextOf(owner),
      });
    }
    const seen: string[] = [];
    for await (const { events } of enumerateEvents(client, table, { pageSize: 3 })) {
      seen.push(...events.map(({ aggregate, version, event }) => `${aggregate} ${version} ${event.text?.title}`));
    }
    expect(seen).toHaveLength(4);
    expect(seen.filter((line) => line.startsWith(ids[0] ?? '?'))).toEqual([
      `${ids[0]} 1 Uno`,
      `${ids[0]} 2 Uno 1`,
      `${ids[0]} 3 Uno 2`,
    ]);
    expect(seen).toContain(`${ids[1]} 1 Dos`);
  });

  it('goes on where it was left', async () => {
    const { store, owner, client, table } = await fixture();
    for (let note = 0; note < 10; note += 1) await sendNote(store, owner, `Nota ${note}`);
    const all: string[] = [];
    let after: Position | undefined;
    do {
      const { value } = await enumerateEvents(client, table, { after, pageSize: 4 }).next();
      all.push(...(value?.events ?? []).map(({ id }: { id: string }) => id));
      after = value?.position;
    } while (after);
    expect(new Set(all).size).toBe(10);
    expect(all).toHaveLength(10);
  });
});

describe('what is due', () => {
  it('is found by day, up to a moment, and no longer once its term is gone', async () => {
    const { store, owner, client, table } = await fixture();
    const id = newId('demand', startOfDay);
    const context = contextOf(owner);
    const due = '2026-03-23T12:00:00.000Z';
    await store.save(notes, {
      id,
      expected: 0,
      next: { ...draft(), due },
      event: { type: 'kept', places: 0 },
      context,
    });
    const dueUntil = async (until: string) => {
      const found = [];
      for await (const entry of dueOn(client, table, '2026-03-23', new Date(until))) found.push(entry);
      return found;
    };
    expect(await dueUntil('2026-03-23T11:59:59.999Z')).toEqual([]);
    expect(await dueUntil('2026-03-23T12:00:00.000Z')).toMatchObject([{ owner, kind: 'NOTE', id, at: due }]);
    await store.save(notes, { id, expected: 1, next: draft(), event: { type: 'kept', places: 0 }, context });
    expect(await dueUntil('2026-03-24T00:00:00.000Z')).toEqual([]);
  });
});

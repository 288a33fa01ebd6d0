import { newId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, notes, startOfDay } from './note.ts';

const person = 'per_00000000000000000000000000';
const answer = { status: 201, body: { id: 'x' } };
const hour = 60 * 60 * 1000;

describe('an idempotency key', () => {
  const create = async (fixed: Awaited<ReturnType<typeof fixture>>, key: string, bodyHash: string, as = person) =>
    fixed.store.save(notes, {
      id: newId('demand', startOfDay),
      expected: 0,
      next: draft(),
      event: { type: 'written', text: { title: 'x' } },
      context: contextOf(fixed.owner, as),
      idempotency: { person: as, key, bodyHash, answer },
    });

  it('replays the kept answer without a second write, also from `recall`', async () => {
    const fixed = await fixture();
    const first = await create(fixed, 'a', 'h1');
    expect(await create(fixed, 'a', 'h1')).toEqual({ ...first, replayed: answer });
    expect(await fixed.store.recall(person, 'a', 'h1')).toEqual(answer);
    expect((await fixed.store.list('list1', 'NOTES')).items).toHaveLength(1);
  });

  it('refuses another body under the same key, when saving and when recalling', async () => {
    const fixed = await fixture();
    await create(fixed, 'a', 'h1');
    await expect(create(fixed, 'a', 'h2')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    await expect(fixed.store.recall(person, 'a', 'h2')).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  it("is one person's: the same key of another person is another key", async () => {
    const fixed = await fixture();
    await create(fixed, 'a', 'h1');
    const other = await create(fixed, 'a', 'h2', 'per_11111111111111111111111111');
    expect(other.replayed).toBeUndefined();
  });

  it('is forgotten after 48 hours, although nobody has removed the row', async () => {
    const fixed = await fixture();
    await create(fixed, 'a', 'h1');
    fixed.clock.move(48 * hour - 1000);
    expect(await fixed.store.recall(person, 'a', 'h1')).toEqual(answer);
    fixed.clock.move(1000);
    expect(await fixed.store.recall(person, 'a', 'h1')).toBeUndefined();
    expect((await create(fixed, 'a', 'h2')).replayed).toBeUndefined();
  });

  it('that is empty, endless or not printable is refused as malformed', async () => {
    const { store } = await fixture();
    for (const key of ['', 'x'.repeat(129), 'a b', 'ñ', '\u0000']) {
      await expect(store.recall(person, key, 'h')).rejects.toMatchObject({ code: 'malformed' });
    }
  });

  it('of a command already carried out replays its answer instead of calling the version stale', async () => {
    const { store, storeOf, owner } = await fixture();
    const id = await writeNote(store, owner);
    const command = () =>
      storeOf().save(notes, {
        id,
        expected: 1,
        next: draft('Otro título'),
        event: { type: 'retitled', text: { title: 'Otro título' } },
        context: contextOf(owner),
        idempotency: { person, key: 'c', bodyHash: 'h', answer },
      });
    await command();
    expect(await command()).toMatchObject({ version: 2, replayed: answer });
  });
});

describe('a reaction', () => {
  const inbox = { consumer: 'follow', event: 'evt_1' };

  it('happens once: the same event again is `already` done and writes nothing', async () => {
    const { store, storeOf, owner } = await fixture();
    const id = await writeNote(store, owner);
    const react = (expected: number) =>
      storeOf().save(notes, {
        id,
        expected,
        next: draft('Atendida'),
        event: { type: 'retitled', text: { title: 'Atendida' } },
        context: contextOf(owner),
        inbox,
      });
    expect(await store.reacted(inbox)).toBe(false);
    expect((await react(1)).already).toBeUndefined();
    expect(await store.reacted(inbox)).toBe(true);
    expect((await react(2)).already).toBe(true);
    expect((await react(1)).already).toBe(true);
    expect((await store.require(notes, id)).version).toBe(2);
  });

  it('of another consumer, another event or another chunk is another reaction', async () => {
    const { store } = await fixture();
    await store.transact([store.inboxWrite({ ...inbox, chunk: 0 })]);
    await expect(store.transact([store.inboxWrite({ ...inbox, chunk: 0 })])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await store.reacted({ ...inbox, chunk: 0 })).toBe(true);
    expect(await store.reacted({ ...inbox, chunk: 1 })).toBe(false);
    expect(await store.reacted(inbox)).toBe(false);
    expect(await store.reacted({ ...inbox, consumer: 'mirror', chunk: 0 })).toBe(false);
  });
});

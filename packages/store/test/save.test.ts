import { isRefusal, newId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { fixture } from './fixture.ts';
import { contextOf, draft, notes, startOfDay } from './note.ts';

const id = () => newId('demand', startOfDay);

describe('a saved aggregate', () => {
  it('is read back as it was written, with its version and dates', async () => {
    const { store, owner, clock } = await fixture();
    const note = id();
    const places = [{ code: '05001', reason: 'PDET' }];
    const created = await store.save(notes, {
      id: note,
      expected: 0,
      next: { ...draft('Acueducto veredal'), places },
      event: { type: 'written', text: { title: 'Acueducto veredal' } },
      context: contextOf(owner),
    });
    expect(created).toMatchObject({ version: 1, eventId: expect.stringMatching(/^evt_/) });
    clock.move(1000);
    const loaded = await store.require(notes, note);
    expect(loaded).toEqual({
      id: note,
      owner,
      version: 1,
      createdAt: '2026-03-02T15:00:00.000Z',
      updatedAt: '2026-03-02T15:00:00.000Z',
      state: { ...draft('Acueducto veredal'), places },
    });
    await store.save(notes, {
      id: note,
      expected: 1,
      next: { ...loaded.state, state: 'kept' },
      event: { type: 'kept', places: 1 },
      context: contextOf(owner),
    });
    const again = await store.require(notes, note);
    expect(again).toMatchObject({
      version: 2,
      updatedAt: '2026-03-02T15:00:01.000Z',
      state: { state: 'kept', places },
    });
    expect(await store.verify('NOTE', note)).toMatchObject({ ok: true, events: 2 });
    expect(await store.history('NOTE', note)).toMatchObject([
      { version: 1, type: 'written', event: { type: 'written', text: { title: 'Acueducto veredal' } } },
      { version: 2, type: 'kept', event: { type: 'kept', places: 1 } },
    ]);
    expect((await store.list('list1', 'NOTES')).items).toEqual([
      { id: note, title: 'Acueducto veredal', state: 'kept', version: 2 },
    ]);
  });

  it('takes, at compile time, only its own states and events', async () => {
    const { store, owner } = await fixture();
    const context = contextOf(owner);
    const other = { state: 'gone', title: '', places: [] };
    const strange = { type: 'melted' };
    // @ts-expect-error an event of another aggregate
    const one = store.save(notes, { id: id(), expected: 0, next: draft(), event: strange, context });
    await one;
    // @ts-expect-error a state that it does not have; parsing refuses it as well
    await expect(store.save(notes, { id: id(), expected: 0, next: other, event: strange, context })).rejects.toThrow();
  });

  it('is `not-found` when it does not exist, or when its id could not be one', async () => {
    const { store } = await fixture();
    const refusals = await Promise.allSettled([
      store.require(notes, id()),
      store.require(notes, 'a#b'),
      store.require(notes, ''),
      store.require(notes, 'x'.repeat(5000)),
    ]);
    expect(refusals.map((r) => r.status === 'rejected' && isRefusal(r.reason, 'not-found'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

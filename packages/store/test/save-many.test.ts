import { newId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { describe, expect, it } from 'vitest';
import { change, countingClient, documentClient, mintScope, oneTable, openStore } from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, newOwner, notes, startOfDay } from './note.ts';

const id = () => newId('demand', startOfDay);

const written = (note: string, title: string) =>
  change(notes, { id: note, expected: 0, next: draft(title), event: { type: 'written', text: { title } } });

describe('several aggregates saved together', () => {
  it('are all there, each with its event, texts, list entry and a chain that verifies, in one transaction', async () => {
    const { endpoint } = await testEngine();
    const { table, clock } = await fixture();
    const counting = countingClient(documentClient({ endpoint, withoutRequestToken: true }));
    const owner = newOwner();
    const store = openStore(oneTable({ client: counting.client, table }), mintScope({ kind: 'owner', owner }), {
      clock,
    });
    const ids = Array.from({ length: 20 }, id);
    const row = { pk: `T#${owner}#BESIDE#1`, sk: 'ROW' };
    const saved = await store.saveMany(
      ids.map((note, i) => written(note, `Nota ${i}`)),
      { context: contextOf(owner), also: [{ put: row, condition: 'absent' }] },
    );
    expect(counting.counts()).toEqual({ TransactWriteItems: 1 });
    expect(saved.map(({ version }) => version)).toEqual(Array(20).fill(1));
    expect((await store.list('list1', 'NOTES', { limit: 100 })).items).toHaveLength(20);
    expect(await store.get(row)).toBeDefined();
    for (const note of ids) expect(await store.verify('NOTE', note)).toMatchObject({ ok: true, events: 1 });
    const [first = ''] = ids;
    const { state } = await store.require(notes, first);
    const kept = change(notes, {
      id: first,
      expected: 1,
      next: { ...state, state: 'kept' },
      event: { type: 'kept', places: 0 },
    });
    await store.saveMany([kept, written(id(), 'Otra')], { context: contextOf(owner) });
    expect(await store.verify('NOTE', first)).toMatchObject({ ok: true, events: 2 });
  });

  it('are none of them there when one was written since, or when a condition beside them does not hold', async () => {
    const { store, storeOf, owner } = await fixture();
    const old = await writeNote(store, owner);
    const context = contextOf(owner);
    const fresh = id();
    await expect(storeOf().saveMany([written(fresh, 'a'), written(old, 'b')], { context })).rejects.toMatchObject({
      code: 'stale-version',
    });
    const late = change(notes, { id: old, expected: 3, next: draft(), event: { type: 'kept', places: 0 } });
    await expect(storeOf().saveMany([written(fresh, 'a'), late], { context })).rejects.toMatchObject({
      code: 'stale-version',
    });
    const row = { pk: `T#${owner}#BESIDE#1`, sk: 'ROW' };
    await store.transact([{ put: row }]);
    await expect(
      store.saveMany([written(fresh, 'a')], { context, also: [{ put: row, condition: 'absent' }] }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.load(notes, fresh)).toBeUndefined();
  });

  it('reach no further than their scope, and no more than a transaction holds', async () => {
    const { store, owner } = await fixture();
    const context = contextOf(owner);
    const stranger = { pk: `T#${newOwner()}#BESIDE#1`, sk: 'ROW' };
    await expect(store.saveMany([written(id(), 'a')], { context, also: [{ put: stranger }] })).rejects.toThrow(
      'not within',
    );
    const many = Array.from({ length: 34 }, (_, i) => written(id(), `Nota ${i}`));
    await expect(store.saveMany(many, { context })).rejects.toMatchObject({ code: 'too-large' });
    expect(await store.saveMany([], { context })).toEqual([]);
  });
});

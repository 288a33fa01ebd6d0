import { newId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { describe, expect, it } from 'vitest';
import { countingClient, documentClient, mintScope, oneTable, openStore } from '../src/index.ts';
import { fixture } from './fixture.ts';
import { contextOf, draft, newOwner, notes, startOfDay } from './note.ts';

const counted = async () => {
  const { endpoint } = await testEngine();
  const { table, clock } = await fixture();
  const counting = countingClient(documentClient({ endpoint, withoutRequestToken: true }));
  const owner = newOwner();
  const store = openStore(oneTable({ client: counting.client, table }), mintScope({ kind: 'owner', owner }), { clock });
  return { ...counting, store, owner };
};

const places = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ code: String(i).padStart(5, '0'), reason: `Razón ${i}` }));

describe('what an operation costs', () => {
  it('a creation is one transaction; a detail one Query; a command one Query and one transaction; a list one Query', async () => {
    const { store, owner, counts, reset } = await counted();
    const id = newId('demand', startOfDay);
    const context = contextOf(owner);
    const written = { type: 'written' as const, text: { title: 'x' } };
    await store.save(notes, { id, expected: 0, next: { ...draft(), places: places(500) }, event: written, context });
    expect(counts()).toEqual({ TransactWriteItems: 1 });

    reset();
    const loaded = await store.require(notes, id);
    expect(counts()).toEqual({ Query: 1 });
    const next = { ...loaded.state, state: 'kept' as const };
    await store.save(notes, { id, expected: loaded.version, next, event: { type: 'kept', places: 500 }, context });
    expect(counts()).toEqual({ Query: 1, TransactWriteItems: 1 });

    reset();
    await store.list('list1', 'NOTES', { limit: 10, where: ({ state }) => state === 'draft' });
    expect(counts()).toEqual({ Query: 1 });

    reset();
    await store.save(notes, { id, expected: 2, next: draft(), event: { type: 'kept', places: 0 }, context });
    expect(counts(), 'a second command on what was just saved needs no read').toEqual({ TransactWriteItems: 1 });
  });

  it('an edit of one row of 1,122 writes one section row', async () => {
    const { store, owner, client } = await counted();
    const id = newId('demand', startOfDay);
    const context = contextOf(owner);
    const next = { ...draft(), places: places(1122) };
    const written = { type: 'written' as const, text: { title: 'x' } };
    await store.save(notes, { id, expected: 0, next, event: written, context });
    const { state } = await store.require(notes, id);
    expect(state.places).toEqual(next.places);

    const sent: number[] = [];
    client.middlewareStack.add(
      (proceed) => (args) => {
        const input = args.input as { TransactItems?: unknown[] };
        sent.push(input.TransactItems?.length ?? 0);
        return proceed(args);
      },
      { step: 'initialize' },
    );
    const edited = state.places.with(700, { code: '00700', reason: 'Otra razón' });
    await store.save(notes, {
      id,
      expected: 1,
      next: { ...state, places: edited },
      event: { type: 'kept', places: 1122 },
      context,
    });
    expect(sent, 'state, event and one section row').toEqual([3]);
    expect((await store.require(notes, id)).state.places).toEqual(edited);
  });

  it('long parts that shrink leave nothing behind, and an empty one stays empty', async () => {
    const { store, owner } = await counted();
    const id = newId('demand', startOfDay);
    const context = contextOf(owner);
    for (const [expected, count] of [1122, 201, 200, 0, 3].entries()) {
      const next = { ...draft(), places: places(count) };
      await store.save(notes, { id, expected, next, event: { type: 'kept', places: count }, context });
      expect((await store.require(notes, id)).state.places).toHaveLength(count);
      const { items } = await store.query(`T#${owner}#NOTE#${id}`, { begins: 'SEC#' });
      expect(items).toHaveLength(Math.ceil(count / 200));
    }
  });
});

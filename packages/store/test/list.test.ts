import { describe, expect, it } from 'vitest';
import type { Cursor, ListQuery, Row } from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, newOwner, notes } from './note.ts';

const titles = (items: readonly Row[]) => items.map(({ title }) => title);

const seven = async () => {
  const fixed = await fixture();
  for (const title of ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1']) {
    await writeNote(fixed.store, fixed.owner, title);
    fixed.clock.move(1000);
  }
  const pages = async (index: 'list1' | 'list2', pk: string, query: ListQuery) => {
    const all: unknown[][] = [];
    let after: Cursor | undefined;
    do {
      const page = await fixed.store.list(index, pk, { ...query, after });
      all.push(titles(page.items));
      after = page.next;
    } while (after);
    return all;
  };
  return { ...fixed, pages };
};

describe('a list', () => {
  it('gives every entry once, in order, page by page, and no empty page at the end', async () => {
    const { pages } = await seven();
    expect(await pages('list1', 'NOTES', { limit: 3 })).toEqual([['a1', 'a2', 'a3'], ['b1', 'b2', 'b3'], ['c1']]);
    expect(await pages('list1', 'NOTES', { limit: 7 })).toHaveLength(1);
    expect(await pages('list1', 'NOTES', { limit: 4, descending: true })).toEqual([
      ['c1', 'b3', 'b2', 'b1'],
      ['a3', 'a2', 'a1'],
    ]);
  });

  it('can be narrowed to a beginning, and to rows for which something holds', async () => {
    const { pages } = await seven();
    expect(await pages('list2', 'NOTES#draft', { begins: 'b', limit: 2 })).toEqual([['b1', 'b2'], ['b3']]);
    const where = ({ title }: Row) => String(title).endsWith('1');
    expect(await pages('list2', 'NOTES#draft', { where, limit: 2 })).toEqual([['a1', 'b1'], ['c1']]);
    expect(await pages('list2', 'NOTES#draft', { where: () => false })).toEqual([[]]);
  });

  it('holds the limit between 1 and 100 whatever is asked', async () => {
    const { store } = await seven();
    expect((await store.list('list1', 'NOTES', { limit: 0 })).items).toHaveLength(1);
    expect((await store.list('list1', 'NOTES', { limit: 1_000_000 })).items).toHaveLength(7);
  });

  it('has cursors of sort keys only, with which another owner’s list cannot be reached', async () => {
    const { store, storeOf, owner } = await seven();
    const { next } = await store.list('list1', 'NOTES', { limit: 2 });
    expect(JSON.stringify(next)).not.toContain(owner);
    expect(await storeOf(newOwner()).list('list1', 'NOTES', { after: next })).toEqual({ items: [] });
  });

  it('refuses a cursor that is not one as malformed', async () => {
    const { store, owner } = await seven();
    const forged: unknown[] = [
      [],
      ['a'],
      ['a', 'b'],
      ['a', 'b', ''],
      [1, 2, 3],
      'abc',
      ['a', 'b', 'c', 'd'],
      ['x'.repeat(2000), 'b', 'c'],
    ];
    for (const after of forged) {
      await expect(store.list('list1', 'NOTES', { after: after as Cursor })).rejects.toMatchObject({
        code: 'malformed',
      });
    }
    await expect(
      store.list('list2', 'NOTES#draft', { begins: 'b', after: ['a1', 'x', 'STATE'] }),
    ).rejects.toMatchObject({
      code: 'malformed',
    });
    await expect(store.query(`T#${owner}#X#1`, { begins: 'A', after: ['B'] })).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('sorted by a text longer than an index holds still shows the entry, and goes on after it', async () => {
    const { store, owner } = await fixture();
    const long = 'ñ'.repeat(900);
    const ids: string[] = [];
    for (const title of ['a', `${long}1`, `${long}2`, 'z']) ids.push(await writeNote(store, owner, title));
    const kept = await store.get({ pk: `T#${owner}#NOTE#${ids[1]}`, sk: 'STATE' });
    expect(Buffer.byteLength(String(kept?.l2s))).toBe(1024);
    const first = await store.list('list2', 'NOTES#draft', { limit: 3 });
    const rest = await store.list('list2', 'NOTES#draft', { limit: 3, after: first.next });
    expect(titles([...first.items, ...rest.items])).toHaveLength(4);
    expect(new Set(titles([...first.items, ...rest.items])).size).toBe(4);
  });

  it('moves an entry when its key changes, and never shows it twice', async () => {
    const { store, owner } = await seven();
    const id = await writeNote(store, owner, 'z1');
    const context = contextOf(owner);
    await store.save(notes, {
      id,
      expected: 1,
      next: { ...draft('z1'), state: 'kept' },
      event: { type: 'kept', places: 0 },
      context,
    });
    expect(titles((await store.list('list2', 'NOTES#kept')).items)).toEqual(['z1']);
    expect(titles((await store.list('list2', 'NOTES#draft', { begins: 'z' })).items)).toEqual([]);
  });
});

describe('the rows of a partition', () => {
  it('are read page by page, narrowed by beginning or range, either way', async () => {
    const { store, owner } = await fixture();
    const pk = `T#${owner}#X#1`;
    await store.transact(['a', 'b', 'c', 'd'].map((sk) => ({ put: { pk, sk } })));
    const sks = async (query: Parameters<typeof store.query>[1]) =>
      (await store.query(pk, query)).items.map(({ sk }) => sk);
    expect(await sks({ limit: 2 })).toEqual(['a', 'b']);
    expect(await sks({ limit: 2, after: ['b'] })).toEqual(['c', 'd']);
    expect(await sks({ between: ['b', 'c'] })).toEqual(['b', 'c']);
    expect(await sks({ begins: 'd' })).toEqual(['d']);
    expect(await sks({ descending: true, limit: 1 })).toEqual(['d']);
  });
});

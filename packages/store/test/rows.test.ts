import { describe, expect, it } from 'vitest';
import { countingClient } from '../src/index.ts';
import { fixture } from './fixture.ts';

const keyOf = (owner: string) => ({ pk: `T#${owner}#X#1`, sk: 'X' });

describe('a row', () => {
  it('that has expired is not there, although nobody has removed it: not in a get, a query or a condition', async () => {
    const { store, owner, clock } = await fixture();
    const key = keyOf(owner);
    const ttl = Math.floor(clock.now().getTime() / 1000) + 60;
    await store.transact([{ put: { ...key, ttl, l1: 'XS', l1s: '1', row: { id: '1' } } }]);
    expect(await store.get(key)).toBeDefined();
    clock.move(60_000);
    expect(await store.get(key)).toBeUndefined();
    expect((await store.query(key.pk)).items).toEqual([]);
    await store.transact([{ put: { ...key, again: true }, condition: 'absent' }]);
    expect(await store.get(key)).toMatchObject({ again: true });
  });

  it('is written only when its condition holds, and then all rows of the transaction or none', async () => {
    const { store, owner } = await fixture();
    const key = keyOf(owner);
    await store.transact([{ put: { ...key, version: 1 }, condition: 'absent' }]);
    const beside = { put: { ...key, sk: 'beside' } };
    await expect(store.transact([beside, { put: key, condition: 'absent' }])).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(store.transact([beside, { put: key, condition: { version: 2 } }])).rejects.toMatchObject({
      code: 'stale-version',
    });
    await expect(
      store.transact([beside, { delete: { ...key, sk: 'none' }, condition: 'exists' }]),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(store.transact([beside, { check: key, condition: 'absent' }])).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await store.get(beside.put)).toBeUndefined();
    await store.transact([beside, { check: key, condition: { version: 1 } }]);
    expect(await store.get(beside.put)).toBeDefined();
    await store.transact([{ delete: beside.put }, { put: { ...key, version: 2 }, condition: { version: 1 } }]);
    expect(await store.get(beside.put)).toBeUndefined();
    await store.transact([]);
  });
});

describe('several rows', () => {
  it('come in one call, each in the place of its key, also asked for twice; expired ones and others’ do not', async () => {
    const { store, owner, clock, client } = await fixture();
    const counting = countingClient(client);
    const key = (sk: string) => ({ ...keyOf(owner), sk });
    const ttl = Math.floor(clock.now().getTime() / 1000);
    await store.transact([
      { put: { ...key('a'), n: 1 } },
      { put: { ...key('b'), n: 2 } },
      { put: { ...key('c'), ttl } },
    ]);
    counting.reset();
    const found = await store.rows([key('b'), key('none'), key('a'), key('b'), key('c')]);
    expect(found.map((row) => row?.n)).toEqual([2, undefined, 1, 2, undefined]);
    expect(counting.counts()).toEqual({ BatchGetItem: 1 });
    expect(await store.rows([])).toEqual([]);
    await expect(store.rows([key('a'), keyOf('ent_OTHER')])).rejects.toMatchObject({ name: 'OutsideScope' });
  });
});

describe('a projection', () => {
  it('keeps the highest version whatever the order, and the same version twice is written once', async () => {
    const { store, owner } = await fixture();
    const key = keyOf(owner);
    expect(await store.project(key, 3, { name: 'tres' })).toBe('written');
    expect(await store.project(key, 2, { name: 'dos' })).toBe('older');
    expect(await store.project(key, 3, { name: 'otra' })).toBe('older');
    expect(await store.get(key)).toEqual({ ...key, version: 3, name: 'tres' });
    expect(await store.project(key, 4, { name: 'cuatro' })).toBe('written');
  });

  it('that was emptied is not brought back by an older event, and leaves its list', async () => {
    const { store, owner } = await fixture();
    const key = keyOf(owner);
    const listed = (name: string) => ({ name, l1: 'XS', l1s: name, row: { name } });
    await store.project(key, 1, listed('uno'));
    expect((await store.list('list1', 'XS')).items).toEqual([{ name: 'uno' }]);
    expect(await store.project(key, 3, undefined)).toBe('written');
    expect(await store.project(key, 2, listed('dos'))).toBe('older');
    expect(await store.get(key)).toBeUndefined();
    expect((await store.query(key.pk)).items).toEqual([]);
    expect((await store.list('list1', 'XS')).items).toEqual([]);
    expect(await store.project(key, 4, listed('cuatro'))).toBe('written');
    expect(await store.get(key)).toMatchObject({ name: 'cuatro' });
  });

  it('written from many sides at once ends at the highest version', async () => {
    const { store, owner } = await fixture();
    const versions = Array.from({ length: 12 }, (_, i) => i + 1).sort(() => Math.random() - 0.5);
    const write = async (version: number): Promise<unknown> =>
      store.project(keyOf(owner), version, { v: version }).catch((error) => {
        if (error.code === 'busy') return write(version);
        throw error;
      });
    await Promise.all(versions.map(write));
    expect(await store.get(keyOf(owner))).toMatchObject({ version: 12, v: 12 });
  });
});

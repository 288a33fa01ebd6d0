import { testEngine } from '@concierta/local/test-engine';
import { expect, test } from 'vitest';
import {
  claimAgain,
  enumerateEvents,
  enumerateRows,
  type Item,
  markPublished,
  mintScope,
  OutsideScope,
  oneTable,
  openStore,
  outboxShards,
  pendingEvents,
  putRows,
  removeRows,
  verifyRows,
} from '../src/index.ts';
import { declaration, fixture, writeNote } from './fixture.ts';
import { contextOf, newOwner, notes } from './note.ts';

const all = async (pages: AsyncGenerator<{ rows: readonly Item[] }>): Promise<Item[]> => {
  const rows: Item[] = [];
  for await (const page of pages) rows.push(...page.rows);
  return rows.toSorted((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
};

const world = async () => {
  const one = await fixture();
  const scope = mintScope({ kind: 'owner', owner: one.owner });
  return { ...one, scope, reached: { client: one.client, table: one.table } };
};

test('an owner is enumerated whole: history, texts, requests; nobody whose id only begins alike', async () => {
  const { owner, scope, reached, store, storeOf } = await world();
  const other = newOwner();
  for (let n = 0; n < 5; n += 1) await writeNote(store, owner, `Propia ${n}`);
  await writeNote(storeOf(other), other, 'CENTINELA');
  const own = await all(enumerateRows(reached, scope, { pageSize: 3 }));
  expect(own).toHaveLength(15);
  expect(own.every(({ pk }) => pk.startsWith(`T#${owner}#`))).toBe(true);
  expect(JSON.stringify(own)).not.toContain('CENTINELA');
});

test('rows put elsewhere are the same rows: chains verify, lists list, what waited to be told still waits', async () => {
  const { owner, scope, reached, store, client, clock } = await world();
  const id = await writeNote(store, owner);
  const rows = await all(enumerateRows(reached, scope));
  const { freshTable } = await testEngine();
  const elsewhere = { client, table: await freshTable(declaration) };
  for (let twice = 0; twice < 2; twice += 1) await putRows(oneTable(elsewhere), scope, rows);
  expect(await all(enumerateRows(elsewhere, scope))).toEqual(rows);
  const there = openStore(oneTable(elsewhere), scope, { clock });
  expect(await there.verify('NOTE', id)).toMatchObject({ ok: true, events: 1 });
  expect((await there.list('list1', 'NOTES')).items.map((row) => row.id)).toEqual([id]);
  await removeRows(oneTable(reached), scope, rows);
  await removeRows(oneTable(reached), scope, rows);
  expect(await all(enumerateRows(reached, scope))).toEqual([]);
});

test('more rows than one transaction holds, and rows too heavy for one, go in several', async () => {
  const { owner, scope, reached } = await world();
  const rows: Item[] = Array.from({ length: 250 }, (_, n) => ({
    pk: `T#${owner}#COUNTER#${n}`,
    sk: 'COUNTER',
    weight: 'x'.repeat(n < 20 ? 290_000 : 10),
  }));
  await putRows(oneTable(reached), scope, rows);
  expect(await all(enumerateRows(reached, scope))).toHaveLength(250);
});

test.each([
  ['another owner', (owner: string, other: string) => ({ pk: `T#${other}#NOTE#1`, sk: 'STATE', owner })],
  ['an owner whose id only begins alike', (owner: string) => ({ pk: `T#${owner}X#NOTE#1`, sk: 'STATE' })],
  ['a zone', () => ({ pk: 'PUBLIC#OFFERS', sk: 'x' })],
  ['the clock', () => ({ pk: 'CLOCK#sweep', sk: 'BOOKMARK' })],
  [
    'another owner’s list',
    (owner: string, other: string) => ({ pk: `T#${owner}#NOTE#1`, sk: 'STATE', l1: `T#${other}#L` }),
  ],
  ['a public list', (owner: string) => ({ pk: `T#${owner}#NOTE#1`, sk: 'STATE', l2: 'PUBLIC#L' })],
  ['a key without its second part', (owner: string) => ({ pk: `T#${owner}#NOTE#1`, sk: '' })],
])('a row of %s is refused, and nothing beside it is written', async (_, strange) => {
  const { owner, scope, reached } = await world();
  const good = { pk: `T#${owner}#NOTE#0`, sk: 'STATE' };
  await expect(putRows(oneTable(reached), scope, [good, strange(owner, newOwner())])).rejects.toThrow(OutsideScope);
  expect(await all(enumerateRows(reached, scope))).toEqual([]);
});

test('a published event is claimed again and told once more; one that waits, or tells nothing, is left', async () => {
  const { owner, store, client, table } = await world();
  const tells = { type: 'note.kept.v1', parties: [], data: { places: 0 } };
  await store.save(notes, {
    id: 'n1',
    expected: 0,
    next: { state: 'draft', title: 'Una', places: [] },
    event: { type: 'written', text: { title: 'Una' } },
    integration: tells,
    context: contextOf(owner),
  });
  await writeNote(store, owner, 'Nada que decir');
  const waiting = async () => {
    const shards = Array.from({ length: outboxShards }, (_, shard) => pendingEvents(client, table, { shard }));
    return (await Promise.all(shards)).flat();
  };
  const before = await waiting();
  expect(before).toHaveLength(1);
  await markPublished(
    client,
    table,
    before.map(({ key }) => key),
  );
  expect(await waiting()).toEqual([]);
  let claimed = 0;
  for await (const { events } of enumerateEvents(client, table)) claimed += await claimAgain(client, table, events);
  expect(claimed).toBe(1);
  expect(await waiting()).toEqual(before);
  expect(await store.verify('NOTE', 'n1')).toMatchObject({ ok: true });
});

test('rows out of an archive are verified like a table’s: a changed event, a lost one, another’s head', async () => {
  const { owner, scope, reached, store } = await world();
  await writeNote(store, owner);
  const rows = await all(enumerateRows(reached, scope));
  expect(verifyRows(rows)).toMatchObject({ ok: true, events: 1 });
  const changed = rows.map((row) => (row.sk.startsWith('EVT#') ? { ...row, at: '2020-01-01T00:00:00.000Z' } : row));
  expect(verifyRows(changed)).toMatchObject({ ok: false });
  expect(verifyRows(rows.filter(({ sk }) => !sk.startsWith('TXT#')))).toMatchObject({ ok: false });
  expect(verifyRows(rows.filter(({ sk }) => !sk.startsWith('EVT#')))).toMatchObject({ ok: false });
});

import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { chainHash, type EventRow } from '../src/event-row.ts';
import {
  chainHeads,
  countingClient,
  headsBookmark,
  oneTable,
  readHeads,
  type Store,
  sealed,
  type WriteOnce,
} from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, notes } from './note.ts';

/** A record in memory: an array that a test may tamper with as somebody with the file could. */
const memoryRecord = () => {
  const lines: string[] = [];
  const taken = new Set<number>();
  const record: WriteOnce = {
    async append({ number }, text) {
      if (taken.has(number)) return false;
      taken.add(number);
      lines.push(text);
      return true;
    },
    async *read(fromYear = '') {
      for (const line of lines) if ((/"year":"(\d{4})"/.exec(line)?.[1] ?? '9999') >= fromYear) yield line;
    },
  };
  return { lines, record };
};

const evt = (version: number) => `EVT#${String(version).padStart(10, '0')}`;

const keep = (store: Store, owner: Parameters<typeof contextOf>[0], id: string, expected: number) =>
  store.save(notes, {
    id,
    expected,
    next: { ...draft(), state: 'kept' },
    event: { type: 'kept', places: expected },
    context: contextOf(owner),
  });

/** Two notes, one of them of two events; their heads written; then a day passes. */
const written = async () => {
  const fixed = await fixture();
  const { store, owner, client, table, clock } = fixed;
  const [one, two] = [await writeNote(store, owner, 'Puente'), await writeNote(store, owner, 'Agua')];
  await keep(store, owner, one, 1);
  const memory = memoryRecord();
  const tables = oneTable({ client, table });
  const run = () => chainHeads('notes', { tables, clock, record: memory.record });
  const first = await run();
  clock.move(86_400_000);
  const bookmark = () => headsBookmark({ tables, clock });
  const read = async () => readHeads(memory.record, 'notes', { bookmark: await bookmark() });
  const verify = async (id: string) => {
    const { heads } = await read();
    return store.verify(
      'NOTE',
      id,
      heads.filter((head) => head.id === id),
    );
  };
  return {
    ...fixed,
    ...memory,
    one,
    two,
    run,
    first,
    read,
    verify,
    tables,
    pk: (id: string) => `T#${owner}#NOTE#${id}`,
  };
};

/** Rewrites a chain from an event on, with every hash made anew, and the state's head with them: it agrees with itself. */
const rewriteChain = async ({ store, client, table, pk }: Awaited<ReturnType<typeof written>>, id: string) => {
  const { items } = await store.query(pk(id), { begins: 'EVT#' });
  let head = '';
  for (const row of items as EventRow[]) {
    const changed = { ...row, correlationId: 'another story' };
    head = chainHash(head, changed);
    await client.send(new PutCommand({ TableName: table, Item: { ...changed, hash: head } }));
  }
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk: pk(id), sk: 'STATE' },
      UpdateExpression: 'SET #head = :head',
      ExpressionAttributeNames: { '#head': 'head' },
      ExpressionAttributeValues: { ':head': head },
    }),
  );
};

describe('the heads of chains', () => {
  it('are written once each: the first run all, the next only what moved, a third nothing', async () => {
    const { first, run, store, owner, two, lines, read } = await written();
    expect(first).toMatchObject({ aggregates: 2, written: 2, pages: 1, overtaken: false });
    await keep(store, owner, two, 1);
    expect(await run()).toMatchObject({ aggregates: 2, written: 1, pages: 1, contradicted: [], troubles: [] });
    expect(await run()).toMatchObject({ written: 0, pages: 0 });
    expect(lines).toHaveLength(2);
    expect(await read()).toMatchObject({ pages: 2, troubles: [], unreadable: 0 });
    expect((await read()).heads.map(({ version, day }) => `${version} ${day}`).sort()).toEqual([
      '1 2026-03-02',
      '2 2026-03-02',
      '2 2026-03-03',
    ]);
  });

  it('hold after texts are erased: what is in the chain is their salted hash', async () => {
    const { store, one, verify } = await written();
    expect(await store.eraseText('NOTE', one)).toBe(1);
    expect(await verify(one)).toMatchObject({ ok: true, events: 2 });
  });

  it('show a chain rewritten with every hash made anew, which by itself is right', async () => {
    const all = await written();
    await rewriteChain(all, all.one);
    expect(await all.store.verify('NOTE', all.one)).toMatchObject({ ok: true });
    expect(await all.verify(all.one)).toEqual({ ok: false, at: 2, why: 'the event is not the one that was written' });
    expect(await all.verify(all.two)).toMatchObject({ ok: true });
    expect((await all.run()).contradicted, 'the next day it is noticed without being looked for').toMatchObject([
      { id: all.one, version: 2 },
    ]);
  });

  it('still show it when more happened to the aggregate since, and when a later run wrote the new head', async () => {
    const all = await written();
    await rewriteChain(all, all.one);
    await keep(all.storeOf(), all.owner, all.one, 2);
    await all.run();
    expect(await all.store.verify('NOTE', all.one)).toMatchObject({ ok: true, events: 3 });
    expect(await all.verify(all.one)).toMatchObject({ ok: false, at: 2 });
  });

  it('show an aggregate whose last event was taken away together with its place in the state', async () => {
    const all = await written();
    const { client, table, pk, one, store } = all;
    const first = await store.get({ pk: pk(one), sk: evt(1) });
    await client.send(new DeleteCommand({ TableName: table, Key: { pk: pk(one), sk: evt(2) } }));
    const state = await store.get({ pk: pk(one), sk: 'STATE' });
    await client.send(new PutCommand({ TableName: table, Item: { ...state, version: 1, head: first?.hash } }));
    expect(await store.verify('NOTE', one)).toMatchObject({ ok: true, events: 1 });
    expect(await all.verify(one)).toEqual({ ok: false, at: 2, why: 'the chain ends before what was written of it' });
    expect((await all.run()).contradicted).toMatchObject([{ id: one, version: 2 }]);
  });

  it('show an aggregate that is gone', async () => {
    const { client, table, pk, two, run } = await written();
    for (const sk of ['STATE', evt(1), `TXT#${'1'.padStart(10, '0')}`]) {
      await client.send(new DeleteCommand({ TableName: table, Key: { pk: pk(two), sk } }));
    }
    expect((await run()).contradicted).toMatchObject([{ id: two, version: 1 }]);
  });

  it('do not depend on the clock: set back by a year, what moved is written all the same, and the record goes on', async () => {
    const { clock, run, store, owner, two, read } = await written();
    clock.move(-365 * 86_400_000);
    await keep(store, owner, two, 1);
    expect(await run()).toMatchObject({ written: 1 });
    const { troubles, heads } = await read();
    expect(troubles).toEqual([]);
    expect(heads.at(-1)).toMatchObject({ id: two, version: 2, year: '2026', day: '2025-03-03' });
  });

  it('begin again with the year, so that no run reads more than one', async () => {
    const { clock, run, read } = await written();
    clock.move(310 * 86_400_000);
    expect(await run()).toMatchObject({ written: 2, pages: 1 });
    expect(await read()).toMatchObject({ pages: 2, troubles: [] });
    expect(await run()).toMatchObject({ written: 0 });
  });

  it('of two runs at once, one writes and the other leaves it to the next; nothing is written twice', async () => {
    const { run, store, owner, two, lines, read } = await written();
    await keep(store, owner, two, 1);
    const runs = await Promise.all([run(), run()]);
    expect(runs.map(({ overtaken }) => overtaken).sort()).toEqual([false, true]);
    expect(lines).toHaveLength(2);
    expect((await read()).troubles).toEqual([]);
    expect(await run()).toMatchObject({ written: 0 });
  });

  it('go on after a run that died between the page and its bookmark', async () => {
    const { store, owner, two, run, read, tables, clock, record } = await written();
    await keep(store, owner, two, 1);
    const dying: WriteOnce = {
      ...record,
      append: async (page, text) => {
        await record.append(page, text);
        throw new Error('killed');
      },
    };
    await expect(chainHeads('notes', { tables, clock, record: dying })).rejects.toThrow('killed');
    await keep(store, owner, two, 2);
    expect(await run()).toMatchObject({ written: 1, troubles: [], overtaken: false });
    expect(await run()).toMatchObject({ written: 0 });
    expect(await read()).toMatchObject({ pages: 3, troubles: [] });
  });

  it('are found with one pass over the table and nothing of what anybody wrote', async () => {
    const { client, table, record, clock } = await written();
    const counting = countingClient(client);
    const asked: unknown[] = [];
    counting.client.middlewareStack.add(
      (next) => (args) => {
        asked.push(args.input);
        return next(args);
      },
      { step: 'initialize', name: 'asked', override: true },
    );
    await chainHeads('notes', { tables: oneTable({ client: counting.client, table }), clock, record });
    counting.client.middlewareStack.remove('asked');
    const scans = asked.filter((input) => JSON.stringify(input).includes('SPECIFIC_ATTRIBUTES'));
    expect(scans).toMatchObject([{ ProjectionExpression: '#pk, #sk, #version, #head' }]);
  });
});

describe('the record of heads', () => {
  const threePages = async () => {
    const all = await written();
    for (const [id, expected] of [
      [all.two, 1],
      [all.one, 2],
    ] as const) {
      await keep(all.storeOf(), all.owner, id, expected);
      await all.run();
      all.clock.move(86_400_000);
    }
    expect((await all.read()).troubles).toEqual([]);
    return all;
  };
  type All = Awaited<ReturnType<typeof threePages>>;
  const pageAt = ({ lines }: All, index: number) => JSON.parse(lines[index] ?? '');
  const alter = (all: All, index: number, how: 'as it is' | 'hashed anew') => {
    const { hash, ...page } = pageAt(all, index);
    page.heads[0].hash = 'f'.repeat(64);
    all.lines[index] = JSON.stringify(how === 'as it is' ? { ...page, hash } : sealed(page));
  };

  const attacks: readonly [what: string, attack: (all: All) => unknown, found: object][] = [
    ['a page that was altered', (all) => alter(all, 1, 'as it is'), { what: 'altered', number: 2, day: '2026-03-03' }],
    [
      'a page altered and hashed anew',
      (all) => alter(all, 1, 'hashed anew'),
      { what: 'detached', number: 2, day: '2026-03-03' },
    ],
    ['a page taken out', (all) => all.lines.splice(1, 1), { what: 'missing', number: 2, day: '2026-03-02' }],
    ['the first page taken out', (all) => all.lines.shift(), { what: 'missing', number: 1, day: '2026-03-03' }],
    ['the last page cut off', (all) => all.lines.pop(), { what: 'shortened', number: 3, day: '2026-03-03' }],
    [
      'the last page cut in half',
      (all) => all.lines.push(all.lines.pop()?.slice(0, 60) ?? ''),
      { what: 'shortened', number: 3 },
    ],
    ['everything cut off', (all) => all.lines.splice(0), { what: 'shortened', number: 1, day: undefined }],
    [
      'the last page altered and hashed anew',
      (all) => alter(all, 2, 'hashed anew'),
      { what: 'replaced', number: 3, day: '2026-03-04' },
    ],
    [
      'two pages in each other’s place',
      (all) => all.lines.splice(0, 2, ...all.lines.slice(0, 2).reverse()),
      { what: 'missing', number: 1 },
    ],
    ['a page that is there twice', (all) => all.lines.push(all.lines.at(-1) ?? ''), { what: 'detached', number: 3 }],
  ];
  it.each(attacks)('shows %s, and of which day', async (_what, attack, found) => {
    const all = await threePages();
    attack(all);
    expect((await all.read()).troubles[0]).toMatchObject(found);
  });

  it('cannot show, by itself, a last page altered by who also rewrites what the table remembers of it', async () => {
    const all = await threePages();
    alter(all, 2, 'hashed anew');
    const { year, number, hash, at } = pageAt(all, 2);
    const Item = { pk: 'CLOCK#chain-heads', sk: 'BOOKMARK', version: number, year, number, hash, at };
    await all.client.send(new PutCommand({ TableName: all.table, Item }));
    expect((await all.read()).troubles, 'only a copy kept elsewhere shows it').toEqual([]);
    expect(await all.verify(all.one), 'though it then contradicts the chain it spoke of').toMatchObject({ ok: false });
  });

  it('that was cut short covers everything again at the next run, and what is missing stays to be seen', async () => {
    const all = await threePages();
    all.lines.splice(1);
    expect(await all.run()).toMatchObject({ written: 2, troubles: [{ what: 'shortened', number: 2 }] });
    expect(await all.run()).toMatchObject({ written: 0 });
    expect((await all.read()).troubles).toMatchObject([{ what: 'missing', number: 2, day: '2026-03-02' }]);
    expect(await all.verify(all.one)).toMatchObject({ ok: true });
  });
});

import type { OwnerId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { mintScope, OutsideScope, oneTable, openStore, type Scope, type Store, type Write } from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, newOwner, notes, settableClock } from './note.ts';

const brand = (owner: string) => owner as OwnerId;

type Reach = readonly [how: string, reach: (store: Store) => Promise<unknown>];

/** Every way a store takes a key, tried with somebody else's. */
const reaches = (pk: string): readonly Reach[] => {
  const key = { pk, sk: 'X' };
  const writes: readonly [string, Write][] = [
    ['put', { put: key }],
    ['put when absent', { put: key, condition: 'absent' }],
    ['delete', { delete: key }],
    ['check', { check: key, condition: 'absent' }],
  ];
  return [
    ['get', (store) => store.get(key)],
    ['query', (store) => store.query(pk)],
    ['project', (store) => store.project(key, 1, {})],
    ['list', (store) => store.list('list1', pk)],
    ...writes.map(([how, write]) => [how, (store: Store) => store.transact([write])] as const),
    ...writes.map(
      ([how, write]) =>
        [
          `save with also: ${how}`,
          (store: Store) =>
            store.save(notes, {
              id: 'dem_1',
              expected: 0,
              next: draft(),
              event: { type: 'kept', places: 0 },
              context: contextOf(brand('ent_A')),
              also: [write],
            }),
        ] as const,
    ),
    ['put with a list entry', (store) => store.transact([{ put: { pk: 'T#ent_A#X#1', sk: 'X', l1: pk, l1s: '1' } }])],
  ];
};

const storeOf = async (scope: Scope) => {
  const { client, table, clock } = await fixture();
  return openStore(oneTable({ client, table }), scope, { clock });
};

describe('an owner scope', () => {
  const others = ['T#ent_B#NOTE#1', 'T#ent_AB#NOTE#1', 'T#ent_#NOTE#1', 'SHARED#x', 'PUBLIC#x', 't#ent_A#x', 'T#ent_A'];
  const cases = others.flatMap((pk) => reaches(pk).map(([how, reach]) => [how, pk, reach] as const));

  // A list's name is given without the owner prefix, so what looks like no scope's prefix is only a name.
  const isName = (how: string, pk: string) => /list/.test(how) && pk.startsWith('t#');

  it.each(cases.filter(([how, pk]) => !isName(how, pk)))('does not let %s reach %s', async (_how, _pk, reach) => {
    const store = await storeOf(mintScope({ kind: 'owner', owner: brand('ent_A') }));
    await expect(reach(store)).rejects.toThrow(OutsideScope);
    expect(await store.load(notes, 'dem_1')).toBeUndefined();
  });

  it('finds nothing of another owner by the id of its document', async () => {
    const { store, storeOf: open, owner } = await fixture();
    const id = await writeNote(store, owner);
    const other = open(newOwner());
    expect(await other.load(notes, id)).toBeUndefined();
    expect(await other.history('NOTE', id)).toEqual([]);
    expect(await other.eraseText('NOTE', id)).toBe(0);
    expect((await other.list('list1', 'NOTES')).items).toEqual([]);
    expect((await other.list('list1', `T#${other.scope.kind === 'owner' && other.scope.owner}#NOTES`)).items).toEqual(
      [],
    );
  });

  it('lets nobody write history, nor claim a place in the outbox, except by `save`', async () => {
    const { store, owner } = await fixture();
    const id = await writeNote(store, owner);
    const pk = `T#${owner}#NOTE#${id}`;
    const forbidden: Write[] = [
      { put: { pk, sk: 'EVT#0000000002', version: 2 } },
      { put: { pk, sk: 'TXT#0000000001' } },
      { delete: { pk, sk: 'EVT#0000000001' } },
      { put: { pk: `T#${owner}#X#1`, sk: 'X', outbox: 'OUT#1', outboxAt: '2026' } },
    ];
    for (const write of forbidden) await expect(store.transact([write])).rejects.toThrow(OutsideScope);
    await expect(store.project({ pk, sk: 'EVT#0000000001' }, 9, {})).rejects.toThrow(OutsideScope);
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: true });
  });

  it('finds nothing under a key that no table can hold', async () => {
    const { store, owner } = await fixture();
    expect(await store.get({ pk: `T#${owner}#X#${'x'.repeat(3000)}`, sk: 'X' })).toBeUndefined();
    expect(await store.get({ pk: `T#${owner}#X#1`, sk: '' })).toBeUndefined();
    await expect(store.transact([{ put: { pk: `T#${owner}#X#1`, sk: 'é'.repeat(600) } }])).rejects.toThrow(
      OutsideScope,
    );
  });
});

describe('a document scope', () => {
  const documentOf = async () => {
    const fixed = await fixture();
    const { store, owner, client, table, clock } = fixed;
    const id = await writeNote(store, owner, 'Compartida');
    const sibling = await writeNote(store, owner, 'Ajena');
    const person = 'per_00000000000000000000000000';
    const scope = mintScope({ kind: 'document', owner, docKind: 'NOTE', id, person });
    return { ...fixed, id, sibling, person, document: openStore(oneTable({ client, table }), scope, { clock }) };
  };

  it('reads and saves its document, with its party rows and the acting person’s request', async () => {
    const { document, id, owner, person, store } = await documentOf();
    const { state } = await document.require(notes, id);
    const party = { pk: `T#${owner}#PARTY#ent_B`, sk: `NOTE#${id}` };
    const answer = { status: 202, body: {} };
    await document.save(notes, {
      id,
      expected: 1,
      next: { ...state, state: 'kept' },
      event: { type: 'kept', places: 0 },
      context: contextOf(newOwner(), person),
      idempotency: { person, key: 'take', bodyHash: 'h', answer },
      also: [
        { put: { ...party, grants: ['read'] } },
        { delete: { pk: `T#${owner}#PARTY#entities`, sk: `NOTE#${id}` } },
      ],
    });
    expect(await document.recall(person, 'take', 'h')).toEqual(answer);
    expect(await document.get(party)).toMatchObject({ grants: ['read'] });
    expect(await store.require(notes, id)).toMatchObject({ version: 2, owner });
    expect(await document.verify('NOTE', id)).toMatchObject({ ok: true });
  });

  it('reaches nothing else of that owner', async () => {
    const { document, sibling, id, owner, person } = await documentOf();
    const attempts: readonly (() => Promise<unknown>)[] = [
      () => document.load(notes, sibling),
      () => document.history('NOTE', sibling),
      () => document.verify('NOTE', sibling),
      () => document.load({ ...notes, kind: 'LETTER' }, id),
      () => document.list('list1', 'NOTES'),
      () => document.query(`T#${owner}#PARTY#ent_B`),
      () => document.query(`T#${owner}#MEMBER#${person}`),
      () => document.get({ pk: `T#${owner}#PARTY#ent_B`, sk: `NOTE#${sibling}` }),
      () => document.get({ pk: `T#${owner}#PARTY#ent_B`, sk: `NOTE#${id}0` }),
      () => document.get({ pk: `T#${owner}#NOTE#${id}0`, sk: 'STATE' }),
      () => document.get({ pk: `T#${owner}#MEMBER#${person}`, sk: 'mem_1' }),
      () => document.recall('per_11111111111111111111111111', 'take', 'h'),
      () => document.counter('DEM', 2026),
      () => document.reacted({ consumer: 'c', event: 'e' }),
      () => document.eraseText('NOTE', id),
      () => document.transact([{ put: { pk: `T#${newOwner()}#NOTE#${id}`, sk: 'STATE' } }]),
      () => document.transact([document.inboxWrite({ consumer: 'c', event: 'e' })]),
    ];
    for (const attempt of attempts) await expect(attempt(), attempt.toString()).rejects.toThrow(OutsideScope);
  });

  it('without a person keeps no requests, and is never of a kind that other rows use', async () => {
    const { client, table, clock, owner, id } = await documentOf();
    const scope = mintScope({ kind: 'document', owner, docKind: 'NOTE', id });
    const store = openStore(oneTable({ client, table }), scope, { clock });
    await expect(store.recall('per_00000000000000000000000000', 'take', 'h')).rejects.toThrow(OutsideScope);
    for (const docKind of ['PARTY', 'MEMBER', 'IDEMP', 'NOTE#1', '']) {
      expect(() => mintScope({ kind: 'document', owner, docKind, id })).toThrow(/not the kind/);
    }
  });
});

describe('a zone scope', () => {
  it('reaches its own zone, and neither the other nor any owner', async () => {
    const store = await storeOf(mintScope({ kind: 'zone', zone: 'SHARED' }));
    await store.project({ pk: 'SHARED#OFFER#1', sk: 'OFFER' }, 1, { l1: 'PORTFOLIO', l1s: '1', row: { id: '1' } });
    expect((await store.list('list1', 'PORTFOLIO')).items).toEqual([{ id: '1' }]);
    expect((await store.list('list1', 'SHARED#PORTFOLIO')).items).toEqual([{ id: '1' }]);
    for (const pk of ['PUBLIC#OFFER#1', 'T#ent_A#NOTE#1', 'SHAREDX#1', 'SHARED#']) {
      await expect(store.get({ pk, sk: 'X' }), pk).rejects.toThrow(OutsideScope);
    }
    await expect(store.load(notes, 'dem_1')).rejects.toThrow(OutsideScope);
    await expect(store.list('list1', 'PUBLIC#PORTFOLIO')).rejects.toThrow(OutsideScope);
  });
});

describe('a scope', () => {
  it('that nobody minted opens nothing', async () => {
    const { client, table } = await fixture();
    const forged = { kind: 'owner', owner: brand('ent_A') } as unknown as Scope;
    expect(() => openStore(oneTable({ client, table }), forged, { clock: settableClock() })).toThrow(OutsideScope);
    const copied = { ...mintScope({ kind: 'owner', owner: brand('ent_A') }) };
    expect(() => openStore(oneTable({ client, table }), copied, { clock: settableClock() })).toThrow(OutsideScope);
  });

  it('cannot be widened after it was minted', () => {
    const scope = mintScope({ kind: 'owner', owner: brand('ent_A') });
    expect(() => Object.assign(scope, { owner: 'ent_B' })).toThrow(TypeError);
  });
});

import { isRefusal, newId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { describe, expect, it } from 'vitest';
import { documentClient, mintScope, nextReceipt, oneTable, openStore, type StoredAnswer } from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, notes, startOfDay } from './note.ts';

const codesOf = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code ?? result.reason] : []));

describe('many writers at once', () => {
  it('fifty saves of one version have exactly one winner, each loser a `stale-version`, and the chain holds', async () => {
    const { storeOf, store, owner } = await fixture();
    const id = await writeNote(store, owner);
    for (const expected of [1, 2, 3]) {
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_, writer) =>
          storeOf().save(notes, {
            id,
            expected,
            next: draft(`Versión ${expected + 1} de ${writer}`),
            event: { type: 'retitled', text: { title: `Versión ${expected + 1} de ${writer}` } },
            context: contextOf(owner),
          }),
        ),
      );
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(new Set(codesOf(results))).toEqual(new Set(['stale-version']));
    }
    const { version, state } = await store.require(notes, id);
    expect(version).toBe(4);
    const history = await store.history('NOTE', id);
    expect(history.map((entry) => entry.version)).toEqual([1, 2, 3, 4]);
    expect(history.at(-1)?.event.text?.title).toBe(state.title);
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: true, events: 4 });
  });

  it('the same idempotency key twenty times at once writes once and answers all of them the same', async () => {
    const { storeOf, store, owner } = await fixture();
    const person = 'per_00000000000000000000000000';
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (): Promise<StoredAnswer> => {
        const id = newId('demand', startOfDay);
        const answer = { status: 201, body: { id, título: 'Ñandú' }, etag: '"1"', location: `/api/notes/${id}` };
        const saved = await storeOf().save(notes, {
          id,
          expected: 0,
          next: draft(),
          event: { type: 'written', text: { title: 'Agua potable' } },
          context: contextOf(owner, person),
          idempotency: { person, key: 'k-1', bodyHash: 'h', answer },
        });
        return saved.replayed ?? answer;
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await store.list('list1', 'NOTES')).items).toHaveLength(1);
    expect(await store.recall(person, 'k-1', 'h')).toEqual(answers[0]);
  });

  it('an attempt that the SDK repeats because its answer was lost is one write, and succeeds', async () => {
    const { table, clock, owner, store } = await fixture();
    const { endpoint } = await testEngine();
    const client = documentClient({ endpoint, withoutRequestToken: true });
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'TransactWriteItemsCommand') await next(args);
          return next(args);
        },
      { step: 'finalizeRequest', priority: 'low' },
    );
    const twice = openStore(oneTable({ client, table }), mintScope({ kind: 'owner', owner }), { clock });
    const id = await writeNote(twice, owner);
    const { state } = await twice.require(notes, id);
    const event = { type: 'kept' as const, places: 0 };
    const context = contextOf(owner);
    expect(await twice.save(notes, { id, expected: 1, next: state, event, context })).toMatchObject({ version: 2 });
    expect(await store.history('NOTE', id)).toHaveLength(2);
  });

  it('thirty receipts taken at once are thirty numbers without a gap', async () => {
    const { storeOf, store, owner } = await fixture();
    const take = async () => {
      const mine = storeOf();
      return nextReceipt(
        mine,
        { kind: 'DEM', year: 2026 },
        async ({ number, counter }) => {
          await mine.save(notes, {
            id: newId('demand', startOfDay),
            expected: 0,
            next: draft(`DEM ${number}`),
            event: { type: 'written', text: { title: 'x' } },
            context: contextOf(owner),
            counter,
          });
          return number;
        },
        { random: Math.random, pause: () => new Promise((resolve) => setImmediate(resolve)) },
      );
    };
    expect((await Promise.all([take(), take(), take()])).sort(), 'who loses a number takes the next one').toEqual([
      1, 2, 3,
    ]);
    const given: number[] = [1, 2, 3];
    let left = 27;
    while (left > 0) {
      const results = await Promise.allSettled(Array.from({ length: left }, take));
      for (const result of results) {
        if (result.status === 'fulfilled') given.push(result.value);
        else if (!isRefusal(result.reason, 'busy')) throw result.reason;
      }
      left = 30 - given.length;
    }
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(await store.counter('DEM', 2026)).toBe(30);
    expect(await store.counter('DEM', 2027)).toBe(0);
    const { items } = await store.list('list1', 'NOTES', { limit: 100 });
    expect(new Set(items.map(({ title }) => title)).size).toBe(30);
  });
});

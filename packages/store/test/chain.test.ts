import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { OwnerId } from '@concierta/kernel';
import { describe, expect, it } from 'vitest';
import { chainHash } from '../src/event-row.ts';
import type { HistoryEntry, Store } from '../src/index.ts';
import { fixture, writeNote } from './fixture.ts';
import { contextOf, draft, notes } from './note.ts';

/** A note of three events, the second without text. */
const threeEvents = async () => {
  const fixed = await fixture();
  const { store, owner, client, table } = fixed;
  const id = await writeNote(store, owner, 'Puente de la vereda');
  const context = contextOf(owner);
  await store.save(notes, {
    id,
    expected: 1,
    next: { ...draft(), state: 'kept' },
    event: { type: 'kept', places: 0 },
    context,
  });
  const event = { type: 'retitled' as const, text: { title: 'Puente', reason: 'Pidió doña María' } };
  await store.save(notes, { id, expected: 2, next: draft('Puente'), event, context });
  const pk = `T#${owner}#NOTE#${id}`;
  return { ...fixed, id, pk, tamper: tampering(client, table, pk) };
};

const tampering = (client: DynamoDBDocumentClient, table: string, pk: string) => ({
  set: (sk: string, path: string, value: unknown) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk, sk },
        UpdateExpression: `SET ${path
          .split('.')
          .map((_, i) => `#p${i}`)
          .join('.')} = :value`,
        ExpressionAttributeNames: Object.fromEntries(path.split('.').map((part, i) => [`#p${i}`, part])),
        ExpressionAttributeValues: { ':value': value },
      }),
    ),
  remove: (sk: string) => client.send(new DeleteCommand({ TableName: table, Key: { pk, sk } })),
  put: (sk: string, rest: Record<string, unknown>) =>
    client.send(new PutCommand({ TableName: table, Item: { pk, sk, ...rest } })),
});

const [evt, txt] = ['EVT#', 'TXT#'].map(
  (prefix) => (version: number) => prefix + String(version).padStart(10, '0'),
) as [(version: number) => string, (version: number) => string];

describe('the chain of an aggregate', () => {
  it('verifies untouched, and its head is the one the state names', async () => {
    const { store, id, pk } = await threeEvents();
    const head = (await store.get({ pk, sk: 'STATE' }))?.head;
    expect(await store.verify('NOTE', id)).toEqual({ ok: true, head, events: 3 });
  });

  type Tamper = ReturnType<typeof tampering>;
  const attacks: readonly [what: string, at: number, attack: (tamper: Tamper) => Promise<unknown>][] = [
    ['a changed event', 2, (tamper) => tamper.set(evt(2), 'event.places', 7)],
    ['a changed date', 1, (tamper) => tamper.set(evt(1), 'at', '2020-01-01T00:00:00.000Z')],
    ['a changed author', 3, (tamper) => tamper.set(evt(3), 'principal.person', 'per_11111111111111111111111111')],
    ['a changed hash', 2, (tamper) => tamper.set(evt(2), 'hash', '00')],
    ['a changed text', 3, (tamper) => tamper.set(txt(3), 'text.event.reason', 'Nadie lo pidió')],
    ['a deleted text row', 1, (tamper) => tamper.remove(txt(1))],
    ['a deleted event in the middle', 2, (tamper) => tamper.remove(evt(2))],
    ['a deleted first event', 1, (tamper) => tamper.remove(evt(1))],
    ['a deleted last event', 3, async (tamper) => [await tamper.remove(evt(3)), await tamper.remove(txt(3))]],
    ['an added event', 4, (tamper) => tamper.put(evt(4), { version: 4, hash: 'x', type: 'kept' })],
    ['an added text', 2, (tamper) => tamper.put(txt(2), { salt: 's', text: { event: { title: 'inventado' } } })],
    ['a state with another head', 3, (tamper) => tamper.set('STATE', 'head', 'x')],
    ['a deleted state', 4, (tamper) => tamper.remove('STATE')],
  ];
  it.each(attacks)('shows %s', async (_what, at, attack) => {
    const { store, id, tamper } = await threeEvents();
    await attack(tamper);
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: false, at });
  });

  it('says which event is missing, not only that something changed', async () => {
    const { store, id, tamper } = await threeEvents();
    await tamper.remove(evt(2));
    expect(await store.verify('NOTE', id)).toEqual({ ok: false, at: 2, why: 'the event is missing' });
  });

  it('shows an event that was rewritten together with its own hash: the next one does not follow from it', async () => {
    const { store, id, pk, tamper } = await threeEvents();
    const [first, second] = await Promise.all([1, 2].map((version) => store.get({ pk, sk: evt(version) })));
    const rewritten = { ...second, event: { type: 'kept', places: 7 } };
    await tamper.put(evt(2), { ...rewritten, hash: chainHash(String(first?.hash), rewritten) });
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: false, at: 3 });
  });

  it('still verifies after texts are erased, which then read «suprimido» and are nowhere in the history', async () => {
    const { store, id, pk } = await threeEvents();
    expect(await store.eraseText('NOTE', id, [3])).toBe(1);
    expect((await store.history('NOTE', id)).map(({ event }) => event.text)).toEqual([
      { title: 'Puente de la vereda' },
      undefined,
      { title: '«suprimido»', reason: '«suprimido»' },
    ]);
    expect(await store.eraseText('NOTE', id)).toBe(1);
    expect(await store.eraseText('NOTE', id)).toBe(0);
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: true, events: 3 });
    const { items } = await store.query(pk);
    const history = items.filter(({ sk }) => !sk.startsWith('STATE'));
    expect(JSON.stringify(history)).not.toMatch(/Puente|María|salt/);
  });

  it('tells long texts whole: what one page of the table has no room for is not taken for erased', async () => {
    const { store, owner } = await fixture();
    const id = await writeNote(store, owner);
    const long = 'agua '.repeat(55_000);
    for (let expected = 1; expected <= 5; expected += 1) {
      const event = { type: 'retitled' as const, text: { title: `${expected} ${long}` } };
      await store.save(notes, { id, expected, next: draft(), event, context: contextOf(owner) });
    }
    const starts = (entries: readonly HistoryEntry[]) => entries.map(({ event }) => event.text?.title?.slice(0, 5));
    const told = ['Agua ', '1 agu', '2 agu', '3 agu', '4 agu', '5 agu'];
    expect(starts(await store.history('NOTE', id))).toEqual(told);
    expect(starts(await store.history('NOTE', id, { descending: true }))).toEqual(told.toReversed());
    expect(starts(await store.history('NOTE', id, { limit: 2, after: 3 }))).toEqual(told.slice(3, 5));
  });

  it('of odd Unicode, deep and empty values verifies after a trip through the table', async () => {
    const { store, owner } = await fixture();
    const title = 'a\ud800b \u0000 e\u0301 👩🏽‍🌾 \u202e ,"ClientRequestToken":"no"';
    const id = await writeNote(store, owner, title);
    const { state } = await store.require(notes, id);
    expect(state.title).toBe(title.toWellFormed());
    expect(await store.verify('NOTE', id)).toMatchObject({ ok: true, events: 1 });
  });
});

describe('a save is held twice', () => {
  const retitle = (store: Store, owner: OwnerId, id: string) =>
    store.save(notes, {
      id,
      expected: 3,
      next: draft('Otra vez'),
      event: { type: 'retitled', text: { title: 'Otra vez' } },
      context: contextOf(owner),
    });

  it('by the version of the state, also where the event of that version is gone', async () => {
    const { store, storeOf, owner, id, tamper } = await threeEvents();
    await retitle(storeOf(), owner, id);
    await tamper.remove(evt(4));
    await expect(retitle(store, owner, id)).rejects.toMatchObject({ code: 'stale-version' });
  });

  it('by the event of that version, also where the state was set back', async () => {
    const { store, storeOf, owner, id, tamper } = await threeEvents();
    await retitle(storeOf(), owner, id);
    await tamper.set('STATE', 'version', 3);
    await expect(retitle(store, owner, id)).rejects.toMatchObject({ code: 'stale-version' });
  });
});

import { newId, type OwnerId } from '@concierta/kernel';
import { testEngine } from '@concierta/local/test-engine';
import { mintScope, oneTable, openStore, type Store, type TableDeclaration } from '../src/index.ts';
import { contextOf, draft, type Note, newOwner, notes, settableClock, startOfDay } from './note.ts';

export const declaration: TableDeclaration = { name: 'notes', indexes: ['outbox', 'due', 'list1', 'list2'] };

/** A fresh table on the real engine, a clock, and stores over it. */
export const fixture = async () => {
  const { client, freshTable } = await testEngine();
  const table = await freshTable(declaration);
  const clock = settableClock();
  const owner = newOwner();
  const storeOf = (of = owner) =>
    openStore(oneTable({ client, table }), mintScope({ kind: 'owner', owner: of }), { clock });
  return { client, table, clock, owner, storeOf, store: storeOf() };
};

/** Writes the first version of a note and gives its id. */
export const writeNote = async (store: Store, owner: OwnerId, title = 'Agua potable', places: Note['places'] = []) => {
  const id = newId('demand', startOfDay);
  await store.save(notes, {
    id,
    expected: 0,
    next: { ...draft(title), places },
    event: { type: 'written', text: { title } },
    context: contextOf(owner),
  });
  return id;
};

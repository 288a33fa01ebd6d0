import { testEngine } from '@concierta/local/test-engine';
import { mintScope, openStore, type TableDeclaration } from '../src/index.ts';
import { newOwner, settableClock } from './note.ts';

export const declaration: TableDeclaration = { name: 'notes', indexes: ['outbox', 'due', 'list1', 'list2'] };

/** A fresh table on the real engine, a clock, and stores over it. */
export const fixture = async () => {
  const { client, freshTable } = await testEngine();
  const table = await freshTable(declaration);
  const clock = settableClock();
  const owner = newOwner();
  const storeOf = (of = owner) => openStore(client, table, mintScope({ kind: 'owner', owner: of }), { clock });
  return { client, table, clock, owner, storeOf, store: storeOf() };
};

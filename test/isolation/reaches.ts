import type { OwnerId } from '@concierta/kernel';
import { type AggregateDefinition, change, type Item, type Key, type SaveContext, type Store } from '@concierta/store';

/** What is in the victim's partition, and what the attack hopes to read. */
export const secret = 'zqxvorial secreto';

interface Paper {
  readonly state: 'written';
  readonly text: string;
}
type PaperEvent = { readonly type: 'written'; readonly text: { readonly words: string } };

/** The least aggregate there can be. */
export const papers: AggregateDefinition<Paper, PaperEvent> = {
  kind: 'PAPER',
  schema: 1,
  parse: (raw) => raw as Paper,
  list: ({ text }, { id }) => ({ row: { id, t: text }, l1: { pk: 'PAPERS', sk: id } }),
};

const paper = (text: string): Paper => ({ state: 'written', text });
const event = (words: string): PaperEvent => ({ type: 'written', text: { words } });

export const id = 'pap_1';
export const counterKind = 'DEM';
export const counterYear = 2026;
export const person = 'per_00000000000000000000000000';
const inbox = { consumer: 'forged', event: 'evt_1' };
const idempotency = { person, key: 'k', bodyHash: 'h', answer: { status: 201, body: { secret } } };

const contextOf = (owner: OwnerId): SaveContext => ({
  principal: { person, owner, as: 'person' },
  correlationId: 'layers',
});

/** Writes, as the owner itself, one of everything that there is to reach. */
export const furnish = async (store: Store, owner: OwnerId): Promise<void> => {
  await store.save(papers, {
    id,
    expected: 0,
    next: paper(secret),
    event: event(secret),
    context: contextOf(owner),
    idempotency,
    inbox,
    counter: { kind: counterKind, year: counterYear, expected: 0 },
    also: [{ put: { pk: `T#${owner}#LOOSE#1`, sk: 'ROW', secret } }],
  });
};

export interface Reach {
  /** The operation of the store that is used. */
  readonly by: keyof Store;
  /** Whether it writes: then what counts is whether the victim's rows are still as they were. */
  readonly writes: boolean;
  /** `owner` is whose keys are given where an operation takes whole keys. */
  readonly reach: (store: Store, owner: OwnerId) => Promise<unknown>;
}

const loose = (owner: string): Key => ({ pk: `T#${owner}#LOOSE#1`, sk: 'ROW' });
const forged = (owner: string): Item => ({ ...loose(owner), secret: 'cambiado' });

/** A forged reach by every operation that a store has: a new one that is not here makes the suite fail. */
export const reaches: readonly Reach[] = [
  { by: 'get', writes: false, reach: (store, owner) => store.get(loose(owner)) },
  { by: 'rows', writes: false, reach: (store, owner) => store.rows([loose(owner)]) },
  { by: 'query', writes: false, reach: (store, owner) => store.query(loose(owner).pk) },
  { by: 'list', writes: false, reach: (store, owner) => store.list('list1', `T#${owner}#PAPERS`) },
  { by: 'load', writes: false, reach: (store) => store.load(papers, id) },
  { by: 'require', writes: false, reach: (store) => store.require(papers, id) },
  { by: 'history', writes: false, reach: (store) => store.history(papers.kind, id) },
  { by: 'recall', writes: false, reach: (store) => store.recall(person, 'k', 'h') },
  { by: 'counter', writes: false, reach: (store) => store.counter(counterKind, counterYear) },
  { by: 'reacted', writes: false, reach: (store) => store.reacted(inbox) },
  { by: 'verify', writes: false, reach: (store) => store.verify(papers.kind, id) },
  {
    by: 'save',
    writes: true,
    reach: (store, owner) => {
      const write = { id, expected: 1, next: paper('cambiado'), event: event('cambiado') };
      return store.save(papers, { ...write, context: contextOf(owner) });
    },
  },
  {
    by: 'saveMany',
    writes: true,
    reach: (store, owner) => {
      const write = { id: 'pap_2', expected: 0, next: paper('nuevo'), event: event('nuevo') };
      return store.saveMany([change(papers, write)], { context: contextOf(owner) });
    },
  },
  { by: 'transact', writes: true, reach: (store, owner) => store.transact([{ put: forged(owner) }]) },
  {
    by: 'inboxWrite',
    writes: true,
    reach: async (store) => store.transact([store.inboxWrite({ ...inbox, chunk: 1 })]),
  },
  {
    by: 'project',
    writes: true,
    reach: (store, owner) => store.project({ ...loose(owner), sk: 'OTHER' }, 9, { secret: 'x' }),
  },
  { by: 'eraseText', writes: true, reach: (store) => store.eraseText(papers.kind, id) },
];

import type { Clock } from '@concierta/kernel';
import type { Environment } from './environment.ts';
import { eraseText } from './erase.ts';
import { OutsideScope } from './guard.ts';
import { history } from './history.ts';
import { recallSaved } from './idempotency.ts';
import { hasReacted, inboxRow } from './inbox.ts';
import { counterKey } from './keys.ts';
import { list } from './list.ts';
import { load, notFound } from './load.ts';
import { Memory } from './memory.ts';
import type { Tables } from './reach.ts';
import { getRow, getRows, queryRows } from './rows.ts';
import { save } from './save.ts';
import { saveMany } from './save-many.ts';
import { isMinted, type Scope } from './scope.ts';
import type { Store } from './store.ts';
import { project, transact } from './transact.ts';
import { type Patience, patience } from './transaction.ts';
import { verify } from './verify.ts';

export interface StoreDependencies {
  readonly clock: Clock;
  /** How to wait between attempts; real time unless told. */
  readonly patience?: Patience | undefined;
}

/** Opens what a scope reaches of a context's tables. Throws on a scope that `mintScope` did not make. */
export const openStore = (tables: Tables, scope: Scope, dependencies: StoreDependencies): Store => {
  if (!isMinted(scope)) throw new OutsideScope('a scope is made by `mintScope` alone');
  const environment: Environment = {
    ...tables.of(scope),
    scope,
    clock: dependencies.clock,
    patience: dependencies.patience ?? patience,
  };
  const memory = new Memory();
  return {
    scope,
    load: (definition, id) => load(environment, memory, definition, id),
    async require(definition, id) {
      const loaded = await load(environment, memory, definition, id);
      if (!loaded) throw notFound();
      return loaded;
    },
    save: (definition, input) => save(environment, memory, definition, input),
    saveMany: (changes, together) => saveMany(environment, memory, changes, together),
    recall: async (person, key, bodyHash) => (await recallSaved(environment, { person, key, bodyHash }))?.replayed,
    list: (index, pk, query) => list(environment, index, pk, query),
    history: (kind, id, query) => history(environment, kind, id, query),
    get: (key) => getRow(environment, key),
    rows: (keys) => getRows(environment, keys),
    query: (pk, query) => queryRows(environment, pk, query),
    transact: (writes) => transact(environment, writes),
    project: (key, version, item) => project(environment, key, version, item),
    reacted: (inbox) => hasReacted(environment, inbox),
    inboxWrite: (inbox) => ({ put: inboxRow(environment, inbox), condition: 'absent' }),
    counter: async (kind, year) => Number((await getRow(environment, counterKey(scope, kind, year)))?.version ?? 0),
    eraseText: (kind, id, versions) => eraseText(environment, kind, id, versions),
    verify: (kind, id, written) => verify(environment, kind, id, written),
  };
};

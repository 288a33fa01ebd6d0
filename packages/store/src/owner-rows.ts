import { put, removal } from './condition.ts';
import { guardKey, isWhole, OutsideScope } from './guard.ts';
import type { Tables } from './reach.ts';
import { isMinted, type OwnerScope, type Scope } from './scope.ts';
import { maxWrites } from './size.ts';
import { sendTransaction } from './transaction.ts';
import type { Item, Key } from './write.ts';

/** Well within the four megabytes that one transaction may weigh, whatever the row's own overhead. */
const maxBytes = 3_000 * 1024;

function* batches<T>(all: readonly T[], weigh: (one: T) => number): Generator<readonly T[]> {
  let [batch, bytes]: [T[], number] = [[], 0];
  for (const one of all) {
    const weight = weigh(one);
    if (batch.length === maxWrites || (batch.length > 0 && bytes + weight > maxBytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(one);
    bytes += weight;
  }
  if (batch.length > 0) yield batch;
}

const guarded = <K extends Key>(scope: Scope & OwnerScope, key: K): K => {
  if (!isMinted(scope)) throw new OutsideScope('a scope is made by `mintScope` alone');
  if (scope.kind !== 'owner') throw new OutsideScope('rows are put back for one owner whole');
  guardKey(scope, key);
  if (!isWhole(key)) throw new OutsideScope('a key has two parts, neither empty nor endless');
  return key;
};

/** A list is found by its own key: an entry in somebody else's list would show there, whoever's the row is. */
const guardedRow = (scope: Scope & OwnerScope, row: Item): Item => {
  for (const list of [row.l1, row.l2]) if (list !== undefined) guardKey(scope, { pk: String(list), sk: '-' });
  return guarded(scope, row);
};

/**
 * Puts rows of one owner as they are, history and outbox claims included, over whatever is there: for operators alone, who
 * put back or move what `enumerateRows` gave. No row of anybody else passes, nor an entry in anybody else's list. Doing it
 * twice changes nothing.
 */
export const putRows = async (tables: Tables, scope: Scope & OwnerScope, rows: readonly Item[]): Promise<void> => {
  const all = rows.map((row) => guardedRow(scope, row));
  const { client, table } = tables.of(scope);
  for (const batch of batches(all, (row) => Buffer.byteLength(JSON.stringify(row)))) {
    await sendTransaction(
      client,
      batch.map((row) => ({ name: 'row', request: put(table, row) })),
    );
  }
};

/** Takes rows of one owner away, history included: for operators alone, once the rows are elsewhere. Twice changes nothing. */
export const removeRows = async (tables: Tables, scope: Scope & OwnerScope, keys: readonly Key[]): Promise<void> => {
  const all = keys.map(({ pk, sk }) => guarded(scope, { pk, sk }));
  const { client, table } = tables.of(scope);
  for (const batch of batches(all, () => 0)) {
    await sendTransaction(
      client,
      batch.map((key) => ({ name: 'row', request: removal(table, key) })),
    );
  }
};

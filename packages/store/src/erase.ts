import { conditionOf, put } from './condition.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import type { TextRow } from './event-row.ts';
import { guardKey, OutsideScope } from './guard.ts';
import { aggregatePk, isRowId, textPrefix, textSk } from './keys.ts';
import { allRows } from './rows.ts';
import { maxWrites } from './size.ts';
import { sendTransaction } from './transaction.ts';

/** Erases the texts of an aggregate's events, leaving of each only when it was erased; see `Store.eraseText`. */
export const eraseText = async (
  environment: Environment,
  kind: string,
  id: string,
  versions?: readonly number[],
): Promise<number> => {
  const { scope, table, client, clock } = environment;
  if (scope.kind !== 'owner') throw new OutsideScope('only an owner erases');
  if (!isRowId(id)) return 0;
  const pk = aggregatePk(scope, kind, id);
  const wanted = versions && new Set(versions.map(textSk));
  const rows = (await allRows(environment, pk, { begins: textPrefix })) as TextRow[];
  const left = rows.filter(({ sk, erasedAt }) => erasedAt === undefined && (wanted?.has(sk) ?? true));
  const condition = conditionOf('exists', nowInSeconds(environment));
  const erasedAt = clock.now().toISOString();
  for (let from = 0; from < left.length; from += maxWrites) {
    const steps = left.slice(from, from + maxWrites).map(({ sk }) => ({
      name: 'text',
      request: put(table, guardKey(scope, { pk, sk, erasedAt }), condition),
    }));
    const failed = await sendTransaction(client, steps, environment.patience);
    if (failed.length > 0) throw new Error(`a text row of ${pk} vanished while it was being erased`);
  }
  return left.length;
};

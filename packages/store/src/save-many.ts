import { Refusal } from '@concierta/kernel';
import { requestOf } from './condition.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import type { Memory } from './memory.ts';
import { isWritten, type Prepared, prepare } from './save.ts';
import { type Part, requireFits } from './size.ts';
import type { Change, Saved, TogetherWith } from './store.ts';
import { guardWrite, refusalOf } from './transact.ts';
import { sendTransaction } from './transaction.ts';
import type { Write } from './write.ts';

const partOf = (write: Write): Part => ({ name: 'also', item: 'put' in write ? write.put : undefined });

/** Saves several commands' outcomes in one transaction; see `Store.saveMany`. */
export const saveMany = async (
  environment: Environment,
  memory: Memory,
  changes: readonly Change[],
  { context, also = [] }: TogetherWith,
): Promise<readonly Saved[]> => {
  if (changes.length === 0 && also.length === 0) return [];
  const prepared: Prepared[] = [];
  for (const { definition, input } of changes) {
    const one = await prepare(environment, memory, definition, { ...input, context });
    if (!one) throw new Refusal('stale-version', { id: input.id, expected: input.expected });
    prepared.push(one);
  }
  const guarded = also.map((write) => guardWrite(environment.scope, write));
  requireFits([...prepared.flatMap(({ parts }) => parts), ...guarded.map(partOf)]);

  const own = prepared.flatMap(({ steps }) => steps);
  const now = nowInSeconds(environment);
  const further = guarded.map((write) => ({ name: 'further', request: requestOf(environment.table, write, now) }));
  const failed = await sendTransaction(environment.client, [...own, ...further], environment.patience);
  const eventIds = prepared.map(({ saved }) => saved.eventId);
  if (!isWritten(failed, eventIds)) {
    const stale = failed.some(({ name }) => name === 'state' || name === 'event');
    const [first] = failed;
    throw stale ? new Refusal('stale-version') : refusalOf(first && guarded[first.index - own.length]);
  }
  for (const { remember } of prepared) remember();
  return prepared.map(({ saved }) => saved);
};

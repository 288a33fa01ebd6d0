import { Refusal } from '@concierta/kernel';
import { requestOf } from './condition.ts';
import { type Environment, nowInSeconds } from './environment.ts';
import { guardItem, guardKey, guardWritable } from './guard.ts';
import type { Scope } from './scope.ts';
import { requireFits } from './size.ts';
import { storable } from './storable.ts';
import { sendTransaction } from './transaction.ts';
import type { Condition, Key, Write } from './write.ts';

/** Lets a service's own write pass: its key and its list entries within the scope, never a row of an aggregate's history. */
export const guardWrite = (scope: Scope, write: Write): Write => {
  if ('put' in write) return { ...write, put: guardItem(scope, storable(write.put)) };
  if ('delete' in write) return { ...write, delete: guardWritable(scope, write.delete) };
  return { ...write, check: guardKey(scope, write.check) };
};

const isVersion = (condition: Condition | undefined): condition is { version: number } =>
  typeof condition === 'object' && 'version' in condition;

/** What a write that may not happen is refused with. */
export const refusalOf = (write: Write | undefined): Refusal =>
  isVersion(write?.condition)
    ? new Refusal('stale-version', { expected: write.condition.version })
    : new Refusal('conflict');

/** Several rows at once, or none; see `Store.transact`. */
export const transact = async (environment: Environment, writes: readonly Write[]): Promise<void> => {
  if (writes.length === 0) return;
  const now = nowInSeconds(environment);
  const guarded = writes.map((write) => guardWrite(environment.scope, write));
  requireFits(guarded.map((write) => ({ name: 'rows', item: 'put' in write ? write.put : undefined })));
  const steps = guarded.map((write) => ({ name: 'write', request: requestOf(environment.table, write, now) }));
  const [failed] = await sendTransaction(environment.client, steps, environment.patience);
  if (failed) throw refusalOf(guarded[failed.index]);
};

/** Writes a projection's row unless a newer version is there; see `Store.project`. */
export const project = async (
  environment: Environment,
  { pk, sk }: Key,
  version: number,
  item: Readonly<Record<string, unknown>> | undefined,
): Promise<'written' | 'older'> => {
  const row = item ? { ...item, pk, sk, version } : { pk, sk, version, gone: true };
  try {
    await transact(environment, [{ put: row, condition: { newerThan: version } }]);
    return 'written';
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return 'older';
    throw error;
  }
};

import { randomUUID } from 'node:crypto';
import type { Clock } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { movePointer, readPointer } from '../generation.ts';
import { deltaPk } from '../public/rows.ts';
import { commitMarginMs } from './reader.ts';
import { freeze, thaw } from './snapshot.ts';
import { changesSince, deltaAt, fromRows } from './source.ts';
import type { SnapshotStorage } from './storage.ts';

export interface BuilderDeps {
  readonly store: Store;
  readonly snapshots: SnapshotStorage;
  readonly clock: Clock;
}

const mostDeletes = 80;

/**
 * Folds what changed into a new snapshot: the last one plus its delta, or the rows when there is none. One builder wins:
 * the pointer moves only from where it was read, and the loser takes its file away. Changes leave only after the pointer
 * moved, so that a reader always finds them in one of the two. Answers whether it was the one.
 */
export const buildSnapshot = async ({ store, snapshots, clock }: BuilderDeps): Promise<boolean> => {
  const pointer = await readPointer(store, 'portfolio');
  const upTo = deltaAt(new Date(clock.now().getTime() - commitMarginMs));
  if (pointer.snapshot && pointer.snapshot.upTo >= upTo) return false;
  const bytes = pointer.snapshot && (await snapshots.read(pointer.snapshot.file));
  const portfolio = (bytes && (await thaw(bytes))) ?? (await fromRows(store, pointer.live));
  const folded: string[] = [];
  for await (const { sk, change } of changesSince(store, pointer.live, '0')) {
    portfolio.apply(change);
    if (sk < upTo) folded.push(sk);
  }
  const file = `portfolio/${pointer.live}/${upTo.replaceAll(/[^\dTZ]/g, '')}-${randomUUID()}.br`;
  await snapshots.write(file, await freeze(portfolio));
  const { version: _, ...rest } = pointer;
  if (!(await movePointer(store, 'portfolio', pointer, { ...rest, snapshot: { file, upTo } }))) {
    await snapshots.remove(file);
    return false;
  }
  for (let i = 0; i < folded.length; i += mostDeletes) {
    await store.transact(folded.slice(i, i + mostDeletes).map((sk) => ({ delete: { pk: deltaPk(pointer.live), sk } })));
  }
  if (pointer.snapshot && pointer.snapshot.file !== file) await snapshots.remove(pointer.snapshot.file);
  return true;
};

/** Builds a snapshot when enough has changed since this process last did: called after every change, works at one in `every`. */
export const snapshotKeeper = (snapshots: SnapshotStorage | undefined, clock: Clock, every = 100) => {
  let changes = 0;
  return async (store: Store): Promise<void> => {
    if (!snapshots) return;
    changes += 1;
    if (changes < every) return;
    changes = 0;
    await buildSnapshot({ store, snapshots, clock });
  };
};

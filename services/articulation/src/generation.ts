import { isRefusal } from '@concierta/kernel';
import { type Key, prefixOf, type Store } from '@concierta/store';
import * as z from 'zod';

/** Which snapshot of the search index there is, and up to which moment it holds what the delta held. */
const Snapshot = z.object({ file: z.string(), upTo: z.string() });

/** Which generation of a view is read, and which one is being built beside it. */
const Pointer = z.object({
  live: z.number().int().positive(),
  building: z.number().int().positive().optional(),
  snapshot: Snapshot.optional(),
  version: z.number().int().nonnegative(),
});
export type Pointer = z.infer<typeof Pointer>;

export type View = 'portfolio' | 'unattended' | 'work' | 'referrals';

const first: Pointer = { live: 1, version: 0 };

/** Where a view's pointer lives: one for each zone, one for each owner's own. */
export const pointerKey = ({ scope }: Store, view: View): Key => ({
  pk: `${prefixOf(scope)}VIEW#${view}`,
  sk: 'POINTER',
});

/** The pointer of a view; the first generation when nobody has rebuilt it yet. */
export const readPointer = async (store: Store, view: View): Promise<Pointer> => {
  const row = await store.get(pointerKey(store, view));
  return row === undefined ? first : Pointer.parse(row);
};

/** The generations a worker writes: the one that is read, and the one being built if there is one. */
export const written = ({ live, building }: Pointer): number[] => (building === undefined ? [live] : [live, building]);

/** Moves the pointer from what was read to `next`; false when somebody else moved it first. */
export const movePointer = async (
  store: Store,
  view: View,
  read: Pointer,
  next: Omit<Pointer, 'version'>,
): Promise<boolean> => {
  const put = { ...pointerKey(store, view), ...next, version: read.version + 1 };
  try {
    await store.transact([{ put, condition: read.version === 0 ? 'absent' : { version: read.version } }]);
    return true;
  } catch (error) {
    if (isRefusal(error, 'stale-version') || isRefusal(error, 'conflict')) return false;
    throw error;
  }
};

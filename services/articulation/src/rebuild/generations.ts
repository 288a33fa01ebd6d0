import type { Store } from '@concierta/store';
import { movePointer, type Pointer, readPointer, type View } from '../generation.ts';

const tries = 20;

/** Moves a view's pointer by `change`, again and again while others (a snapshot's builder) move it too. */
const move = async (store: Store, view: View, change: (read: Pointer) => Omit<Pointer, 'version'>): Promise<void> => {
  for (let i = 0; i < tries; i += 1) {
    const read = await readPointer(store, view);
    if (await movePointer(store, view, read, change(read))) return;
  }
  throw new Error(`the pointer of ${view} would not stand still`);
};

/** Opens a new generation beside the one that is read: from now on workers write both. Answers its number and the old one's. */
export const openGeneration = async (store: Store, view: View): Promise<{ next: number; old: number[] }> => {
  let opened = { next: 0, old: [] as number[] };
  await move(store, view, ({ live, building, snapshot }) => {
    const next = Math.max(live, building ?? 0) + 1;
    opened = { next, old: building === undefined ? [live] : [live, building] };
    return { live, building: next, snapshot };
  });
  return opened;
};

/** Makes a generation the one that is read. Its index begins from its rows: the old snapshot was of the old ones. */
export const flip = (store: Store, view: View, generation: number): Promise<void> =>
  move(store, view, ({ building }) => {
    if (building !== generation) throw new Error(`another rebuild of ${view} has begun since`);
    return { live: generation };
  });

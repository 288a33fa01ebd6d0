import type { FilePort } from '@concierta/files';
import { type OwnerId, Refusal } from '@concierta/kernel';
import type { SaveContext, Store } from '@concierta/store';
import { eraseRecord, files } from './model.ts';

/**
 * Erases a file of this owner for good: its bytes, its name, and its name in the history. Doing it twice changes nothing;
 * refuses `busy` without a file store, because then the bytes would stay.
 */
export const eraseFile = async (
  store: Store,
  port: FilePort | undefined,
  { owner, id, at, context }: { owner: OwnerId; id: string; at: string; context: SaveContext },
): Promise<void> => {
  if (!port) throw new Refusal('busy');
  await port.remove(owner, id);
  const loaded = await store.load(files, id);
  if (!loaded) return;
  if (loaded.state.state !== 'erased') {
    const { event, next } = eraseRecord(loaded.state, at);
    await store.save(files, { id, expected: loaded.version, next, event, context });
  }
  await store.eraseText(files.kind, id);
};

import type { FilePort } from '@concierta/files';
import { type OwnerId, Refusal } from '@concierta/kernel';
import type { SaveContext, Store } from '@concierta/store';
import { eraseRecord, files } from './model.ts';

interface Erasure {
  readonly owner: OwnerId;
  readonly id: string;
  readonly at: string;
  readonly context: SaveContext;
}

/** Erases the record of a file: its name, also in the history. From then on nobody gets at its bytes. Doing it twice changes nothing. */
export const eraseFileRecord = async (store: Store, { id, at, context }: Erasure): Promise<void> => {
  const loaded = await store.load(files, id);
  if (!loaded) return;
  if (loaded.state.state !== 'erased') {
    const { event, next } = eraseRecord(loaded.state, at);
    await store.save(files, { id, expected: loaded.version, next, event, context });
  }
  await store.eraseText(files.kind, id);
};

/** Erases a file of this owner for good, bytes and record. Refuses `busy` without a file store, because the bytes would stay. */
export const eraseFile = async (store: Store, port: FilePort | undefined, erasure: Erasure): Promise<void> => {
  if (!port) throw new Refusal('busy');
  await port.remove(erasure.owner, erasure.id);
  await eraseFileRecord(store, erasure);
};

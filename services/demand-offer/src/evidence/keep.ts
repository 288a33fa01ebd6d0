import type { FilePort } from '@concierta/files';
import { isRefusal, type OwnerId, Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { files, type KeptFile } from './model.ts';

/** What a service without a file store answers: it is a fault of how it was started, and passes. */
export const noFileStore = (): never => {
  throw new Refusal('busy');
};

const unknownFile = (pointer: string): Refusal => {
  const params = { es: 'Suba el archivo antes de citarlo.', en: 'Upload the file before citing it.' };
  return new Refusal('invalid', {}, [{ pointer, code: 'unknown-file', params }]);
};

/** Looks at an uploaded file of this owner and says what is kept. Refuses `not-found`, or what the file store finds wrong with it. */
export const keptFile = async (
  store: Store,
  port: FilePort | undefined,
  owner: OwnerId,
  id: string,
): Promise<KeptFile> => {
  const { state } = await store.require(files, id);
  const { mediaType, size, sha256 } = await (port ?? noFileStore()).confirm(owner, id);
  return { file: id, name: state.name, mediaType, size, sha256 };
};

/** `keptFile` for a file that a document cites: one that is not there is wrong input, at `pointer`. */
export const citedFile = (store: Store, port: FilePort | undefined, owner: OwnerId, id: string, pointer: string) =>
  keptFile(store, port, owner, id).catch((error: unknown) => {
    throw isRefusal(error, 'not-found') ? unknownFile(pointer) : error;
  });

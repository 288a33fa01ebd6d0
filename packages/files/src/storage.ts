import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where bytes are kept: a folder when embedded, a bucket on AWS. Keys are made of ids by this package alone. */
export interface Storage {
  /** Keeps the bytes; once it returns they survive a crash. Readers see all of them or those before. */
  put(key: string, bytes: Uint8Array, mediaType?: string): Promise<void>;
  get(key: string): Promise<Buffer | undefined>;
  delete(key: string): Promise<void>;
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** A folder of this machine: each file is written aside, synced, and renamed into its place. */
export const diskStorage = (folder: string): Storage => ({
  async put(key, bytes) {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.${randomBytes(6).toString('hex')}.part`;
    try {
      const handle = await open(aside, 'wx');
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  },
  get: (key) =>
    readFile(join(folder, key)).catch((error: unknown) => {
      if (missing(error)) return undefined;
      throw error;
    }),
  delete: (key) => rm(join(folder, key), { force: true }),
});

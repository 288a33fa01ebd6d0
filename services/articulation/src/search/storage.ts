import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/** Where snapshots of an index are kept: a bucket, or a folder of the embedded platform. */
export interface SnapshotStorage {
  /** Nothing when there is no such snapshot. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
}

const inside = (folder: string, name: string): string => {
  const path = normalize(join(folder, name));
  if (!path.startsWith(normalize(`${folder}/`))) throw new Error(`«${name}» is not the name of a snapshot`);
  return path;
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Snapshots as files of a folder, each written beside and moved into place. */
export const folderSnapshots = (folder: string): SnapshotStorage => ({
  async read(name) {
    try {
      return await readFile(inside(folder, name));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async write(name, bytes) {
    const path = inside(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  },
  async remove(name) {
    await rm(inside(folder, name), { force: true });
  },
});

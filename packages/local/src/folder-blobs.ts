import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import type { Blobs } from '@concierta/service';

const inside = (folder: string, name: string): string => {
  const path = normalize(join(folder, name));
  if (!path.startsWith(normalize(`${folder}/`))) throw new Error(`«${name}» is not a name within the folder`);
  return path;
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Blobs as files of a folder, each written beside and moved into place. */
export const folderBlobs = (folder: string): Blobs => ({
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

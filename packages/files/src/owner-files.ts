import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { idSchema, type OwnerId } from '@concierta/kernel';

/** The files of one owner by name, for an operator who takes them elsewhere or brings them back: no address is signed. */
export interface OwnerFiles {
  /** Names of what is kept, in order: `fil_…` is the content, `fil_….json` what was found in it. */
  list(owner: OwnerId): Promise<readonly { readonly name: string; readonly size: number }[]>;
  read(owner: OwnerId, name: string): Readable;
  /** Keeps a file whole or not at all; again: writes over it. */
  write(owner: OwnerId, name: string, content: Readable): Promise<void>;
}

/** True for a name that a kept file may have; anything else could lead out of the folder. */
export const isKeptName = (name: string): boolean => idSchema('file').safeParse(name.replace(/\.json$/, '')).success;

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** The files of the folder that `diskStorage` keeps. What was uploaded and never confirmed is nobody's file and is left out. */
export const ownerFilesIn = (folder: string): OwnerFiles => {
  const home = (owner: OwnerId) => join(folder, 'kept', owner);
  const path = (owner: OwnerId, name: string) => {
    if (!isKeptName(name)) throw new Error(`«${name}» is not the name of a kept file`);
    return join(home(owner), name);
  };
  return {
    async list(owner) {
      const names = await readdir(home(owner)).catch((error: unknown) => {
        if (missing(error)) return [];
        throw error;
      });
      const kept = names.filter(isKeptName).sort();
      return Promise.all(kept.map(async (name) => ({ name, size: (await lstat(path(owner, name))).size })));
    },
    read: (owner, name) => createReadStream(path(owner, name)),
    async write(owner, name, content) {
      const target = path(owner, name);
      await mkdir(home(owner), { recursive: true });
      const aside = `${target}.part`;
      try {
        const handle = await open(aside, 'w');
        await pipeline(content, handle.createWriteStream({ flush: true }));
        await rename(aside, target);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
  };
};

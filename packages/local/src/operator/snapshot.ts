import { constants, existsSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unstartable } from '../unstartable.ts';

/** The engine's file and what it keeps beside it. */
const database = ['data.db', 'data.db-wal', 'data.db-shm'] as const;

/** Another platform's data folder, or a copy of this one's from before. */
export const isDataFolder = (path: string): boolean => existsSync(join(path, 'data.db'));

/** Copies the engine's file into a folder; where the disk can, without reading it. The source is left as it is. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  for (const name of database) {
    await rm(join(to, name), { force: true });
    if (existsSync(join(from, name))) await copyFile(join(from, name), join(to, name), constants.COPYFILE_FICLONE);
  }
};

/** Where what is in place before a recovery goes, until somebody is sure that nobody needs it: each recovery has its own. */
export const asideFolder = (data: string, now: Date): string =>
  join(data, `before-recovery-${now.toISOString().replaceAll(/[:.]/g, '-')}`);

/**
 * Points a data folder at the tables of a copy: what is there goes aside, the copy takes its place, and which owners have tables
 * of their own is what it was then. Files that are there stay, those of the copy that are missing come back. Keys stay: what was
 * signed and looked up with them still is. Cut short, it is done again from the copy.
 */
export const pointAt = async (data: string, from: string, aside: string): Promise<void> => {
  if (!isDataFolder(from)) {
    throw new Unstartable(
      `En ${from} no hay datos (falta data.db): indique la carpeta de la copia.`,
      'there is no data.db in that folder',
    );
  }
  if (!existsSync(aside)) {
    const growing = `${aside}.part`;
    await rm(growing, { recursive: true, force: true });
    await mkdir(growing, { recursive: true });
    for (const name of [...database, 'tenants.json']) {
      if (existsSync(join(data, name)))
        await copyFile(join(data, name), join(growing, name), constants.COPYFILE_FICLONE);
    }
    await rename(growing, aside);
  }
  const coming = join(data, 'recovering');
  await copyDatabase(from, coming);
  for (const name of database) await rm(join(data, name), { force: true });
  for (const name of database) if (existsSync(join(coming, name))) await rename(join(coming, name), join(data, name));
  await rm(coming, { recursive: true, force: true });
  await rm(join(data, 'tenants.json'), { force: true });
  if (existsSync(join(from, 'tenants.json'))) await copyFile(join(from, 'tenants.json'), join(data, 'tenants.json'));
  if (!existsSync(join(data, 'keys.json')) && existsSync(join(from, 'keys.json'))) {
    await copyFile(join(from, 'keys.json'), join(data, 'keys.json'));
  }
  if (existsSync(join(from, 'files'))) {
    await cp(join(from, 'files'), join(data, 'files'), { recursive: true, force: false });
  }
  // Made anew out of the tables; what it was made from is no longer there.
  await rm(join(data, 'cache'), { recursive: true, force: true });
};

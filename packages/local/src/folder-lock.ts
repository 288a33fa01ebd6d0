import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { Unstartable } from './unstartable.ts';

const Identity = z.object({ pid: z.int(), started: z.string() });
const Holder = z.object({ platform: Identity, engine: Identity.optional(), port: z.int().optional() });
export type LockHolder = z.infer<typeof Holder>;

export interface FolderLock {
  /** Who held the lock and died without letting it go, if that is how it was found. */
  readonly recoveredFrom: LockHolder | undefined;
  /** Notes what else whoever finds this lock must know: the engine's process, the port. */
  note(more: { engine?: ProcessIdentity; port?: number }): void;
  release(): void;
}

const lockFile = (folder: string) => join(folder, 'lock.json');

const parse = (path: string): LockHolder | undefined => {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
};

/** The running platform that holds this data folder, or `undefined` when none does. */
export const holderOf = (folder: string): LockHolder | undefined => {
  const holder = parse(lockFile(folder));
  return holder && isAlive(holder.platform) ? holder : undefined;
};

const self = (): ProcessIdentity => identify(process.pid) ?? { pid: process.pid, started: 'unknown' };

const createOnce = (path: string, holder: LockHolder): boolean => {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Takes away a lock whose holder died. Only one process at a time may: it holds `lock.recovering` while it looks again. */
const removeStale = (folder: string): LockHolder | undefined => {
  const gate = join(folder, 'lock.recovering');
  if (!createOnce(gate, { platform: self() })) {
    const other = parse(gate);
    if (other && isAlive(other.platform)) throw inUse(folder);
    rmSync(gate, { force: true });
    if (!createOnce(gate, { platform: self() })) throw inUse(folder);
  }
  try {
    if (holderOf(folder)) throw inUse(folder);
    const dead = parse(lockFile(folder));
    rmSync(lockFile(folder), { force: true });
    return dead;
  } finally {
    rmSync(gate, { force: true });
  }
};

const inUse = (folder: string): Unstartable => {
  const port = holderOf(folder)?.port;
  const where = port === undefined ? '' : `, en http://127.0.0.1:${port}`;
  return new Unstartable(
    `Ya hay una Concierta en marcha con los datos de ${folder}${where}: deténgala primero, o use otra carpeta con CONCIERTA_DATA.`,
    'another instance is already running on this data folder',
  );
};

const unwritable = (folder: string): Unstartable =>
  new Unstartable(
    `No se puede escribir en la carpeta de datos ${folder}: deme permiso de escritura o elija otra con CONCIERTA_DATA.`,
    'the data folder is not writable',
  );

/**
 * Takes the data folder for this process alone; the engine itself takes no lock.
 * A lock left by a process that died (`kill -9`, power cut) is recovered, because the lock names the process by pid and start.
 * Throws `Unstartable` when another instance is alive or the folder cannot be written.
 */
export const lockFolder = (folder: string): FolderLock => {
  const path = lockFile(folder);
  let holder: LockHolder = { platform: self() };
  let recoveredFrom: LockHolder | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    if (!createOnce(path, holder)) {
      recoveredFrom = removeStale(folder);
      if (!createOnce(path, holder)) throw inUse(folder);
    }
  } catch (error) {
    throw error instanceof Unstartable ? error : unwritable(folder);
  }
  return {
    recoveredFrom,
    note(more) {
      holder = { ...holder, ...more };
      writeFileSync(`${path}.next`, JSON.stringify(holder));
      renameSync(`${path}.next`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
};

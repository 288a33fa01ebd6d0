import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OwnerId } from '@concierta/kernel';
import { Unstartable } from '../unstartable.ts';
import type { Manifest } from './archive/layout.ts';
import { isTar, packArchive, unpackArchive } from './archive/tar.ts';
import { verifyArchive } from './archive/verify.ts';
import { NothingOfOwner, writeArchive } from './archive/write.ts';
import type { Premises } from './premises.ts';

/** What an export left, and how to tell it from any other. */
export interface Exported {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest, which holds the hashes of everything else: keep it apart from the archive. */
  readonly digest: string;
  readonly rows: number;
}

const refuseTaken = (path: string): void => {
  if (!existsSync(path)) return;
  throw new Unstartable(
    `Ya existe ${path}: elija otro nombre, o retírelo usted; no se escribe encima de un archivo.`,
    'the archive exists already; nothing is written over it',
  );
};

/** How many rows an archive holds. */
export const rowsIn = ({ contexts }: Manifest): number => contexts.reduce((sum, { rows }) => sum + rows.lines, 0);

/**
 * One owner whole, out of every context's table, into a folder or, when the name ends in `.tar`, one file. What was written is
 * read back and verified before it gets its name: an archive that is there is whole.
 */
export const exportOwner = async (premises: Premises, owner: OwnerId, to: string): Promise<Exported> => {
  const target = resolve(to);
  refuseTaken(target);
  const folder = `${target}.folder`;
  await rm(folder, { recursive: true, force: true });
  try {
    await writeArchive(premises, owner, folder);
    if (isTar(target)) {
      await packArchive(folder, `${target}.packed`);
      await unpackArchive(`${target}.packed`, folder);
    }
    const { manifest, digest } = await verifyArchive(folder);
    await rename(isTar(target) ? `${target}.packed` : folder, target);
    return { manifest, digest, rows: rowsIn(manifest) };
  } catch (error) {
    if (!(error instanceof NothingOfOwner)) throw error;
    throw new Unstartable(
      `No hay nada de ${owner} en la plataforma: revise el identificador.`,
      'there is nothing of this owner',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(`${target}.packed`, { force: true });
  }
};

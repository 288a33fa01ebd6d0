import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerFilesIn } from '@concierta/files';
import { type OwnerId, systemClock } from '@concierta/kernel';
import { silosIn } from '@concierta/service';
import { documentClient } from '@concierta/store';
import { startEngine } from '../engine.ts';
import { physicalName } from '../tables.ts';
import { tenantsIn } from '../tenants.ts';
import { exportOwner } from './export.ts';
import { premisesOf } from './premises.ts';
import { copyDatabase } from './snapshot.ts';

/** Tables somewhere else: restored to a moment under another name, or those of another platform. */
export interface Elsewhere {
  readonly endpoint: string;
  /** What the names of the tables begin with, instead of `concierta`. */
  readonly prefix: string;
}

const inTemporary = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'concierta-source-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** An archive of one owner out of a copy of a data folder, for as long as `work` lasts. The copy is only read. */
export const archiveOfFolder = <T>(data: string, owner: OwnerId, work: (archive: string) => Promise<T>): Promise<T> =>
  inTemporary(async (folder) => {
    await copyDatabase(data, folder);
    const engine = await startEngine({ file: join(folder, 'data.db') });
    const archive = join(folder, 'archive');
    try {
      const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
      const silos = silosIn(tenantsIn(data));
      const files = ownerFilesIn(join(data, 'files'));
      await exportOwner(
        premisesOf({ client, clock: systemClock, tableNamed: physicalName, silos, files }),
        owner,
        archive,
      );
    } finally {
      await engine.stop();
    }
    return work(archive);
  });

/** The same out of tables that somebody restored under another name. Files are not in tables: those in place stay. */
export const archiveOfTables = <T>(
  { endpoint, prefix }: Elsewhere,
  owner: OwnerId,
  work: (archive: string) => Promise<T>,
): Promise<T> =>
  inTemporary(async (folder) => {
    const client = documentClient({ endpoint, withoutRequestToken: true });
    const archive = join(folder, 'archive');
    const tableNamed = ({ name }: { readonly name: string }) => `${prefix}-${name}`;
    await exportOwner(premisesOf({ client, clock: systemClock, tableNamed }), owner, archive);
    return work(archive);
  });

import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ownerFilesIn } from '@concierta/files';
import { newId, type OwnerId, systemClock } from '@concierta/kernel';
import { silosIn, TenantsFile } from '@concierta/service';
import { views } from '@concierta/service-articulation';
import { ownerCalled, context as tenancy } from '@concierta/service-tenancy';
import { documentClient, type TableDeclaration } from '@concierta/store';
import { endOrphan } from '../end-orphan.ts';
import { type Engine, startEngine } from '../engine.ts';
import { lockFolder } from '../folder-lock.ts';
import { keysIn } from '../issuer/keys.ts';
import { prepareTables } from '../prepare-tables.ts';
import { identify } from '../process-identity.ts';
import { rebuildView } from '../rebuilding.ts';
import { createTables, physicalName } from '../tables.ts';
import { tenantsIn, tenantsPath } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import { type Verified, verifyEverything } from '../verifying.ts';
import type { Workplace } from '../workplace.ts';
import { type Journal, journalIn } from './journal.ts';
import { type Premises, premisesOf } from './premises.ts';

/** A data folder that an operator holds for the length of one command, the platform stopped. */
export interface Site {
  readonly place: Workplace;
  readonly premises: Premises;
  readonly journal: Journal;
  /** What tenancy's own acts need. */
  readonly tenancy: Parameters<typeof ownerCalled>[0];
  /** The owner that is meant by an id or a code. Refuses one that nobody has. */
  owner(called: string | undefined): Promise<OwnerId>;
  /** Makes every view of articulation anew; answers how many rows there are now. */
  rebuild(): Promise<number>;
  verify(): Promise<Verified>;
  createTables(named: readonly { readonly table: TableDeclaration; readonly physical: string }[]): Promise<void>;
  /** Says in the tenants' file where an owner is. */
  placeTenant(owner: OwnerId, code: string, placement: 'pool' | 'silo'): void;
}

/** Writes the tenants' file anew with one owner's placement; everybody else, and what else is said of this one, stays. */
export const placeTenant = (data: string, owner: OwnerId, code: string, placement: 'pool' | 'silo'): void => {
  const { tenants } = tenantsIn(data);
  const known = tenants.find((tenant) => tenant.owner === owner);
  const next = TenantsFile.parse({
    tenants: [...tenants.filter((tenant) => tenant.owner !== owner), { ...(known ?? { owner, code }), placement }],
  });
  const path = tenantsPath(data);
  writeFileSync(`${path}.next`, `${JSON.stringify(next, null, 2)}\n`, { flush: true });
  renameSync(`${path}.next`, path);
};

const siteOf = async (place: Workplace, client: DynamoDBDocumentClient): Promise<Site> => {
  const tenants = tenantsIn(place.data);
  await prepareTables(client, tenants);
  const premises = premisesOf({
    client,
    clock: systemClock,
    tableNamed: physicalName,
    silos: silosIn(tenants),
    files: ownerFilesIn(join(place.data, 'files')),
  });
  const deps = {
    tables: premises.tablesOf(tenancy),
    clock: systemClock,
    ids: (kind: Parameters<typeof newId>[0]) => newId(kind, systemClock.now()),
    emailKey: (await keysIn(place.data)).cookies,
  };
  const options = { client, tableNamed: physicalName, clock: systemClock, tenants };
  return {
    place,
    premises,
    journal: journalIn(place.data),
    tenancy: deps,
    async owner(called) {
      const found = called === undefined ? undefined : await ownerCalled(deps, called);
      if (found) return found;
      throw new Unstartable(
        `No hay ninguna organización «${called ?? ''}»: dé su identificador (ent_… o ter_…) o su código, como MVCT.`,
        'no such owner: give its id or its code',
      );
    },
    async rebuild() {
      const cacheFolder = join(place.data, 'cache', 'articulation');
      let rows = 0;
      for (const view of views) rows += (await rebuildView({ ...options, cacheFolder }, view))?.rows ?? 0;
      return rows;
    },
    verify: () => verifyEverything(options),
    async createTables(named) {
      for (const { table, physical } of named) await createTables(client, [table], () => physical);
    },
    placeTenant: (owner, code, placement) => placeTenant(place.data, owner, code, placement),
  };
};

/** Holds the data folder and its engine while `work` is done. Refuses while the platform runs. */
export const onSite = async <T>(
  place: Workplace,
  work: (site: Site) => Promise<T>,
  before: () => Promise<void> = async () => undefined,
): Promise<T> => {
  mkdirSync(place.data, { recursive: true });
  const lock = lockFolder(place.data);
  let engine: Engine | undefined;
  try {
    await endOrphan(lock);
    await before();
    if (!place.endpoint && !existsSync(join(place.data, 'data.db'))) {
      throw new Unstartable(`No hay datos en ${place.data}.`, 'there is no data in that folder');
    }
    engine = place.endpoint ? undefined : await startEngine({ file: join(place.data, 'data.db') });
    const identity = engine?.pid === undefined ? undefined : identify(engine.pid);
    if (identity) lock.note({ engine: identity });
    const endpoint = place.endpoint ?? engine?.endpoint;
    const client = documentClient({ ...(endpoint && { endpoint }), withoutRequestToken: true });
    return await work(await siteOf(place, client));
  } finally {
    await engine?.stop();
    lock.release();
  }
};

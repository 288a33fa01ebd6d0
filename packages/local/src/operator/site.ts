import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ownerFilesIn } from '@concierta/files';
import { newId, type OwnerId, systemClock } from '@concierta/kernel';
import { silosIn, TenantsFile } from '@concierta/service';
import { views } from '@concierta/service-articulation';
import { ownerCalled, context as tenancy } from '@concierta/service-tenancy';
import type { TableDeclaration } from '@concierta/store';
import { keysIn } from '../issuer/keys.ts';
import { prepareTables } from '../prepare-tables.ts';
import { rebuildView } from '../rebuilding.ts';
import { createTables, physicalName } from '../tables.ts';
import { tenantsIn, tenantsPath } from '../tenants.ts';
import { Unstartable } from '../unstartable.ts';
import { type Verified, verifyEverything } from '../verifying.ts';
import { whileStopped } from '../while-stopped.ts';
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

/** An operator at a platform that is stopped; see `whileStopped`. */
export const onSite = <T>(
  place: Workplace,
  work: (site: Site) => Promise<T>,
  before?: () => Promise<void>,
): Promise<T> => whileStopped(place, async (client) => work(await siteOf(place, client)), before);

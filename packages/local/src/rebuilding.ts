import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '@concierta/kernel';
import { silosIn, type TenantsFile } from '@concierta/service';
import * as articulation from '@concierta/service-articulation';
import { context as demandOffer } from '@concierta/service-demand-offer';
import { context as tenancy } from '@concierta/service-tenancy';
import { mintScope, openStore, type TableDeclaration } from '@concierta/store';
import { folderBlobs } from './folder-blobs.ts';
import { policing } from './police/policing.ts';

export interface RebuildingOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly clock: Clock;
  readonly cacheFolder?: string | undefined;
  readonly tenants?: TenantsFile | undefined;
}

type View = (typeof articulation.views)[number];

const isView = (name: string | undefined): name is View =>
  (articulation.views as readonly (string | undefined)[]).includes(name);

/** Makes one of articulation's views anew out of every service's events; `undefined` when there is no such view. */
export const rebuildView = async (
  { client, tableNamed, clock, cacheFolder, tenants }: RebuildingOptions,
  view: string | undefined,
): Promise<articulation.Rebuilt | undefined> => {
  if (!isView(view)) return undefined;
  const contexts = [articulation.context, tenancy, demandOffer];
  const police = policing({ client, contexts, tableNamed, silos: tenants && silosIn(tenants) });
  const own = police.operatorTables(articulation.context);
  const open = (scope: Parameters<typeof mintScope>[0]) => openStore(own, mintScope(scope), { clock });
  const deps: articulation.RebuildDeps = {
    source: [tenancy, demandOffer].flatMap((context) => police.operatorTables(context).each('enumerator')),
    zone: (zone) => open({ kind: 'zone', zone }),
    owner: (owner) => open({ kind: 'owner', owner }),
    clock,
    snapshots: cacheFolder === undefined ? undefined : folderBlobs(join(cacheFolder, 'search')),
  };
  return articulation.rebuild(view, deps);
};

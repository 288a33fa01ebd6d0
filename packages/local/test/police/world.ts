import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { tablePolicy } from '@concierta/access/policies';
import type { ServiceContext } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import { context as articulation } from '@concierta/service-articulation';
import { context as demandOffer } from '@concierta/service-demand-offer';
import { context as tenancy } from '@concierta/service-tenancy';
import { documentClient, mintScope, type Tables } from '@concierta/store';
import { type Placement, placementOf } from '../../src/police/placement.ts';
import { policedTables } from '../../src/police/policed-tables.ts';
import { type Roles, rolesFor } from '../../src/police/roles.ts';
import { createTables } from '../../src/tables.ts';
import { testEngine } from '../../src/test-engine.ts';

export const contexts = { articulation, demandOffer, tenancy };

const ownerOf = (letter: string) => OwnerId.parse(`ent_0${letter.repeat(25)}`);
export const [ours, theirs, siloed] = [ownerOf('A'), ownerOf('B'), ownerOf('C')];

export interface World {
  readonly endpoint: string;
  /** Reaches the engine with nobody in between. */
  readonly client: DynamoDBDocumentClient;
  readonly placement: Placement;
  readonly roles: Roles;
  /** The tables as a function may reach them. */
  as(context: ServiceContext, name: string): Tables;
}

let made = 0;

/** Every context's tables on the engine, one owner with tables of its own, and the real policies unless told. */
export const openWorld = async (policy?: typeof tablePolicy): Promise<World> => {
  const { endpoint } = await testEngine();
  made += 1;
  const run = `${process.pid}-${Date.now()}-${made}`;
  const placement = placementOf(({ name }) => `${name}-${run}`, [siloed]);
  const client = documentClient({ endpoint, withoutRequestToken: true });
  for (const { table } of Object.values(contexts)) {
    for (const physical of placement.all(table)) await createTables(client, [table], () => physical);
  }
  const roles = rolesFor({ contexts: Object.values(contexts), placement, ...(policy && { policy }) });
  return {
    endpoint,
    client,
    placement,
    roles,
    as: (context, name) => policedTables({ client, context, function: name, roles, placement }),
  };
};

export const ownerScope = (owner: OwnerId) => mintScope({ kind: 'owner', owner });

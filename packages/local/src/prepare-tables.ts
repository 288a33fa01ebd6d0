import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { silosIn, type TenantsFile } from '@concierta/service';
import { demonstrationStanding, demonstrationTable } from './demonstration/load.ts';
import { platformTables } from './platform.ts';
import { placementOf } from './police/placement.ts';
import { services } from './services.ts';
import { createContextTables, createTables, deleteTables, physicalName } from './tables.ts';

/**
 * Every table there must be, and how far the demonstration came. Tables of a demonstration that was killed while it
 * loaded hold nothing of anybody's (nobody is let in before it is whole): they go, and it begins again.
 */
export const prepareTables = async (
  client: DynamoDBDocumentClient,
  tenants: TenantsFile = { tenants: [] },
): Promise<'absent' | 'loaded'> => {
  const placement = placementOf(physicalName, silosIn(tenants));
  const contexts = services.map(({ context }) => context.table);
  const create = async () => {
    await createTables(client, [demonstrationTable, ...platformTables]);
    await createContextTables(client, contexts, placement);
  };
  await create();
  const standing = await demonstrationStanding(client, physicalName(demonstrationTable));
  if (standing === 'loaded') return standing;
  if (standing === 'loading') {
    await deleteTables(client);
    await create();
  }
  return 'absent';
};

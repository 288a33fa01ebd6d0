import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { demonstrationStanding, demonstrationTable } from './demonstration/load.ts';
import { platformTables } from './platform.ts';
import { services } from './services.ts';
import { createTables, deleteTables, physicalName } from './tables.ts';

/**
 * Every table there must be, and how far the demonstration came. Tables of a demonstration that was killed while it
 * loaded hold nothing of anybody's (nobody is let in before it is whole): they go, and it begins again.
 */
export const prepareTables = async (client: DynamoDBDocumentClient): Promise<'absent' | 'loaded'> => {
  const declared = [demonstrationTable, ...platformTables, ...services.map(({ context }) => context.table)];
  await createTables(client, declared);
  const standing = await demonstrationStanding(client, physicalName(demonstrationTable));
  if (standing === 'loaded') return standing;
  if (standing === 'loading') {
    await deleteTables(client);
    await createTables(client, declared);
  }
  return 'absent';
};

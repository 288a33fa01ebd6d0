import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, type TableDeclaration } from '@concierta/store';
import type { Placement } from './police/placement.ts';

/** What a table is called on the engine. */
export const physicalName = (declaration: Pick<TableDeclaration, 'name'>): string => `concierta-${declaration.name}`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Adds the indexes that a table of an earlier release does not have yet; the engine fills each from the rows there are. */
const addIndexes = async (
  client: Pick<DynamoDBClient, 'send'>,
  { TableName, AttributeDefinitions, GlobalSecondaryIndexes = [] }: ReturnType<typeof createTableInput>,
): Promise<void> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const known = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const Create of GlobalSecondaryIndexes.filter(({ IndexName }) => !known.has(IndexName))) {
    const GlobalSecondaryIndexUpdates = [{ Create }];
    await client.send(new UpdateTableCommand({ TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates }));
  }
};

/**
 * Creates, from the declarations that infrastructure reads too, the tables that are not there yet; those that are get the
 * indexes they lack.
 */
export const createTables = async (
  client: Pick<DynamoDBClient, 'send'>,
  declarations: readonly TableDeclaration[],
  named: (declaration: TableDeclaration) => string = physicalName,
): Promise<void> => {
  for (const declaration of declarations) {
    const input = createTableInput(declaration, named(declaration));
    try {
      await client.send(new CreateTableCommand(input));
    } catch (error) {
      if (nameOf(error) !== 'ResourceInUseException') throw error;
      await addIndexes(client, input);
    }
  }
};

/** The tables of contexts, wherever their owners are: the pool, and those of each owner that has its own. */
export const createContextTables = async (
  client: Pick<DynamoDBClient, 'send'>,
  declarations: readonly TableDeclaration[],
  placement: Placement,
): Promise<void> => {
  for (const declaration of declarations) {
    for (const physical of placement.all(declaration)) await createTables(client, [declaration], () => physical);
  }
};

/** Every table there is at this endpoint. */
export const tableNames = async (client: Pick<DynamoDBClient, 'send'>): Promise<readonly string[]> => {
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await client.send(new ListTablesCommand({ ...(after && { ExclusiveStartTableName: after }) }));
    names.push(...(page.TableNames ?? []));
    after = page.LastEvaluatedTableName;
  } while (after);
  return names;
};

/** Deletes every table of the platform at this endpoint; for `npm run reset` where no folder holds them. */
export const deleteTables = async (client: Pick<DynamoDBClient, 'send'>): Promise<void> => {
  const names = await tableNames(client);
  for (const TableName of names.filter((name) => name.startsWith('concierta-'))) {
    await client.send(new DeleteTableCommand({ TableName }));
  }
};

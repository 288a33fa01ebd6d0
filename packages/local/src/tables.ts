import {
  CreateTableCommand,
  DeleteTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, type TableDeclaration } from '@concierta/store';

/** What a table is called on the engine. */
export const physicalName = (declaration: Pick<TableDeclaration, 'name'>): string => `concierta-${declaration.name}`;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Creates, from the declarations that infrastructure reads too, the tables that are not there yet. */
export const createTables = async (
  client: Pick<DynamoDBClient, 'send'>,
  declarations: readonly TableDeclaration[],
  named: (declaration: TableDeclaration) => string = physicalName,
): Promise<void> => {
  for (const declaration of declarations) {
    try {
      await client.send(new CreateTableCommand(createTableInput(declaration, named(declaration))));
    } catch (error) {
      if (nameOf(error) !== 'ResourceInUseException') throw error;
    }
  }
};

/** Deletes every table of the platform at this endpoint; for `npm run reset` where no folder holds them. */
export const deleteTables = async (client: Pick<DynamoDBClient, 'send'>): Promise<void> => {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const TableName of TableNames.filter((name) => name.startsWith('concierta-'))) {
    await client.send(new DeleteTableCommand({ TableName }));
  }
};

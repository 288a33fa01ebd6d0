import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTableInput, documentClient, type TableDeclaration } from '@concierta/store';
import { borrowedEngine, startEngine } from './engine.ts';

export interface TestEngine {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** Creates a table nobody else uses and gives its physical name. */
  freshTable(declaration: TableDeclaration): Promise<string>;
}

const start = async (): Promise<TestEngine> => {
  const borrowed = process.env.DYNAMODB_ENDPOINT;
  const engine = borrowed ? borrowedEngine(borrowed) : await startEngine();
  process.once('exit', engine.kill);
  const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
  let tables = 0;
  return {
    endpoint: engine.endpoint,
    client,
    async freshTable(declaration) {
      tables += 1;
      const physicalName = `${declaration.name}-${process.pid}-${Date.now()}-${tables}`;
      await client.send(new CreateTableCommand(createTableInput(declaration, physicalName)));
      return physicalName;
    },
  };
};

let started: Promise<TestEngine> | undefined;

/**
 * The engine of this test worker: one process in memory, started at the first call on a free port, ended with the
 * worker. `DYNAMODB_ENDPOINT` names another one to use instead.
 */
export const testEngine = (): Promise<TestEngine> => {
  started ??= start();
  return started;
};

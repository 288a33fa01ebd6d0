import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { borrowedEngine, startEngine } from './engine.ts';

/** What a test says about the table it wants; `TableDeclaration` of `@concierta/store` has this shape. */
interface Declaration {
  readonly name: string;
  readonly indexes: readonly string[];
}

export interface TestEngine {
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** Creates a table nobody else uses and gives its physical name. */
  freshTable(declaration: Declaration): Promise<string>;
}

const indexKeys: Record<string, readonly [hash: string, range: string]> = {
  outbox: ['outbox', 'outboxAt'],
  due: ['due', 'dueAt'],
  list1: ['l1', 'l1s'],
  list2: ['l2', 'l2s'],
};

const key = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

const creation = (declaration: Declaration, physicalName: string) => {
  const indexes = declaration.indexes.map((name) => {
    const keys = indexKeys[name];
    if (!keys) throw new Error(`no such index: ${name}`);
    return { name, keys };
  });
  return new CreateTableCommand({
    TableName: physicalName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', ...indexes.flatMap(({ keys }) => keys)].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    KeySchema: key('pk', 'sk'),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map(({ name, keys }) => ({
        IndexName: name,
        KeySchema: key(...keys),
        Projection: name.startsWith('list')
          ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['row'] }
          : { ProjectionType: 'KEYS_ONLY' as const },
      })),
    }),
  });
};

const start = async (): Promise<TestEngine> => {
  const borrowed = process.env.DYNAMODB_ENDPOINT;
  const engine = borrowed ? borrowedEngine(borrowed) : await startEngine();
  process.once('exit', engine.kill);
  const raw = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  });
  const client = DynamoDBDocumentClient.from(raw, { marshallOptions: { removeUndefinedValues: true } });
  let tables = 0;
  return {
    endpoint: engine.endpoint,
    client,
    async freshTable(declaration) {
      tables += 1;
      const physicalName = `${declaration.name}-${process.pid}-${Date.now()}-${tables}`;
      await raw.send(creation(declaration, physicalName));
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

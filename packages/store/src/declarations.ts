import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** The indexes a table may have. The names are the same in every table; `outbox` and `due` are the two without owner prefix. */
export type IndexName = 'outbox' | 'due' | 'list1' | 'list2';

/** A bounded context's table, as data: what the embedded platform creates now and what infrastructure code must declare alike. */
export interface TableDeclaration {
  /** The logical name, the same in every stage: `demand-offer`. */
  readonly name: string;
  readonly indexes: readonly IndexName[];
}

interface IndexShape {
  readonly hash: string;
  readonly range: string;
  /** What the index holds beside the keys; nothing means keys only. */
  readonly include?: readonly string[];
}

/** Hash and range attribute of every index, and what it projects. */
export const indexShapes: Readonly<Record<IndexName, IndexShape>> = {
  outbox: { hash: 'outbox', range: 'outboxAt' },
  due: { hash: 'due', range: 'dueAt' },
  list1: { hash: 'l1', range: 'l1s', include: ['row', 'ttl'] },
  list2: { hash: 'l2', range: 'l2s', include: ['row', 'ttl'] },
};

/** The attribute with the second (epoch) from which a row no longer counts. */
export const ttlAttribute = 'ttl';

/** The `CreateTable` input of a declaration: on-demand, string keys, sparse indexes. */
export const createTableInput = (declaration: TableDeclaration, physicalName: string): CreateTableCommandInput => {
  const shapes = declaration.indexes.map((name) => ({ name, ...indexShapes[name] }));
  const attributes = ['pk', 'sk', ...shapes.flatMap(({ hash, range }) => [hash, range])];
  return {
    TableName: physicalName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keySchema('pk', 'sk'),
    ...(shapes.length > 0 && {
      GlobalSecondaryIndexes: shapes.map(({ name, hash, range, include }) => ({
        IndexName: name,
        KeySchema: keySchema(hash, range),
        Projection: include
          ? { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...include] }
          : { ProjectionType: 'KEYS_ONLY' as const },
      })),
    }),
  };
};

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

import type { ServiceContext } from '@concierta/events';
import type { Stage } from './stage.ts';

/** One table of a context: the owners' pool, or a silo that one owner has to itself. */
export interface DataTable {
  readonly context: ServiceContext;
  readonly silo: string | undefined;
  readonly name: string;
  readonly arn: string;
  readonly resource: aws.dynamodb.Table;
}

const keyed = (schema: readonly { AttributeName?: string | undefined; KeyType?: string | undefined }[] = []) =>
  Object.fromEntries(
    schema.map(({ AttributeName, KeyType }) => [KeyType === 'HASH' ? 'hashKey' : 'rangeKey', AttributeName]),
  );

const attributesOf = ({ AttributeDefinitions = [] }: ReturnType<Stage['house']['createTableInput']>) =>
  AttributeDefinitions.map(({ AttributeName = '', AttributeType = '' }) => ({
    name: AttributeName,
    type: AttributeType,
  }));

/** What every table of a stage has, whatever it holds: restored to any second of 35 days, and not lost with the stack. */
const safeguards = (stage: Stage, key: aws.kms.Key | undefined) => ({
  billingMode: 'PAY_PER_REQUEST',
  pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 35 },
  deletionProtectionEnabled: stage.production,
  serverSideEncryption: { enabled: true, ...(key && { kmsKeyArn: key.arn }) },
});

const tableOf = (stage: Stage, key: aws.kms.Key | undefined, context: ServiceContext, silo?: string): DataTable => {
  const { house, names, arns } = stage;
  const name = names.table(context.name, silo);
  const input = house.createTableInput(context.table, name);
  const resource = new aws.dynamodb.Table(
    house.logical('table', context.name, silo ?? ''),
    {
      name,
      ...safeguards(stage, key),
      ...keyed(input.KeySchema),
      attributes: attributesOf(input),
      globalSecondaryIndexes: (input.GlobalSecondaryIndexes ?? []).map(({ IndexName = '', KeySchema, Projection }) => ({
        name: IndexName,
        ...(keyed(KeySchema) as { hashKey: string; rangeKey: string }),
        projectionType: Projection?.ProjectionType ?? 'KEYS_ONLY',
        ...(Projection?.NonKeyAttributes && { nonKeyAttributes: Projection.NonKeyAttributes }),
      })),
      ttl: { enabled: true, attributeName: house.ttlAttribute },
      // Only the publisher reads the stream; a table without an outbox has nobody to wake.
      ...(context.table.indexes.includes('outbox') && { streamEnabled: true, streamViewType: 'NEW_IMAGE' }),
      tags: { 'concierta:context': context.name, ...(silo !== undefined && { 'concierta:owner': silo }) },
    },
    { retainOnDelete: stage.production, protect: stage.production },
  );
  return { context, silo, name, arn: arns.table(name), resource };
};

/** The table that counts each owner's requests, reached by a role that can count and cannot read. */
const rateTable = (stage: Stage, key: aws.kms.Key | undefined): DataTable['resource'] => {
  const name = stage.names.rateTable;
  const input = stage.house.createTableInput({ name: 'rate', indexes: [] }, name);
  return new aws.dynamodb.Table('TableRate', {
    name,
    ...safeguards(stage, key),
    ...keyed(input.KeySchema),
    attributes: attributesOf(input),
    ttl: { enabled: true, attributeName: stage.house.ttlAttribute },
  });
};

/** A table for each context, one more of each for every owner that has its own, and the counters of requests. */
export const dataOf = (stage: Stage, key: aws.kms.Key | undefined) => {
  const { contexts, silosIn } = stage.house;
  const silos = silosIn(stage.tenants);
  const tables = contexts.flatMap((context) => [
    tableOf(stage, key, context),
    ...silos.map((silo) => tableOf(stage, key, context, silo)),
  ]);
  return {
    tables,
    of: (context: ServiceContext) => tables.filter((table) => table.context === context),
    rate: rateTable(stage, key),
  };
};
export type Data = ReturnType<typeof dataOf>;

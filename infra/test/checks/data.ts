import { createTableInput, ttlAttribute } from '@concierta/store';
import { of, type Resource } from '../synthesis/graph.ts';
import { at, type Check, differences, type Expected, many, unequal } from './check.ts';

const tables = 'aws:dynamodb/table:Table';

const declared = ({ contexts, silos, names }: Expected) => [
  { table: { name: 'rate', indexes: [] }, name: names.rateTable },
  ...contexts.flatMap(({ name, table }) =>
    [undefined, ...silos].map((silo) => ({ table, name: names.table(name, silo) })),
  ),
];

/** A deployed table in the words of CreateTable. */
const asCreated = ({ inputs }: Resource): unknown => ({
  TableName: inputs.name,
  BillingMode: inputs.billingMode,
  AttributeDefinitions: many(inputs.attributes as { name: string; type: string }[]).map(({ name, type }) => ({
    AttributeName: name,
    AttributeType: type,
  })),
  KeySchema: [
    { AttributeName: inputs.hashKey, KeyType: 'HASH' },
    { AttributeName: inputs.rangeKey, KeyType: 'RANGE' },
  ],
  ...(many(inputs.globalSecondaryIndexes as Record<string, unknown>[]).length > 0 && {
    GlobalSecondaryIndexes: many(inputs.globalSecondaryIndexes as Record<string, unknown>[]).map((index) => ({
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.hashKey, KeyType: 'HASH' },
        { AttributeName: index.rangeKey, KeyType: 'RANGE' },
      ],
      Projection: {
        ProjectionType: index.projectionType,
        ...(index.nonKeyAttributes !== undefined && { NonKeyAttributes: index.nonKeyAttributes }),
      },
    })),
  }),
});

const restorable = (recovery: unknown): boolean =>
  at(recovery, 'enabled') === true && at(recovery, 'recoveryPeriodInDays') === 35;

/** What is kept, and how it is kept. */
export const dataChecks: readonly Check[] = [
  {
    guarantee: 'the tables and indexes are those of the embedded platform, in the pool and in every silo',
    faults(graph, expected) {
      const wanted = declared(expected);
      const found = of(graph, tables);
      return [
        ...differences(
          'table',
          found.map(({ inputs }) => String(inputs.name)),
          wanted.map(({ name }) => name),
        ),
        ...wanted.flatMap(({ table, name }) => {
          const resource = found.find(({ inputs }) => inputs.name === name);
          return resource ? unequal(name, asCreated(resource), createTableInput(table, name)) : [];
        }),
      ];
    },
  },
  {
    guarantee: 'every table can be restored to any second of 35 days',
    faults: (graph) =>
      of(graph, tables)
        .filter(({ inputs }) => !restorable(inputs.pointInTimeRecovery))
        .map(({ name }) => `${name} has no point-in-time recovery of 35 days`),
  },
  {
    guarantee: 'in production no table of owners can be deleted, with the stack or without it',
    faults: (graph, { production, names }) =>
      of(graph, tables)
        .filter(({ inputs }) => inputs.name !== names.rateTable)
        .filter(({ inputs, protect, retainOnDelete }) =>
          [inputs.deletionProtectionEnabled, protect, retainOnDelete].some((kept) => kept !== production),
        )
        .map(({ name }) => `${name}: deletion protection, protect and retain must all be ${production}`),
  },
  {
    guarantee: 'every table is encrypted, in production with the customer’s own key, which turns by itself',
    faults: (graph, { production }) => [
      ...of(graph, tables)
        .filter(
          ({ inputs }) =>
            at(inputs, 'serverSideEncryption', 'enabled') !== true ||
            (at(inputs, 'serverSideEncryption', 'kmsKeyArn') !== undefined) !== production,
        )
        .map(({ name }) => `${name} is not encrypted as its stage asks`),
      ...of(graph, 'aws:kms/key:Key')
        .filter(({ inputs }) => inputs.enableKeyRotation !== true)
        .map(({ name }) => `${name} does not turn`),
    ],
  },
  {
    guarantee: 'rows that no longer count go by themselves, by the attribute that the store writes',
    faults: (graph) =>
      of(graph, tables).flatMap(({ name, inputs }) =>
        unequal(`${name} ttl`, inputs.ttl, { enabled: true, attributeName: ttlAttribute }),
      ),
  },
  {
    guarantee:
      'a stream is there exactly where there is an outbox to publish, and wakes for new rows of the outbox alone',
    faults(graph, { contexts, silos, names, arns }) {
      const streaming = contexts
        .filter(({ table }) => table.indexes.includes('outbox'))
        .flatMap(({ name }) => [undefined, ...silos].map((silo) => names.table(name, silo)));
      const mapped = of(graph, 'aws:lambda/eventSourceMapping:EventSourceMapping').filter(
        ({ inputs }) => inputs.startingPosition !== undefined,
      );
      return [
        ...differences(
          'stream',
          of(graph, tables)
            .filter(({ inputs }) => inputs.streamEnabled === true && inputs.streamViewType === 'NEW_IMAGE')
            .map(({ inputs }) => String(inputs.name)),
          streaming,
        ),
        ...differences(
          'stream’s mapping',
          mapped.map(({ inputs }) => String(inputs.eventSourceArn)),
          streaming.map((name) => `${arns.table(name)}/stream/1`),
        ),
        ...mapped.flatMap(({ name, inputs }) =>
          unequal(
            `${name} filter`,
            many(at(inputs, 'filterCriteria', 'filters') as { pattern: string }[]).map(({ pattern }) =>
              JSON.parse(pattern),
            ),
            [{ eventName: ['INSERT'], dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } } }],
          ),
        ),
      ];
    },
  },
];

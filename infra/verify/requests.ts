import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type TableRequest, text } from './probe.ts';

/** Holds of no row: where a write is let through, nothing is written all the same. */
const impossible = 'attribute_exists(pk) AND attribute_not_exists(pk)';

const keyOf = (pk: string) => ({ pk: text(pk), sk: text('PROBE') });

/** Only to a batch can no condition be given. Its key is of an owner that is nobody, and it deletes what is not there. */
const deletionOf = (pk: string) => ({ DeleteRequest: { Key: keyOf(pk) } });

const updateOf = (attribute: string) => ({
  UpdateExpression: 'REMOVE #attribute',
  ExpressionAttributeNames: { '#attribute': attribute },
});

/** Sends a request of a probe to a table. */
export const sendTo = (client: DynamoDBClient, table: string, request: TableRequest): Promise<unknown> => {
  const TableName = table;
  switch (request.operation) {
    case 'GetItem':
      return client.send(new GetItemCommand({ TableName, Key: keyOf(request.pk) }));
    case 'BatchGetItem':
      return client.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [keyOf(request.pk)] } } }));
    case 'Query':
      return client.send(
        new QueryCommand({
          TableName,
          ...(request.index && { IndexName: request.index.name }),
          KeyConditionExpression: '#hash = :pk',
          ExpressionAttributeNames: { '#hash': request.index?.hash ?? 'pk' },
          ExpressionAttributeValues: { ':pk': text(request.pk) },
          Limit: 1,
        }),
      );
    case 'Scan':
      return client.send(
        new ScanCommand({
          TableName,
          Limit: 1,
          ...(request.count && { Select: 'COUNT' as const }),
          ...(request.filter && {
            Select: 'ALL_ATTRIBUTES' as const,
            FilterExpression: 'attribute_exists(#filter)',
            ExpressionAttributeNames: { '#filter': request.filter },
          }),
          ...(request.attributes && {
            Select: 'SPECIFIC_ATTRIBUTES' as const,
            ProjectionExpression: request.attributes.map((_, i) => `#a${i}`).join(', '),
            ExpressionAttributeNames: Object.fromEntries(request.attributes.map((name, i) => [`#a${i}`, name])),
          }),
        }),
      );
    case 'ExecuteStatement':
      return client.send(
        new ExecuteStatementCommand({
          Statement: `SELECT pk FROM "${table}" WHERE pk = ?`,
          Parameters: [text(request.pk)],
        }),
      );
    case 'PutItem':
      return client.send(new PutItemCommand({ TableName, Item: keyOf(request.pk), ConditionExpression: impossible }));
    case 'DeleteItem':
      return client.send(new DeleteItemCommand({ TableName, Key: keyOf(request.pk), ConditionExpression: impossible }));
    case 'BatchWriteItem':
      return client.send(new BatchWriteItemCommand({ RequestItems: { [table]: [deletionOf(request.pk)] } }));
    case 'UpdateItem':
      return client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(request.pk),
          ConditionExpression: impossible,
          ...updateOf(request.attribute),
        }),
      );
    case 'TransactWriteItems':
      return client.send(
        new TransactWriteItemsCommand({ TransactItems: [stepOf(TableName, request.pk, request.does)] }),
      );
  }
};

type Does = Extract<TableRequest, { operation: 'TransactWriteItems' }>['does'];

const stepOf = (TableName: string, pk: string, does: Does) => {
  const Key = keyOf(pk);
  if (does === 'Put') return { Put: { TableName, Item: Key, ConditionExpression: impossible } };
  if (does === 'Delete') return { Delete: { TableName, Key, ConditionExpression: impossible } };
  if (does === 'ConditionCheck') return { ConditionCheck: { TableName, Key, ConditionExpression: impossible } };
  return { Update: { TableName, Key, ConditionExpression: impossible, ...updateOf(does.update) } };
};

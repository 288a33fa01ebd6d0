import { indexShapes } from '@concierta/store';
import type { Authorisation } from './evaluate.ts';
import { attributesIn, type Names, partitionIn, Unreadable } from './expressions.ts';
import { tableArn } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Parameters of before expressions: they name keys and attributes in other ways, and nobody here writes them. */
const legacy = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fields = (value: unknown, what: string): Fields => {
  if (!isFields(value)) throw new Unreadable(`${what} is missing`);
  return value;
};

/** Fields that say what to do, as opposed to a row's, which may be called anything. */
const parameters = (value: unknown, what: string): Fields => {
  const found = fields(value, what);
  const old = legacy.find((name) => found[name] !== undefined);
  if (old !== undefined) throw new Unreadable(`«${old}» is of before expressions`);
  return found;
};

const list = (value: unknown, what: string): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0) throw new Unreadable(`${what} is missing`);
  return value;
};

const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value === '') throw new Unreadable(`${what} is missing`);
  return value;
};

const optional = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A key's value as the document client takes it or as it goes over the wire: `x`, `{ S: 'x' }`. */
const keyText = (value: unknown, what: string): string => {
  if (typeof value === 'string') return text(value, what);
  const named = isFields(value) ? Object.keys(value) : [];
  return text(isFields(value) && named.length === 1 ? value.S : undefined, what);
};

const partition = 'pk';

const hashOf = (index: string | undefined): string => {
  if (index === undefined) return partition;
  const shape = Object.entries(indexShapes).find(([name]) => name === index)?.[1];
  if (!shape) throw new Unreadable(`there is no index «${index}»`);
  return shape.hash;
};

const namesIn = (input: Fields): Names => input.ExpressionAttributeNames as Names;

const expressions = [
  'ConditionExpression',
  'FilterExpression',
  'KeyConditionExpression',
  'ProjectionExpression',
  'UpdateExpression',
];

/** What of a request's attributes it names: those of a key or an item, and those of its expressions. */
const attributesOf = (input: Fields, rows: readonly Fields[]): string[] => {
  const names = namesIn(input);
  return [
    ...new Set([
      ...rows.flatMap((row) => Object.keys(row)),
      ...expressions.flatMap((name) => attributesIn(optional(input[name]), names)),
    ]),
  ];
};

interface Asked {
  readonly action: string;
  readonly table: unknown;
  readonly index?: string | undefined;
  readonly keys: readonly string[];
  readonly rows: readonly Fields[];
  readonly input: Fields;
  readonly enclosing?: string | undefined;
}

const authorisation = ({ action, table, index, keys, rows, input, enclosing }: Asked): Authorisation => {
  const arn = tableArn(text(table, 'a table'));
  return {
    action: `dynamodb:${action}`,
    resources: [index === undefined ? arn : `${arn}/index/${index}`],
    context: {
      ...(keys.length > 0 && { 'dynamodb:LeadingKeys': keys }),
      ...(enclosing !== undefined && { 'dynamodb:EnclosingOperation': enclosing }),
      'dynamodb:Select': optional(input.Select),
      'dynamodb:ReturnValues': optional(input.ReturnValues),
      // Only where a policy asks: most do not, and an item has many.
      get 'dynamodb:Attributes'() {
        return attributesOf(input, rows);
      },
    },
  };
};

/** One row by its key, or a whole item. */
const ofRow = (action: string, input: Fields, row: unknown, enclosing?: string): Authorisation => {
  const found = fields(row, `the key of ${action}`);
  const keys = [keyText(found[partition], 'a partition key')];
  return authorisation({ action, table: input.TableName, keys, rows: [found], input, enclosing });
};

const inTransaction = (item: unknown, enclosing: string): Authorisation => {
  const [[kind, inner] = [], ...more] = Object.entries(fields(item, 'a step')).filter(
    ([, value]) => value !== undefined,
  );
  if (kind === undefined || more.length > 0) throw new Unreadable('a step of a transaction does one thing');
  const input = parameters(inner, 'a step');
  switch (kind) {
    case 'Put':
      return ofRow('PutItem', input, input.Item, enclosing);
    case 'Update':
      return ofRow('UpdateItem', input, input.Key, enclosing);
    case 'Delete':
      return ofRow('DeleteItem', input, input.Key, enclosing);
    case 'ConditionCheck':
      return ofRow('ConditionCheckItem', input, input.Key, enclosing);
    case 'Get':
      return ofRow('GetItem', input, input.Key, enclosing);
    default:
      throw new Unreadable(`a transaction knows no «${kind}»`);
  }
};

const ofBatchGet = (table: string, wanted: unknown): Authorisation => {
  const input = parameters(wanted, 'what to read');
  const rows = list(input.Keys, 'the keys').map((key) => fields(key, 'a key'));
  const keys = rows.map((row) => keyText(row[partition], 'a partition key'));
  return authorisation({ action: 'BatchGetItem', table, keys, rows, input });
};

const ofBatchWrite = (table: string, requests: unknown): Authorisation => {
  const rows = list(requests, 'what to write').map((request) => {
    const { PutRequest, DeleteRequest } = fields(request, 'a write');
    return PutRequest === undefined
      ? fields(fields(DeleteRequest, 'a deletion').Key, 'a key')
      : fields(fields(PutRequest, 'a put').Item, 'an item');
  });
  const keys = rows.map((row) => keyText(row[partition], 'a partition key'));
  return authorisation({ action: 'BatchWriteItem', table, keys, rows, input: {} });
};

const ofQuery = (input: Fields): Authorisation => {
  const index = optional(input.IndexName);
  const placeholder = partitionIn(
    text(input.KeyConditionExpression, 'the key condition'),
    namesIn(input),
    hashOf(index),
  );
  const values = fields(input.ExpressionAttributeValues, 'the values of the key condition');
  const key = keyText(Object.hasOwn(values, placeholder) ? values[placeholder] : undefined, 'a partition key');
  return authorisation({ action: 'Query', table: input.TableName, index, keys: [key], rows: [], input });
};

const verbs: Readonly<Record<string, string>> = {
  SELECT: 'PartiQLSelect',
  EXISTS: 'PartiQLSelect',
  INSERT: 'PartiQLInsert',
  UPDATE: 'PartiQLUpdate',
  DELETE: 'PartiQLDelete',
};

/** PartiQL has actions of its own, which no policy of ours has: its text is read only for the verb and the table. */
const ofStatement = (statement: unknown, enclosing?: string): Authorisation => {
  const words = text(statement, 'a statement');
  const action = verbs[/^\s*(\w+)/.exec(words)?.[1]?.toUpperCase() ?? ''];
  if (action === undefined) throw new Unreadable('a statement begins with no verb of PartiQL');
  const [, table = '*'] = /\b(?:FROM|INTO|UPDATE)\s+"?([\w.-]+)/i.exec(words) ?? [];
  return authorisation({ action, table, keys: [], rows: [], input: {}, enclosing });
};

const statementsOf = (value: unknown, enclosing?: string): Authorisation[] =>
  list(value, 'the statements').map((one) => ofStatement(isFields(one) ? one.Statement : undefined, enclosing));

/** Every table of a batch apart, with all its keys. */
const perTable = (items: unknown, one: (table: string, wanted: unknown) => Authorisation): readonly Authorisation[] => {
  const tables = Object.entries(isFields(items) ? items : {});
  if (tables.length === 0) throw new Unreadable('a batch names no table');
  return tables.map(([table, wanted]) => one(table, wanted));
};

/**
 * What an operation of DynamoDB asks to be allowed, as AWS documents it: each step of a transaction by itself, each table
 * of a batch by itself, a query by the value of its partition key. `input` is a command's, of either client, or the body
 * that goes over the wire. Throws `Unreadable` when that cannot be told for certain.
 */
export const authorisationsOf = (operation: string, input: unknown): readonly Authorisation[] => {
  const asked = parameters(input, 'the request');
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [ofRow(operation, asked, asked.Key)];
    case 'PutItem':
      return [ofRow(operation, asked, asked.Item)];
    case 'Query':
      return [ofQuery(asked)];
    case 'Scan':
      return [
        authorisation({
          action: 'Scan',
          table: asked.TableName,
          index: optional(asked.IndexName),
          keys: [],
          rows: [],
          input: asked,
        }),
      ];
    case 'BatchGetItem':
      return perTable(asked.RequestItems, ofBatchGet);
    case 'BatchWriteItem':
      return perTable(asked.RequestItems, ofBatchWrite);
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return list(asked.TransactItems, 'the steps').map((item) => inTransaction(item, operation));
    case 'ExecuteStatement':
      return [ofStatement(asked.Statement)];
    case 'BatchExecuteStatement':
      return statementsOf(asked.Statements);
    case 'ExecuteTransaction':
      return statementsOf(asked.TransactStatements, operation);
    default:
      // Whatever else there is (tables, streams, backups) is its own action on the table that it names.
      return [
        {
          action: `dynamodb:${operation}`,
          resources: [tableArn(optional(asked.TableName) ?? '*')],
          context: {},
        },
      ];
  }
};

import { describe, expect, it } from 'vitest';
import { authorisationsOf } from '../../src/police/dynamodb-requests.ts';
import { Unreadable } from '../../src/police/expressions.ts';
import { tableArn } from '../../src/police/names.ts';
import { eventAuthorisations, objectAuthorisation } from '../../src/police/other-requests.ts';

const TableName = 'things';
const arn = tableArn(TableName);
const Key = { pk: 'T#a#1', sk: 'STATE' };
const asked = (operation: string, input: object): Record<string, unknown>[] =>
  authorisationsOf(operation, input).map(({ action, resources, context }) => ({ action, resources, ...context }));

describe('what an operation asks for', () => {
  it('one row: by its partition key, as a client writes it or as it goes over the wire', () => {
    for (const key of [Key, { pk: { S: 'T#a#1' }, sk: { S: 'STATE' } }]) {
      expect(asked('GetItem', { TableName, Key: key })).toMatchObject([
        { action: 'dynamodb:GetItem', resources: [arn], 'dynamodb:LeadingKeys': ['T#a#1'] },
      ]);
    }
    expect(asked('PutItem', { TableName, Item: { ...Key, Expected: 1 } })).toMatchObject([
      { action: 'dynamodb:PutItem', 'dynamodb:LeadingKeys': ['T#a#1'] },
    ]);
    expect(asked('DeleteItem', { TableName: arn, Key })).toMatchObject([{ resources: [arn] }]);
  });

  it('a batch: each table by itself, with every key of it', () => {
    const RequestItems = { things: { Keys: [Key, { ...Key, pk: 'T#b#1' }] }, others: { Keys: [Key] } };
    expect(asked('BatchGetItem', { RequestItems })).toMatchObject([
      { action: 'dynamodb:BatchGetItem', resources: [arn], 'dynamodb:LeadingKeys': ['T#a#1', 'T#b#1'] },
      { resources: [tableArn('others')], 'dynamodb:LeadingKeys': ['T#a#1'] },
    ]);
    const writes = { things: [{ PutRequest: { Item: Key } }, { DeleteRequest: { Key: { ...Key, pk: 'T#b#1' } } }] };
    expect(asked('BatchWriteItem', { RequestItems: writes })).toMatchObject([
      { action: 'dynamodb:BatchWriteItem', 'dynamodb:LeadingKeys': ['T#a#1', 'T#b#1'] },
    ]);
  });

  it('a transaction: each step as its own action, told what encloses it', () => {
    const steps = [
      { Put: { TableName, Item: Key } },
      { Update: { TableName, Key, UpdateExpression: 'SET a = :a' } },
      { Delete: { TableName, Key } },
      { ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_exists(pk)' } },
    ];
    const found = asked('TransactWriteItems', { TransactItems: steps });
    expect(found.map(({ action }) => action)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    ]);
    for (const one of found) expect(one).toMatchObject({ 'dynamodb:EnclosingOperation': 'TransactWriteItems' });
    expect(asked('TransactGetItems', { TransactItems: [{ Get: { TableName, Key } }] })).toMatchObject([
      { action: 'dynamodb:GetItem', 'dynamodb:EnclosingOperation': 'TransactGetItems' },
    ]);
  });

  it('a query: what the partition key of the table or of the index must equal', () => {
    const query = (KeyConditionExpression: string, more: object = {}) =>
      asked('Query', {
        TableName,
        KeyConditionExpression,
        ExpressionAttributeNames: { '#p': 'pk', '#l': 'l1', '#s': 'sk' },
        ExpressionAttributeValues: { ':p': 'T#a#1', ':x': 'x', ':y': 'y' },
        ...more,
      });
    for (const expression of [
      'pk = :p',
      '#p=:p',
      '(#p = :p)',
      '#p = :p AND #s BETWEEN :x AND :y',
      'begins_with(#s, :x) and #p = :p',
      '((#p = :p) AND (#s >= :x))',
    ]) {
      expect(query(expression)).toMatchObject([
        { action: 'dynamodb:Query', resources: [arn], 'dynamodb:LeadingKeys': ['T#a#1'] },
      ]);
    }
    expect(query('#l = :p', { IndexName: 'list1' })).toMatchObject([
      { resources: [`${arn}/index/list1`], 'dynamodb:LeadingKeys': ['T#a#1'] },
    ]);
    expect(() => query('#p = :p', { IndexName: 'list1' })).toThrow(/must say what «l1» equals/);
  });

  it.each([
    ['another comparison', 'pk > :p'],
    ['no partition key', 'sk = :p'],
    ['two of them', 'pk = :p AND pk = :x'],
    ['an alternative', 'pk = :p OR pk = :x'],
    ['a denial', 'NOT pk = :p'],
    ['a value that is not told', 'pk = :none'],
    ['a value that is the shape of every object', 'pk = :constructor'],
    ['a name that is not told', '#none = :p'],
    ['an attribute for a value', 'pk = sk'],
    ['the two turned round', ':p = pk'],
    ['a rest', 'pk = :p pk'],
    ['a parenthesis left open', '(pk = :p'],
    ['a sign of no grammar', 'pk = :p; pk = :x'],
    ['nothing', ''],
    ['a list', 'pk IN (:p, :x)'],
  ])('a query with %s is not read, so not let through', (_what, KeyConditionExpression) => {
    const input = { TableName, KeyConditionExpression, ExpressionAttributeValues: { ':p': 'T#a#1', ':x': 'T#b#1' } };
    expect(() => authorisationsOf('Query', input)).toThrow(Unreadable);
  });

  it.each([
    ['GetItem', { TableName, Key: { sk: 'STATE' } }],
    ['GetItem', { TableName, Key: { pk: 5, sk: 'STATE' } }],
    ['GetItem', { TableName, Key: { pk: { S: 'T#a#1', N: '1' }, sk: 'STATE' } }],
    ['GetItem', { TableName, Key: { pk: '', sk: 'STATE' } }],
    ['GetItem', { TableName }],
    ['GetItem', { Key }],
    ['GetItem', { TableName, Key, AttributesToGet: ['a'] }],
    ['UpdateItem', { TableName, Key, AttributeUpdates: {} }],
    ['Query', { TableName, KeyConditions: {} }],
    ['Query', { TableName, KeyConditionExpression: 'pk = :p', IndexName: 'none', ExpressionAttributeValues: {} }],
    ['BatchGetItem', { RequestItems: {} }],
    ['BatchGetItem', { RequestItems: { things: { Keys: [] } } }],
    ['TransactWriteItems', { TransactItems: [] }],
    ['TransactWriteItems', { TransactItems: [{ Put: { TableName, Item: Key }, Delete: { TableName, Key } }] }],
    ['TransactWriteItems', { TransactItems: [{ Append: { TableName, Item: Key } }] }],
    ['ExecuteStatement', { Statement: 'DROP TABLE things' }],
    ['GetItem', null],
  ])('%s of %j cannot be judged', (operation, input) => {
    expect(() => authorisationsOf(operation, input)).toThrow(Unreadable);
  });

  it('a scan names no key; a statement, a table’s life and anything new are actions of their own', () => {
    expect(asked('Scan', { TableName })).toEqual([
      expect.not.objectContaining({ 'dynamodb:LeadingKeys': expect.anything() }),
    ]);
    expect(asked('Scan', { TableName, IndexName: 'list1' })).toMatchObject([{ resources: [`${arn}/index/list1`] }]);
    expect(asked('ExecuteStatement', { Statement: `SELECT * FROM "things" WHERE pk = 'x'` })).toMatchObject([
      { action: 'dynamodb:PartiQLSelect', resources: [arn] },
    ]);
    expect(asked('BatchExecuteStatement', { Statements: [{ Statement: 'DELETE FROM things' }] })).toMatchObject([
      { action: 'dynamodb:PartiQLDelete', resources: [arn] },
    ]);
    expect(asked('ExecuteTransaction', { TransactStatements: [{ Statement: 'UPDATE things SET a=1' }] })).toMatchObject(
      [{ action: 'dynamodb:PartiQLUpdate', 'dynamodb:EnclosingOperation': 'ExecuteTransaction' }],
    );
    expect(asked('DeleteTable', { TableName })).toEqual([{ action: 'dynamodb:DeleteTable', resources: [arn] }]);
    expect(asked('RestoreEverything', {})).toMatchObject([{ action: 'dynamodb:RestoreEverything' }]);
  });

  it('an update names its key and every attribute of its expressions', () => {
    const [update] = asked('UpdateItem', {
      TableName,
      Key,
      UpdateExpression: 'SET #o.#deep = if_not_exists(a.b, :v) + :v, l[0] = :v REMOVE outboxAt ADD n :v DELETE t :v',
      ConditionExpression: 'attribute_exists(pk) AND (size(c) > :v OR NOT contains(#dotted, :v)) AND d IN (:v, :v)',
      ExpressionAttributeNames: { '#o': 'outbox', '#deep': 'inner', '#dotted': 'x.y' },
    });
    expect(new Set(update?.['dynamodb:Attributes'] as string[])).toEqual(
      new Set(['pk', 'sk', 'outbox', 'a', 'l', 'outboxAt', 'n', 't', 'c', 'x.y', 'd']),
    );
    const strange = { TableName, Key, UpdateExpression: 'SET a = :v; REMOVE b' };
    expect(() => asked('UpdateItem', strange)[0]?.['dynamodb:Attributes']).toThrow(Unreadable);
  });
});

describe('other services', () => {
  it('an object by its bucket and key; each event by its source', () => {
    expect(objectAuthorisation('PutObject', 'arn:aws:s3:::files', 'kept/ent_A/1').resources).toEqual([
      'arn:aws:s3:::files/kept/ent_A/1',
    ]);
    const entries = [{ Source: 'concierta.tenancy' }, { Source: 'concierta.demand-offer' }];
    expect(eventAuthorisations('arn:bus', entries).map(({ context }) => context['events:source'])).toEqual([
      'concierta.tenancy',
      'concierta.demand-offer',
    ]);
  });
});

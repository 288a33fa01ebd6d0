import {
  blobsPolicy,
  filesPolicy,
  headsPolicy,
  mailPolicy,
  type PolicyDocument,
  publishPolicy,
  ratePolicy,
  type TrustDocument,
  tablePolicy,
  trustOf,
} from '@concierta/access/policies';
import type { TableRole } from '@concierta/events';
import { authorisationsOf } from '../../src/police/dynamodb-requests.ts';
import type { Authorisation, Taking } from '../../src/police/evaluate.ts';
import { functionRoleArn, tableArn } from '../../src/police/names.ts';
import {
  eventAuthorisations,
  mailAuthorisation,
  type ObjectAction,
  objectAuthorisation,
} from '../../src/police/other-requests.ts';
import { ours, siloed, theirs } from './world.ts';

/** A request and the tags of the session that makes it. */
export interface Attempt {
  readonly what: string;
  readonly asks: readonly Authorisation[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** A document with what it must let through and what it must not. */
export interface Case {
  readonly name: string;
  readonly document: PolicyDocument;
  readonly needs: readonly Attempt[];
  readonly attacks: readonly Attempt[];
}

const TableName = 'things';
const arn = tableArn(TableName);
const own = { owner: ours };

const dynamo = (what: string, operation: string, input: object, tags?: Attempt['tags']): Attempt => ({
  what,
  asks: authorisationsOf(operation, { TableName, ...input }),
  ...(tags && { tags }),
});

const Key = (pk: string) => ({ pk, sk: 'STATE' });
const get = (what: string, pk: string, tags?: Attempt['tags']) => dynamo(what, 'GetItem', { Key: Key(pk) }, tags);
const query = (what: string, pk: string, tags?: Attempt['tags'], index?: readonly [name: string, hash: string]) =>
  dynamo(
    what,
    'Query',
    {
      ...(index && { IndexName: index[0] }),
      KeyConditionExpression: `${index?.[1] ?? 'pk'} = :pk`,
      ExpressionAttributeValues: { ':pk': pk },
    },
    tags,
  );
const batch = (what: string, keys: readonly string[], tags?: Attempt['tags']) =>
  dynamo(what, 'BatchGetItem', { RequestItems: { [TableName]: { Keys: keys.map(Key) } } }, tags);
const put = (pk: string) => ({ Put: { TableName, Item: { ...Key(pk), state: 'open' } } });
const together = (what: string, keys: readonly string[], tags?: Attempt['tags']) =>
  dynamo(what, 'TransactWriteItems', { TransactItems: keys.map(put) }, tags);
const alone = (what: string, pk: string, tags?: Attempt['tags']) =>
  dynamo(what, 'PutItem', { Item: { ...Key(pk), state: 'open' } }, tags);
const scan = (tags?: Attempt['tags']) => dynamo('a scan', 'Scan', {}, tags);
const partiql = (tags?: Attempt['tags']) =>
  dynamo('PartiQL', 'ExecuteStatement', { Statement: `SELECT * FROM "${TableName}"` }, tags);
/** As if AWS had told no key of a request: a way of asking that does not exist yet, or that nobody here knows. */
const keyless = (action: string, resource: string, tags?: Attempt['tags'], enclosed = false): Attempt => ({
  what: `${action} that names no key${enclosed ? ', in a transaction' : ''}`,
  asks: [
    {
      action: `dynamodb:${action}`,
      resources: [resource],
      context: enclosed ? { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } : {},
    },
  ],
  ...(tags && { tags }),
});
const outboxIndex = ['outbox', 'outbox'] as const;
const dueIndex = ['due', 'due'] as const;
const listIndex = ['list1', 'l1'] as const;

const table = (role: TableRole) => tablePolicy(role, { arn, indexes: ['outbox', 'due', 'list1', 'list2'] });

const mine = `T#${ours}#OFFER#1`;
const other = `T#${theirs}#OFFER#1`;

/** Whose name begins as ours does: what the mark behind the owner keeps out. */
const alike = `T#${ours}X#OFFER#1`;

const data: Case = {
  name: 'the data role',
  document: table('data'),
  needs: [
    get('a row', mine, own),
    query('a partition', mine, own),
    query('a list', `T#${ours}#OFFERS`, own, listIndex),
    batch('several rows', [mine, `T#${ours}#MEMBER#1`], own),
    together('several rows at once', [mine, `T#${ours}#IDEMP#1`], own),
  ],
  attacks: [
    get('another owner’s row', other, own),
    get('the row of an owner whose name begins alike', alike, own),
    get('a row, in a session of nobody', `T##OFFER#1`),
    query('another owner’s partition', other, own),
    query('another owner’s list', `T#${theirs}#OFFERS`, own, listIndex),
    batch('another’s row among one’s own', [mine, other], own),
    together('another’s row among one’s own, written', [mine, other], own),
    together('a row, written in a session of nobody', [`T##OFFER#1`]),
    alone('a row outside a transaction', mine, own),
    dynamo('an update outside a transaction', 'UpdateItem', { Key: Key(mine), UpdateExpression: 'REMOVE a' }, own),
    dynamo('a deletion outside a transaction', 'DeleteItem', { Key: Key(mine) }, own),
    dynamo(
      'a batch of writes',
      'BatchWriteItem',
      { RequestItems: { [TableName]: [{ PutRequest: { Item: Key(mine) } }] } },
      own,
    ),
    ...['SHARED#1', 'PUBLIC#1', 'CLOCK#1'].map((pk) => get(`a row of ${pk}`, pk, own)),
    query('the outbox', 'OUT#1', own, outboxIndex),
    query('what is due', 'DUE#2026-03-02#1', own, dueIndex),
    keyless('GetItem', arn, own),
    keyless('GetItem', arn),
    keyless('PutItem', arn, own, true),
    keyless('PutItem', arn, undefined, true),
    scan(own),
    partiql(own),
    dynamo('the end of the table', 'DeleteTable', {}, own),
  ],
};

/** What a zone’s roles must and must not: alike for both zones. */
const zone = (name: 'SHARED' | 'PUBLIC', role: TableRole, writes: boolean): Case => {
  const within = `${name}#OFFER#1`;
  const beyond = `${name === 'SHARED' ? 'PUBLIC' : 'SHARED'}#OFFER#1`;
  return {
    name: `the role ${role}`,
    document: table(role),
    needs: [
      get('a row', within),
      query('a list', `${name}#OFFERS`, undefined, listIndex),
      ...(writes ? [together('rows at once', [within, `${name}#DELTA#1`])] : []),
    ],
    attacks: [
      get('a row of the other zone', beyond),
      get('an owner’s row', mine),
      get('an owner’s row, with a tag', mine, own),
      query('the other zone’s list', beyond, undefined, listIndex),
      together('a row of the other zone', [beyond]),
      together('an owner’s row', [mine]),
      alone('a row outside a transaction', within),
      ...(writes ? [] : [together('a row that it may only read', [within])]),
      keyless('GetItem', arn),
      keyless('PutItem', arn, undefined, true),
      scan(),
      partiql(),
    ],
  };
};

const clearing = (what: string, UpdateExpression: string, pk = mine) =>
  dynamo(what, 'TransactWriteItems', {
    TransactItems: [
      { Update: { TableName, Key: Key(pk), UpdateExpression, ConditionExpression: 'attribute_exists(pk)' } },
    ],
  });

const publisher: Case = {
  name: 'the publisher',
  document: table('publisher'),
  needs: [
    query('the outbox', 'OUT#1', undefined, outboxIndex),
    batch('the events in it, of any owner', [mine, other]),
    clearing('the outbox, cleared', 'REMOVE outbox, outboxAt'),
  ],
  attacks: [
    query('another sort of key in its index', 'DUE#1', undefined, outboxIndex),
    query('an owner’s list', `T#${ours}#OFFERS`, undefined, listIndex),
    query('what is due', 'DUE#1', undefined, dueIndex),
    query('an owner’s partition', mine),
    batch('rows of a zone', ['SHARED#1']),
    get('one row', mine),
    together('a row', [mine]),
    clearing('what an event says', 'SET #d = outbox'.replace('#d', 'data')),
    clearing('a state beside the outbox', 'REMOVE outbox, outboxAt, gone'),
    clearing('a zone’s outbox', 'REMOVE outbox, outboxAt', 'SHARED#1'),
    dynamo('the outbox outside a transaction', 'UpdateItem', { Key: Key(mine), UpdateExpression: 'REMOVE outbox' }),
    keyless('Query', `${arn}/index/outbox`),
    keyless('BatchGetItem', arn),
    keyless('UpdateItem', arn, undefined, true),
    scan(),
    partiql(),
  ],
};

const clock: Case = {
  name: 'the clock',
  document: table('clock'),
  needs: [
    query('what is due', 'DUE#2026-03-02#1', undefined, dueIndex),
    get('its bookmark', 'CLOCK#sweep'),
    together('its bookmark, moved', ['CLOCK#sweep']),
  ],
  attacks: [
    query('another sort of key in its index', 'OUT#1', undefined, dueIndex),
    query('the outbox', 'OUT#1', undefined, outboxIndex),
    get('an owner’s row', mine),
    together('an owner’s row, written', [mine]),
    alone('its bookmark outside a transaction', 'CLOCK#sweep'),
    keyless('Query', `${arn}/index/due`),
    keyless('GetItem', arn),
    keyless('PutItem', arn, undefined, true),
    scan(),
  ],
};

const enumerator: Case = {
  name: 'the enumerator',
  document: table('enumerator'),
  needs: [scan(), batch('events of any owner', [mine, other])],
  attacks: [get('one row', mine), together('a row', [mine]), query('the outbox', 'OUT#1', undefined, outboxIndex)],
};

const headsScan = (what: string, input: object) => dynamo(what, 'Scan', { Select: 'SPECIFIC_ATTRIBUTES', ...input });

const heads: Case = {
  name: 'the keeper of heads',
  document: table('heads'),
  needs: [headsScan('keys and hashes', { ProjectionExpression: 'pk, sk, version, head' })],
  attacks: [
    headsScan('what somebody wrote', { ProjectionExpression: 'pk, sk, version, head, data' }),
    headsScan('a hash, found by what somebody wrote', {
      ProjectionExpression: 'head',
      FilterExpression: 'contains(title, :a)',
    }),
    dynamo('whole rows', 'Scan', { ProjectionExpression: 'pk, head', Select: 'ALL_ATTRIBUTES' }),
    headsScan('a scan that names no attribute', {}),
    get('one row', mine),
  ],
};

const bucket = 'arn:aws:s3:::files';
const object = (what: string, action: ObjectAction, key: string, tags?: Attempt['tags']) => ({
  what,
  asks: [objectAuthorisation(action, bucket, key)],
  ...(tags && { tags }),
});

const files: Case = {
  name: 'the files of an owner',
  document: filesPolicy(bucket),
  needs: [
    object('a file that came', 'PutObject', `incoming/${ours}/1`, own),
    object('a file that is kept', 'GetObject', `kept/${ours}/1`, own),
    object('what the scan found', 'GetObjectTagging', `incoming/${ours}/1`, own),
  ],
  attacks: [
    object('another’s file', 'GetObject', `kept/${theirs}/1`, own),
    object('a file that is nowhere', 'PutObject', `${ours}/1`, own),
    object('a file of nobody, in a session of nobody', 'GetObject', 'kept//1'),
    object('what the scan found in another’s file', 'GetObjectTagging', `incoming/${theirs}/1`, own),
    object('what the scan found, in a session of nobody', 'GetObjectTagging', 'incoming//1'),
    object('what the scan is to have found', 'PutObjectTagging', `incoming/${ours}/1`, own),
  ],
};

const blobs: Case = {
  name: 'the blobs of a context, read',
  document: blobsPolicy(bucket, 'articulation', 'read'),
  needs: [object('its own', 'GetObject', 'articulation/search/1')],
  attacks: [
    object('its own, written', 'PutObject', 'articulation/search/1'),
    object('another context’s', 'GetObject', 'articulation-2/search/1'),
  ],
};

const listing = (what: string, context: Authorisation['context']): Attempt => ({
  what,
  asks: [{ action: 's3:ListBucket', resources: [bucket], context }],
});

const headsKept: Case = {
  name: 'the heads in write-once storage',
  document: headsPolicy(bucket, 'tenancy'),
  needs: [object('a page', 'PutObject', 'tenancy/2026/1'), listing('its pages', { 's3:prefix': 'tenancy/2026' })],
  attacks: [
    object('a page, taken away', 'DeleteObject', 'tenancy/2026/1'),
    object('another context’s page', 'PutObject', 'demand-offer/2026/1'),
    listing('another context’s pages', { 's3:prefix': 'demand-offer/2026' }),
    listing('every page', {}),
  ],
};

const bus = 'arn:aws:events:us-east-1:000000000000:event-bus/concierta';
const events = (what: string, ...sources: readonly string[]): Attempt => ({
  what,
  asks: eventAuthorisations(
    bus,
    sources.map((Source) => ({ Source })),
  ),
});

const publish: Case = {
  name: 'the bus',
  document: publishPolicy(bus, 'concierta.tenancy'),
  needs: [events('its own events', 'concierta.tenancy')],
  attacks: [
    events('a forged source', 'concierta.demand-offer'),
    events('a forged source among its own', 'concierta.tenancy', 'concierta.demand-offer'),
  ],
};

const identity = 'arn:aws:ses:us-east-1:000000000000:identity/ejemplo.gov.co';
const mail: Case = {
  name: 'mail',
  document: mailPolicy(identity, 'concierta@ejemplo.gov.co'),
  needs: [{ what: 'its own name', asks: [mailAuthorisation(identity, 'concierta@ejemplo.gov.co')] }],
  attacks: [{ what: 'another name', asks: [mailAuthorisation(identity, 'ministro@ejemplo.gov.co')] }],
};

const rates: Case = {
  name: 'the rate counters',
  document: ratePolicy(arn),
  needs: [dynamo('one count more', 'UpdateItem', { Key: Key(ours), UpdateExpression: 'ADD taken :one' })],
  attacks: [get('a counter', ours), scan(), alone('a counter, written over', ours), together('a counter', [ours])],
};

/** Every document that is deployed and has to do with who may do what. */
export const cases: readonly Case[] = [
  data,
  zone('SHARED', 'shared', true),
  zone('SHARED', 'shared-read', false),
  zone('PUBLIC', 'public', true),
  zone('PUBLIC', 'public-read', false),
  publisher,
  clock,
  enumerator,
  heads,
  files,
  blobs,
  headsKept,
  publish,
  mail,
  rates,
];

/** The same for who may take a role. */
export interface TrustCase {
  readonly name: string;
  readonly document: TrustDocument;
  readonly needs: readonly Taking[];
  readonly attacks: readonly Taking[];
}

const [api, worker] = [functionRoleArn('tenancy', 'api'), functionRoleArn('tenancy', 'worker-public')];

export const trusts: readonly TrustCase[] = [
  {
    name: 'the data role',
    document: trustOf('data', [api]),
    needs: [{ principal: api, tags: { owner: ours } }],
    attacks: [
      { principal: api, tags: {} },
      { principal: api, tags: { owner: '*' } },
      { principal: api, tags: { owner: `${ours}#` } },
      { principal: api, tags: { owner: ours, role: 'administrator' } },
      { principal: worker, tags: { owner: ours } },
    ],
  },
  {
    name: 'the data role of one owner',
    document: trustOf('data', [api], siloed),
    needs: [{ principal: api, tags: { owner: siloed } }],
    attacks: [
      { principal: api, tags: { owner: ours } },
      { principal: api, tags: {} },
      { principal: api, tags: { owner: siloed, team: 'x' } },
    ],
  },
  {
    name: 'a role of no owner',
    document: trustOf('public', [worker]),
    needs: [{ principal: worker, tags: {} }],
    attacks: [
      { principal: api, tags: {} },
      { principal: worker, tags: { owner: ours } },
    ],
  },
];

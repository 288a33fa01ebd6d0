import type { TableRole } from '@concierta/events';
import type { IndexName } from '@concierta/store';
import { type Conditions, documentOf, type PolicyDocument, type Statement } from './document.ts';

/** A table as a policy names it. */
export interface PolicedTable {
  readonly arn: string;
  readonly indexes: readonly IndexName[];
}

/** The session tag that says whose rows a session may reach. */
export const ownerTag = 'owner';

/** Stands, in a policy, for the owner that the session was opened for. */
export const ownerVariable = `\${aws:PrincipalTag/${ownerTag}}`;

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];
const writes = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'];

/** Only within a transaction: a state without its event row cannot be written, by whatever mistake. */
const together = { StringEquals: { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } };

/** `ForAllValues` holds of an empty set too: without the second condition a request that names no key would pass. */
const keysLike = (...patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns },
  Null: { 'dynamodb:LeadingKeys': ['false'] },
});

/** The keys of one owner; a session without the tag reaches nobody's. */
const ownKeys: Conditions = {
  ...keysLike(`T#${ownerVariable}#*`),
  Null: { 'dynamodb:LeadingKeys': ['false'], [`aws:PrincipalTag/${ownerTag}`]: ['false'] },
};

const listsOf = ({ arn, indexes }: PolicedTable): string[] =>
  indexes.filter((index) => index.startsWith('list')).map((index) => `${arn}/index/${index}`);

const reading = (table: PolicedTable, keys: Conditions): Statement => ({
  Sid: 'ReadRows',
  Effect: 'Allow',
  Action: reads,
  Resource: [table.arn, ...listsOf(table)],
  Condition: keys,
});

const writing = (table: PolicedTable, keys: Conditions): Statement => ({
  Sid: 'WriteRowsTogether',
  Effect: 'Allow',
  Action: writes,
  Resource: [table.arn],
  Condition: { ...keys, ...together },
});

const walking = ({ arn }: PolicedTable, index: IndexName, pattern: string): Statement => ({
  Sid: 'WalkTheIndex',
  Effect: 'Allow',
  Action: ['dynamodb:Query'],
  Resource: [`${arn}/index/${index}`],
  Condition: keysLike(pattern),
});

const publisherPolicy = (table: PolicedTable): PolicyDocument =>
  documentOf(
    walking(table, 'outbox', 'OUT#*'),
    {
      Sid: 'ReadEvents',
      Effect: 'Allow',
      Action: ['dynamodb:BatchGetItem'],
      Resource: [table.arn],
      Condition: keysLike('T#*'),
    },
    {
      Sid: 'ClearTheOutbox',
      Effect: 'Allow',
      Action: ['dynamodb:UpdateItem'],
      Resource: [table.arn],
      Condition: {
        ...keysLike('T#*'),
        ...together,
        'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'outbox', 'outboxAt'] },
      },
    },
  );

/** What each role may do with a context's table (architecture §2.10–11): the document that is deployed and enforced. */
export const tablePolicy = (role: TableRole, table: PolicedTable): PolicyDocument => {
  switch (role) {
    case 'data':
      return documentOf(reading(table, ownKeys), writing(table, ownKeys));
    case 'shared':
      return documentOf(reading(table, keysLike('SHARED#*')), writing(table, keysLike('SHARED#*')));
    case 'shared-read':
      return documentOf(reading(table, keysLike('SHARED#*')));
    case 'public':
      return documentOf(reading(table, keysLike('PUBLIC#*')), writing(table, keysLike('PUBLIC#*')));
    case 'public-read':
      return documentOf(reading(table, keysLike('PUBLIC#*')));
    case 'publisher':
      return publisherPolicy(table);
    case 'clock':
      return documentOf(
        walking(table, 'due', 'DUE#*'),
        reading({ ...table, indexes: [] }, keysLike('CLOCK#*')),
        writing(table, keysLike('CLOCK#*')),
      );
    case 'heads':
      // Keys, versions and hashes of the whole table, and no attribute that says what anybody wrote.
      return documentOf({
        Sid: 'ReadHeads',
        Effect: 'Allow',
        Action: ['dynamodb:Scan'],
        Resource: [table.arn],
        Condition: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'version', 'head'] },
          Null: { 'dynamodb:Attributes': ['false'] },
          StringEquals: { 'dynamodb:Select': ['SPECIFIC_ATTRIBUTES'] },
        },
      });
    case 'enumerator':
      return documentOf({
        Sid: 'ReadEveryEvent',
        Effect: 'Allow',
        Action: ['dynamodb:Scan', 'dynamodb:BatchGetItem'],
        Resource: [table.arn],
      });
  }
};

/** The table of rate counters is nobody's: a counter can be moved and nothing can be read. */
export const ratePolicy = (arn: string): PolicyDocument =>
  documentOf({ Sid: 'Count', Effect: 'Allow', Action: ['dynamodb:UpdateItem'], Resource: [arn] });

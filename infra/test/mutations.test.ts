import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { expectedOf, many } from './checks/check.ts';
import { checks } from './checks/index.ts';
import type { Graph } from './synthesis/graph.ts';
import { changed, named, policy, type Values, withAlso, without } from './synthesis/spoiling.ts';
import { root } from './synthesise.ts';

const graph = inject('graphs').production;
const expected = expectedOf(join(root, 'infra', 'test', 'inputs'), 'production');

/** One thing that somebody took away or left open, and the guarantee that must notice. */
const mutations: readonly (readonly [string, RegExp, (whole: Graph) => Graph])[] = [
  [
    'without the description of the API',
    /description of the API/,
    without('aws:s3/bucketObjectv2:BucketObjectv2', ({ inputs }) => inputs.key === 'api/openapi.json'),
  ],
  [
    'a dead-letter queue is gone',
    /its own queue and dead-letter queue/,
    without('aws:sqs/queue:Queue', named(/-dead$/)),
  ],
  [
    'a queue no longer puts messages aside',
    /tried five times/,
    changed('aws:sqs/queue:Queue', ({ redrivePolicy: _, ...rest }) => rest, named(/[^d]$/)),
  ],
  [
    'a target forgets what it cannot hand over',
    /hands each event to one queue/,
    changed('aws:cloudwatch/eventTarget:EventTarget', ({ deadLetterConfig: _, ...rest }) => rest),
  ],
  [
    'owners are no longer groups of their own',
    /in the group of its owner/,
    changed('aws:cloudwatch/eventTarget:EventTarget', ({ sqsTarget: _, ...rest }) => rest),
  ],
  [
    'a function’s alarm on errors is gone',
    /every function has alarms/,
    without('aws:cloudwatch/metricAlarm:MetricAlarm', ({ inputs }) => inputs.metricName === 'Errors'),
  ],
  [
    'a dead-letter queue’s alarm is gone',
    /every queue has an alarm/,
    without(
      'aws:cloudwatch/metricAlarm:MetricAlarm',
      ({ inputs }) => inputs.metricName === 'ApproximateNumberOfMessagesVisible',
    ),
  ],
  [
    'an alarm tells nobody',
    /every alarm tells somebody/,
    changed('aws:cloudwatch/metricAlarm:MetricAlarm', (inputs) => ({ ...inputs, alarmActions: [] })),
  ],
  [
    'the alarm on guard trips is gone',
    /layers of isolation refuse is an alarm/,
    without('aws:cloudwatch/metricAlarm:MetricAlarm', ({ inputs }) => inputs.metricName === 'GuardTrips'),
  ],
  [
    'a table is not restored',
    /restored to any second/,
    changed('aws:dynamodb/table:Table', ({ pointInTimeRecovery: _, ...rest }) => rest),
  ],
  [
    'a table can be deleted',
    /no table of owners can be deleted/,
    changed(
      'aws:dynamodb/table:Table',
      (inputs) => ({ ...inputs, deletionProtectionEnabled: false }),
      named(/tenancy$/),
    ),
  ],
  [
    'a table is not encrypted with the customer’s key',
    /every table is encrypted/,
    changed('aws:dynamodb/table:Table', (inputs) => ({ ...inputs, serverSideEncryption: { enabled: true } })),
  ],
  [
    'a bucket is not encrypted',
    /every bucket is closed/,
    without('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration'),
  ],
  [
    'a bucket is open to the public',
    /every bucket is closed/,
    changed('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', (inputs) => ({
      ...inputs,
      blockPublicPolicy: false,
    })),
  ],
  [
    'a queue is not encrypted',
    /every queue is encrypted/,
    changed('aws:sqs/queue:Queue', (inputs) => ({ ...inputs, sqsManagedSseEnabled: false })),
  ],
  [
    'an index is missing',
    /tables and indexes are those/,
    changed(
      'aws:dynamodb/table:Table',
      (inputs) => ({ ...inputs, globalSecondaryIndexes: many(inputs.globalSecondaryIndexes as Values[]).slice(1) }),
      named(/tenancy$/),
    ),
  ],
  [
    'rows of everybody: the condition on keys is gone',
    /documents that the embedded platform enforces/,
    policy(/-tenancy-data$/, 'table', ([first]) => {
      delete first?.Condition?.['ForAllValues:StringLike'];
    }),
  ],
  [
    'a request without keys passes: the condition on their absence is gone',
    /documents that the embedded platform enforces/,
    policy(/-demand-offer-data$/, 'table', ([first]) => {
      delete first?.Condition?.Null;
    }),
  ],
  [
    'rows are written outside transactions',
    /documents that the embedded platform enforces/,
    policy(/-demand-offer-data$/, 'table', ([, second]) => {
      delete second?.Condition?.StringEquals;
    }),
  ],
  [
    'a publisher may tell what another context tells',
    /a function may write its log/,
    policy(/-tenancy-function-publisher$/, 'publish', ([first]) => {
      delete first?.Condition;
    }),
  ],
  [
    'a function may take any role',
    /a function may write its log|no policy allows/,
    policy(/-tenancy-function-api$/, 'function', (all) => {
      for (const one of all) if (one.Sid?.startsWith('Take')) one.Resource = ['*'];
    }),
  ],
  [
    'a function may do all with a service',
    /no policy allows an action by a wildcard/,
    policy(/-tenancy-function-api$/, 'function', ([first]) => {
      if (first) first.Action = ['logs:*'];
    }),
  ],
  [
    'a role trusts the account',
    /no role trusts the whole account/,
    changed(
      'aws:iam/role:Role',
      (inputs) => ({
        ...inputs,
        assumeRolePolicy:
          '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}]}',
      }),
      named(/function-api$/),
    ),
  ],
  [
    'a session may carry tags beside the owner’s',
    /documents that the embedded platform enforces/,
    changed(
      'aws:iam/role:Role',
      (inputs) => ({
        ...inputs,
        assumeRolePolicy: String(inputs.assumeRolePolicy).replace(
          'ForAllValues:StringEquals',
          'ForAnyValue:StringEquals',
        ),
      }),
      named(/-tenancy-data$/),
    ),
  ],
  [
    'a silo’s role takes any owner',
    /documents that the embedded platform enforces/,
    changed(
      'aws:iam/role:Role',
      (inputs) => ({
        ...inputs,
        assumeRolePolicy: String(inputs.assumeRolePolicy).replaceAll(
          'ent_01JD0000000000000000000001',
          `ent_${'?'.repeat(26)}`,
        ),
      }),
      ({ inputs }) => String(inputs.assumeRolePolicy).includes('ent_01JD0000000000000000000001'),
    ),
  ],
  [
    'a policy of AWS’s own is attached',
    /only the policies that stand beside it/,
    withAlso('aws:iam/rolePolicyAttachment:RolePolicyAttachment', {
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
  ],
  [
    'a role that nothing declares',
    /no role is there that nothing declares/,
    withAlso('aws:iam/role:Role', { name: 'smuggled', assumeRolePolicy: '{"Statement":[]}' }),
  ],
  [
    'a stream retries for ever',
    /a stream gives up/,
    changed(
      'aws:lambda/eventSourceMapping:EventSourceMapping',
      ({ maximumRetryAttempts: _, ...rest }) => rest,
      ({ inputs }) => inputs.startingPosition !== undefined,
    ),
  ],
  [
    'a batch fails as one',
    /answers message by message/,
    changed(
      'aws:lambda/eventSourceMapping:EventSourceMapping',
      ({ functionResponseTypes: _, ...rest }) => rest,
      ({ inputs }) => inputs.startingPosition === undefined,
    ),
  ],
  [
    'a rule hears what it may not',
    /lets through exactly/,
    changed(
      'aws:cloudwatch/eventRule:EventRule',
      (inputs) => ({
        ...inputs,
        eventPattern: String(inputs.eventPattern).replace('"visibility":["public"]', '"visibility":["owner","public"]'),
      }),
      ({ inputs }) => String(inputs.eventPattern).includes('"visibility":["public"]'),
    ),
  ],
  [
    'a rule believes any source',
    /lets through exactly/,
    changed('aws:cloudwatch/eventRule:EventRule', (inputs) => ({
      ...inputs,
      eventPattern: String(inputs.eventPattern).replace('"source":["', '"source":["concierta","'),
    })),
  ],
  [
    'the gateway answers at its own address',
    /gateway’s own address is off/,
    changed('aws:apigatewayv2/api:Api', (inputs) => ({ ...inputs, disableExecuteApiEndpoint: false })),
  ],
  [
    'a function has an address',
    /no function has an address/,
    withAlso('aws:lambda/functionUrl:FunctionUrl', { authorizationType: 'NONE' }),
  ],
  [
    'the edge’s secret is not sent',
    /the edge speaks TLS/,
    changed('aws:cloudfront/distribution:Distribution', (inputs) => ({
      ...inputs,
      origins: many(inputs.origins as Values[]).map(({ customHeaders: _, ...origin }) => origin),
    })),
  ],
  [
    'the edge has no firewall',
    /the edge speaks TLS/,
    changed('aws:cloudfront/distribution:Distribution', ({ webAclId: _, ...rest }) => rest),
  ],
  [
    'links are kept by the edge',
    /a link’s page is kept nowhere/,
    changed('aws:cloudfront/distribution:Distribution', (inputs) => ({
      ...inputs,
      orderedCacheBehaviors: many(inputs.orderedCacheBehaviors as Values[]).filter(
        ({ pathPattern }) => pathPattern !== '/r/*',
      ),
    })),
  ],
  [
    'the gateway logs addresses',
    /a link’s page is kept nowhere/,
    changed('aws:apigatewayv2/stage:Stage', (inputs) => ({
      ...inputs,
      accessLogSettings: { format: '{"path":"$context.path"}' },
    })),
  ],
  [
    'a secret reaches a function that does not need it',
    /environment of a function holds what it needs/,
    changed(
      'aws:lambda/function:Function',
      (inputs) => ({
        ...inputs,
        environment: {
          variables: { ...(inputs.environment as { variables: Values }).variables, CONCIERTA_EMAIL_KEY: 'secret' },
        },
      }),
      named(/publisher$/),
    ),
  ],
  [
    'a log is kept for ever',
    /goes after its days/,
    changed('aws:cloudwatch/logGroup:LogGroup', ({ retentionInDays: _, ...rest }) => rest),
  ],
  [
    'the heads of chains can be taken away',
    /written once/,
    without('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration'),
  ],
  [
    'what arrives is not looked at',
    /looked at as they arrive/,
    without('aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan'),
  ],
  [
    'the portal offers a password',
    /sign in with a code by e-mail/,
    changed('aws:cognito/userPoolClient:UserPoolClient', (inputs) => ({
      ...inputs,
      explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
    })),
  ],
  [
    'the sweep of an outbox is gone',
    /the clock calls exactly what is declared/,
    without('aws:scheduler/schedule:Schedule', named(/-outbox$/)),
  ],
  ['a function is missing', /every function of every context/, without('aws:lambda/function:Function')],
  [
    'the tags are gone',
    /everything bears the stage’s tags/,
    (whole) => ({ ...whole, app: { ...whole.app, providers: {} } }),
  ],
  [
    'production can be removed',
    /production cannot be removed/,
    (whole) => ({ ...whole, app: { ...whole.app, protect: false } }),
  ],
];

describe('what is taken away or left open is noticed', () => {
  test.each(mutations)('%s', (_what, guarantee, mutate) => {
    const judging = checks.filter((check) => guarantee.test(check.guarantee));
    expect(judging).not.toEqual([]);
    expect(judging.flatMap(({ faults }) => faults(graph, expected))).toEqual([]);
    expect(judging.flatMap(({ faults }) => faults(mutate(graph), expected))).not.toEqual([]);
  });
});

import type { PolicyDocument, Statement } from '@concierta/access/policies';
import type { TableRole } from '@concierta/events';
import type { DeclaredFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

const document = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

/**
 * Lambda takes only roles of the function's own account, so that no account has to be named. Beside it, whoever the stage names
 * to verify it: to see what a function is refused, one must begin as that function.
 */
const trustOf = ({ inputs: { verifierRoleArn } }: Stage) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Lambda', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
      ...(verifierRoleArn === undefined
        ? []
        : [{ Sid: 'Verifier', Effect: 'Allow', Principal: { AWS: verifierRoleArn }, Action: 'sts:AssumeRole' }]),
    ],
  });

/** The table roles that a function may take: those of the pool, and the data role of every silo. */
const takingRoles = ({ house, arns, names, tenants }: Stage, { context, fn }: DeclaredFunction): Statement[] => {
  const arn = (role: TableRole, silo?: string) => arns.role(names.tableRole(context.name, role, silo));
  const statement = (Sid: string, Action: readonly string[], Resource: readonly string[]): Statement[] =>
    Resource.length === 0 ? [] : [{ Sid, Effect: 'Allow', Action, Resource }];
  const owners = [undefined, ...house.silosIn(tenants)];
  return [
    ...statement(
      'TakeForOneOwner',
      ['sts:AssumeRole', 'sts:TagSession'],
      fn.roles.includes('data') ? owners.map((silo) => arn('data', silo)) : [],
    ),
    ...statement(
      'Take',
      ['sts:AssumeRole'],
      fn.roles.filter((role) => role !== 'data').map((role) => arn(role)),
    ),
  ];
};

const writingLogs = ({ arns, names }: Stage, { context, fn }: DeclaredFunction): Statement => ({
  Sid: 'WriteItsLog',
  Effect: 'Allow',
  Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  Resource: [`${arns.logGroup(names.logGroup(context.name, fn.name))}:*`],
});

const readingQueues = ({ arns, names }: Stage, { context, fn }: DeclaredFunction): Statement[] =>
  fn.kind === 'worker'
    ? [
        {
          Sid: 'ReadItsQueues',
          Effect: 'Allow',
          Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
          Resource: fn.consumers.map(({ name }) => arns.queue(names.queue(context.name, name))),
        },
      ]
    : [];

/** A function that nobody waits for hands over what failed by itself: a stream's batch, a schedule's call. */
const handingOver = ({ arns, names }: Stage, { context, fn }: DeclaredFunction): Statement[] =>
  fn.kind === 'publisher' || fn.kind === 'clock'
    ? [
        {
          Sid: 'HandOverWhatFailed',
          Effect: 'Allow',
          Action: ['sqs:SendMessage'],
          Resource: [arns.queue(names.deadLetters(context.name, fn.name))],
        },
      ]
    : [];

/** The policies that are documents of the house, by name: deployed as they are. */
const resourcePolicies = (stage: Stage, { context, fn }: DeclaredFunction): [string, PolicyDocument][] => {
  const { house, arns, names, inputs } = stage;
  const uses = new Set(fn.uses);
  const limited = fn.kind === 'api' || (fn.kind === 'pages' && context.pages.links);
  return [
    ...(limited ? [['rate', house.ratePolicy(arns.table(names.rateTable))] as [string, PolicyDocument]] : []),
    ...(fn.kind === 'publisher'
      ? [
          ['publish', house.publishPolicy(arns.bus(names.bus), house.sourceOf(context.name))] as [
            string,
            PolicyDocument,
          ],
        ]
      : []),
    ...(uses.has('mail')
      ? [
          ['mail', house.mailPolicy(arns.mailIdentity(inputs.mail.domain), inputs.mail.from)] as [
            string,
            PolicyDocument,
          ],
        ]
      : []),
    ...(uses.has('heads')
      ? [['heads', house.headsPolicy(arns.bucket(names.bucket('heads')), context.name)] as [string, PolicyDocument]]
      : []),
    ...(uses.has('blobs')
      ? [
          [
            'blobs',
            house.blobsPolicy(
              arns.bucket(names.bucket('blobs')),
              context.name,
              fn.kind === 'worker' ? 'write' : 'read',
            ),
          ] as [string, PolicyDocument],
        ]
      : []),
  ];
};

/** The role of one function: its log, its queues, the table roles it may take and what its context says it uses. Nothing else. */
export const functionRoleOf = (stage: Stage, declared: DeclaredFunction) => {
  const { context, fn, logical } = declared;
  const role = new aws.iam.Role(`${logical}Role`, {
    name: stage.names.functionRole(context.name, fn.name),
    description: `What ${fn.name} of ${context.name} may do`,
    assumeRolePolicy: trustOf(stage),
    tags: { 'concierta:context': context.name },
  });
  const own = document(
    writingLogs(stage, declared),
    ...takingRoles(stage, declared),
    ...readingQueues(stage, declared),
    ...handingOver(stage, declared),
  );
  const policies = ([['function', own], ...resourcePolicies(stage, declared)] as [string, PolicyDocument][]).map(
    ([name, policy]) =>
      new aws.iam.RolePolicy(`${logical}Policy${stage.house.logical(name)}`, {
        role: role.name,
        name,
        policy: JSON.stringify(policy),
      }),
  );
  return { role, policies };
};

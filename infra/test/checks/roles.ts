import {
  blobsPolicy,
  filesPolicy,
  headsPolicy,
  mailPolicy,
  type PolicyDocument,
  publishPolicy,
  ratePolicy,
  tablePolicy,
  trustOf,
} from '@concierta/access/policies';
import type { ContextFunction, ServiceContext, TableRole } from '@concierta/events';
import { type Graph, of } from '../synthesis/graph.ts';
import { account } from '../synthesis/mocks.ts';
import {
  type Check,
  differences,
  type Expected,
  many,
  named,
  type PolicyStatement,
  policiesOf,
  statementsOf,
  unequal,
} from './check.ts';

const roles = 'aws:iam/role:Role';
const isOfAZone = (role: TableRole) => /^(shared|public)/.test(role);

type Documents = ReadonlyMap<string, PolicyDocument>;

interface TableRoleExpected {
  readonly name: string;
  readonly trust: unknown;
  readonly policies: Documents;
}

/** Every role in which a table is reached, as the house's own documents describe it. */
const tableRoles = ({ contexts, functions, silos, names, arns, inputs }: Expected): TableRoleExpected[] =>
  contexts.flatMap((context): TableRoleExpected[] => {
    const own = functions.filter((one) => one.context === context);
    const takers = (role: TableRole) =>
      own
        .filter(({ fn }) => fn.roles.includes(role))
        .map(({ fn }) => arns.role(names.functionRole(context.name, fn.name)));
    const document = (role: TableRole, silo?: string) =>
      tablePolicy(role, { arn: arns.table(names.table(context.name, silo)), indexes: context.table.indexes });
    const files: [string, PolicyDocument][] = own.some(({ fn }) => fn.uses.includes('files'))
      ? [['files', filesPolicy(arns.bucket(names.bucket('files')))]]
      : [];
    const ofSilos = (role: TableRole): [string, PolicyDocument][] =>
      role === 'data' || isOfAZone(role)
        ? []
        : silos.map((silo) => [`table-${silo.toLowerCase().replace('_', '-')}`, document(role, silo)]);
    const operators: TableRoleExpected[] =
      inputs.operatorRoleArn === undefined
        ? []
        : [
            {
              name: names.tableRole(context.name, 'enumerator'),
              trust: trustOf('enumerator', [inputs.operatorRoleArn]),
              policies: new Map([['table', document('enumerator')], ...ofSilos('enumerator')]),
            },
          ];
    return [
      ...[...new Set(own.flatMap(({ fn }) => fn.roles))].map((role) => ({
        name: names.tableRole(context.name, role),
        trust: trustOf(role, takers(role)),
        policies: new Map([['table', document(role)], ...ofSilos(role), ...(role === 'data' ? files : [])]),
      })),
      ...silos.map((silo) => ({
        name: names.tableRole(context.name, 'data', silo),
        trust: trustOf('data', takers('data'), silo),
        policies: new Map([['table', document('data', silo)], ...files]),
      })),
      ...operators,
    ];
  });

/** What a function's own role may do, apart from its log, its queues and taking roles: documents of the house. */
const documentsOf = ({ names, arns, inputs }: Expected, context: ServiceContext, fn: ContextFunction): Documents => {
  const documents = new Map<string, PolicyDocument>();
  if (fn.kind === 'api' || (fn.kind === 'pages' && context.pages.links)) {
    documents.set('rate', ratePolicy(arns.table(names.rateTable)));
  }
  if (fn.kind === 'publisher') {
    documents.set('publish', publishPolicy(arns.bus(names.bus), `concierta.${context.name}`));
  }
  const bucket = (what: string) => arns.bucket(names.bucket(what));
  for (const use of fn.uses) {
    if (use === 'mail') documents.set('mail', mailPolicy(arns.mailIdentity(inputs.mail.domain), inputs.mail.from));
    if (use === 'heads') documents.set('heads', headsPolicy(bucket('heads'), context.name));
    if (use === 'blobs') {
      documents.set('blobs', blobsPolicy(bucket('blobs'), context.name, fn.kind === 'worker' ? 'write' : 'read'));
    }
  }
  return documents;
};

const ownStatements = (expected: Expected, context: ServiceContext, fn: ContextFunction): Record<string, unknown> => {
  const { names, arns, silos } = expected;
  const dead = [arns.queue(names.deadLetters(context.name, fn.name))];
  const plain = fn.roles
    .filter((role) => role !== 'data')
    .map((role) => arns.role(names.tableRole(context.name, role)));
  return {
    WriteItsLog: [
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      [`${arns.logGroup(names.logGroup(context.name, fn.name))}:*`],
    ],
    ...(fn.roles.includes('data') && {
      TakeForOneOwner: [
        ['sts:AssumeRole', 'sts:TagSession'],
        [undefined, ...silos].map((silo) => arns.role(names.tableRole(context.name, 'data', silo))),
      ],
    }),
    ...(plain.length > 0 && { Take: [['sts:AssumeRole'], plain] }),
    ...(fn.kind === 'worker' && {
      ReadItsQueues: [
        ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
        fn.consumers.map(({ name }) => arns.queue(names.queue(context.name, name))),
      ],
    }),
    ...((fn.kind === 'publisher' || fn.kind === 'clock') && { HandOverWhatFailed: [['sqs:SendMessage'], dead] }),
  };
};

const comparedPolicies = (graph: Graph, role: string, wanted: Documents, others: readonly string[] = []): string[] => {
  const found = policiesOf(graph, role);
  return [
    ...differences(`policy of ${role}`, [...found.keys()], [...wanted.keys(), ...others]),
    ...[...wanted].flatMap(([name, document]) => {
      const deployed = found.get(name);
      return deployed === undefined || deployed === JSON.stringify(document)
        ? []
        : [`${role}: the policy «${name}» is not the house's document`];
    }),
  ];
};

/** Every statement that allows, of every role's policies, with where it is. */
const allowing = (graph: Graph): readonly (PolicyStatement & { readonly where: string })[] =>
  of(graph, 'aws:iam/rolePolicy:RolePolicy').flatMap(({ name, inputs }) =>
    statementsOf(String(inputs.policy))
      .filter(({ Effect }) => Effect === 'Allow')
      .map((statement) => ({ ...statement, where: `${name} ${statement.Sid ?? ''}` })),
  );

/** The wildcards that AWS leaves no other way for: a stream's label is a date, a log's streams have names by chance. */
const unavoidable = [
  /^arn:aws:dynamodb:[^*]+:table\/[^*]+\/stream\/\*$/,
  /^arn:aws:logs:[^*]+:log-group:[^*]+:\*$/,
  /^arn:aws:s3:::[^*]+\/[^*]+\/\*$/,
  /^arn:aws:events:[^*]+:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*$/,
];

/** Who may do what. */
export const roleChecks: readonly Check[] = [
  {
    guarantee: 'the policy and the trust of every table role are the documents that the embedded platform enforces',
    faults: (graph, expected) =>
      tableRoles(expected).flatMap(({ name, trust, policies }) => {
        const role = named(graph, roles, name);
        if (!role) return [`the role ${name} is missing`];
        return [
          ...unequal(`trust of ${name}`, JSON.parse(String(role.inputs.assumeRolePolicy)), trust),
          ...comparedPolicies(graph, name, policies),
        ];
      }),
  },
  {
    guarantee:
      'a function may write its log, read its queues, take its own table roles and use what its context declares: nothing else',
    faults: (graph, expected) =>
      expected.functions.flatMap(({ context, fn }) => {
        const role = expected.names.functionRole(context.name, fn.name);
        const own = statementsOf(policiesOf(graph, role).get('function') ?? '{"Statement":[]}');
        return [
          ...comparedPolicies(graph, role, documentsOf(expected, context, fn), [
            'function',
            ...(fn.kind === 'publisher' ? ['stream'] : []),
          ]),
          ...unequal(
            role,
            Object.fromEntries(own.map(({ Sid = '', Action, Resource }) => [Sid, [Action, Resource]])),
            ownStatements(expected, context, fn),
          ),
        ];
      }),
  },
  {
    guarantee: 'no role is there that nothing declares',
    faults: (graph, expected) => {
      const callers = expected.functions
        .filter(({ fn }) => fn.kind === 'publisher' || fn.kind === 'clock')
        .map(({ context, fn }) => `${expected.names.base}-${context.name}-caller-${fn.name}`);
      return differences(
        'role',
        of(graph, roles).map(({ inputs }) => String(inputs.name)),
        [
          ...tableRoles(expected).map(({ name }) => name),
          ...expected.functions.map(({ context, fn }) => expected.names.functionRole(context.name, fn.name)),
          ...callers,
          `${expected.names.base}-scanner`,
          ...(expected.production ? [`${expected.names.base}-calendar`] : []),
        ],
      );
    },
  },
  {
    guarantee: 'no policy allows an action by a wildcard, or a resource that could be named',
    faults: (graph) =>
      allowing(graph).flatMap(({ where, Action, Resource }) => [
        ...many(Action)
          .filter((action) => action.includes('*'))
          .map((action) => `${where} allows ${action}`),
        ...many(Resource)
          .filter((resource) => resource.includes('*') && !unavoidable.some((pattern) => pattern.test(resource)))
          .map((resource) => `${where} reaches ${resource}`),
      ]),
  },
  {
    guarantee: 'no role trusts the whole account or everybody, and the clock of this account alone takes its own',
    faults: (graph) =>
      of(graph, roles).flatMap(({ name, inputs }) =>
        statementsOf(String(inputs.assumeRolePolicy)).flatMap(({ Principal, Condition }) => {
          const text = JSON.stringify(Principal);
          const ofTheClock = text.includes('scheduler.amazonaws.com');
          return [
            ...(text.includes(':root') || text.includes('"*"') ? [`${name} trusts ${text}`] : []),
            ...(ofTheClock && !JSON.stringify(Condition ?? {}).includes(`"aws:SourceAccount":"${account}"`)
              ? [`${name} trusts the clock of any account`]
              : []),
          ];
        }),
      ),
  },
  {
    guarantee: 'a role has only the policies that stand beside it: none of AWS’s own, none inside',
    faults: (graph) => [
      ...of(graph, roles)
        .filter(({ inputs }) => many(inputs.managedPolicyArns).length > 0 || many(inputs.inlinePolicies).length > 0)
        .map(({ name }) => `${name} has other policies`),
      ...of(graph, 'aws:iam/rolePolicyAttachment:RolePolicyAttachment').map(({ name }) => `${name} attaches a policy`),
    ],
  },
  {
    guarantee: 'policies, trusts and environments are within what AWS takes',
    faults: (graph) => [
      ...of(graph, roles).flatMap(({ name, inputs }) => {
        const size = [...policiesOf(graph, String(inputs.name)).values()].join('').replaceAll(/\s/g, '').length;
        return [
          ...(size > 10_240 ? [`${name}: ${size} characters of policies, of 10,240`] : []),
          ...(String(inputs.assumeRolePolicy).length > 2_048 ? [`${name}: its trust is above 2,048 characters`] : []),
        ];
      }),
      ...of(graph, 'aws:cloudwatch/eventRule:EventRule')
        .filter(({ inputs }) => String(inputs.eventPattern).length > 2_048)
        .map(
          ({ name, inputs }) => `${name}: its pattern has ${String(inputs.eventPattern).length} characters, of 2,048`,
        ),
    ],
  },
];

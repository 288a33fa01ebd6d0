import { type Settings, settingsOf } from '@concierta/lambda/settings';
import { logical } from '../../naming.ts';
import { type Graph, of } from '../synthesis/graph.ts';
import { at, type Check, differences, type Expected, named, unequal } from './check.ts';

const functions = 'aws:lambda/function:Function';

/** The variables that a function needs, and no other: what it is, where its rows are, and what its kind and its context ask for. */
const variablesOf = ({ context, fn }: Expected['functions'][number]): string[] => {
  const answers = fn.kind === 'api' || fn.kind === 'pages';
  const limited = fn.kind === 'api' || (fn.kind === 'pages' && context.pages.links);
  const used = {
    blobs: ['BLOBS_BUCKET'],
    emailKey: ['EMAIL_KEY'],
    files: ['FILES_BUCKET'],
    heads: ['HEADS_BUCKET'],
    mail: ['MAIL_FROM', 'ORIGIN'],
  };
  return [
    ...['STAGE', 'CONTEXT', 'FUNCTION', 'TABLE', 'ROLES', 'SILOS'],
    ...(answers ? ['EDGE_SECRETS', 'ORIGIN'] : []),
    ...(limited ? ['RATE_TABLE', 'RATES'] : []),
    ...(fn.kind === 'api' ? ['ISSUER', 'CLIENT_ID'] : []),
    ...(fn.kind === 'publisher' ? ['BUS'] : []),
    ...fn.uses.flatMap((use) => used[use]),
  ].map((name) => `CONCIERTA_${name}`);
};

/** What a function is told, by variable. */
const environmentIn = (graph: Graph, name: string): Record<string, string> =>
  (at(named(graph, functions, name)?.inputs, 'environment', 'variables') ?? {}) as Record<string, string>;

/** By which of its settings a function reads a variable. */
const readersOf: Readonly<Record<string, keyof Settings>> = {
  CONCIERTA_STAGE: 'stage',
  CONCIERTA_CONTEXT: 'context',
  CONCIERTA_FUNCTION: 'functionName',
  CONCIERTA_TABLE: 'table',
  CONCIERTA_ROLES: 'given',
  CONCIERTA_SILOS: 'given',
  CONCIERTA_BUS: 'bus',
  CONCIERTA_RATE_TABLE: 'rateTable',
  CONCIERTA_RATES: 'rates',
  CONCIERTA_ISSUER: 'issuer',
  CONCIERTA_CLIENT_ID: 'client',
  CONCIERTA_ORIGIN: 'origin',
  CONCIERTA_EDGE_SECRETS: 'edgeSecrets',
  CONCIERTA_EMAIL_KEY: 'emailKey',
  CONCIERTA_FILES_BUCKET: 'filesBucket',
  CONCIERTA_BLOBS_BUCKET: 'blobsBucket',
  CONCIERTA_MAIL_FROM: 'mailFrom',
};

/** What runs. */
export const functionChecks: readonly Check[] = [
  {
    guarantee: 'every function of every context is there, with its own code from its own entry, and no other is',
    faults: (graph, expected) => [
      ...differences(
        'function',
        of(graph, functions).map(({ inputs }) => String(inputs.name)),
        expected.functions.map(({ name }) => name),
      ),
      ...expected.functions.flatMap(({ context, fn }) => {
        const build = graph.builds.find(({ functionID }) => functionID === logical(context.name, fn.name));
        return unequal(
          `${context.name} ${fn.name} code`,
          [build?.bundle, build?.handler],
          [`.sst/bundles/${expected.stage}/${context.name}-${fn.kind}`, 'index.handler'],
        );
      }),
      ...unequal('bundles', graph.builds.length, expected.functions.length),
      ...graph.builds
        .filter(({ links }) => Object.keys(links).length > 0)
        .map(({ functionID }) => `${functionID} has links`),
    ],
  },
  {
    guarantee:
      'a function runs on Node 24 (arm64), in its own role, and logs as JSON to a log that does not last for ever',
    faults: (graph, { functions: expected, names, arns, production }) =>
      expected.flatMap(({ context, fn, name }) => {
        const found = named(graph, functions, name);
        const log = named(graph, 'aws:cloudwatch/logGroup:LogGroup', names.logGroup(context.name, fn.name));
        return [
          ...unequal(`${name} runtime`, found?.inputs.runtime, 'nodejs24.x'),
          ...unequal(`${name} processor`, found?.inputs.architectures, ['arm64']),
          ...unequal(`${name} role`, found?.inputs.role, arns.role(names.functionRole(context.name, fn.name))),
          ...unequal(`${name} log`, at(found?.inputs, 'loggingConfig', 'logGroup'), log?.inputs.name),
          ...unequal(`${name} log format`, at(found?.inputs, 'loggingConfig', 'logFormat'), 'JSON'),
          ...unequal(`${name} log days`, log?.inputs.retentionInDays, production ? 365 : 14),
        ];
      }),
  },
  {
    guarantee: 'every log group goes after its days',
    faults: (graph, { production }) =>
      of(graph, 'aws:cloudwatch/logGroup:LogGroup').flatMap(({ name, inputs }) =>
        unequal(name, inputs.retentionInDays, production ? 365 : 14),
      ),
  },
  {
    guarantee:
      'the environment of a function holds what it needs and nothing else, and its roles are those it may take',
    faults: (graph, expected) =>
      expected.functions.flatMap((declared) => {
        const { context, fn, name } = declared;
        const { names, arns, silos } = expected;
        const variables = environmentIn(graph, name);
        const roles = Object.fromEntries(
          fn.roles.map((role) => [role, arns.role(names.tableRole(context.name, role))]),
        );
        const ofOwners = fn.roles.some((role) => !/^(shared|public)/.test(role));
        const told = Object.fromEntries(
          (ofOwners ? silos : []).map((silo) => [
            silo,
            { table: names.table(context.name, silo), role: arns.role(names.tableRole(context.name, 'data', silo)) },
          ]),
        );
        return [
          ...differences(`${name} environment`, Object.keys(variables), variablesOf(declared)),
          ...unequal(`${name} roles`, JSON.parse(variables.CONCIERTA_ROLES ?? 'null'), roles),
          ...unequal(`${name} silos`, JSON.parse(variables.CONCIERTA_SILOS ?? 'null'), told),
          ...(JSON.stringify(variables).length > 4_096
            ? [`${name}: its environment is above the 4 KB that Lambda takes`]
            : []),
        ];
      }),
  },
  {
    guarantee: 'every function can start with what it is told: its own settings accept all that it reads',
    faults: (graph, expected) =>
      expected.functions.flatMap((declared) => {
        const settings = settingsOf(environmentIn(graph, declared.name));
        const read = variablesOf(declared).flatMap((variable) => readersOf[variable] ?? []);
        return [...new Set(read)].flatMap((name) => {
          try {
            settings[name]();
            return [];
          } catch (error) {
            return [`${declared.name}: ${error instanceof Error ? error.message : String(error)}`];
          }
        });
      }),
  },
  {
    guarantee: 'each owner’s own rate reaches the functions that count',
    faults: (graph, { functions: expected, inputs, tenants }) => {
      const rates = {
        ...inputs.rate,
        owners: Object.fromEntries(tenants.tenants.flatMap(({ owner, rate }) => (rate ? [[owner, rate]] : []))),
      };
      return expected
        .filter(({ context, fn }) => variablesOf({ context, fn, name: '' }).includes('CONCIERTA_RATES'))
        .flatMap(({ name }) => {
          const told = at(named(graph, functions, name)?.inputs, 'environment', 'variables', 'CONCIERTA_RATES');
          return unequal(`${name} rates`, JSON.parse(String(told ?? 'null')), rates);
        });
    },
  },
  {
    guarantee: 'executions are set aside for signing in and for links, where the stage says how many',
    faults: (graph, { functions: expected, inputs: { reserved } }) =>
      expected.flatMap(({ context, fn, name }) => {
        const signIn = fn.kind === 'api' && context.routes.includes('/me');
        const links = fn.kind === 'pages' && context.pages.links;
        const wanted = signIn ? reserved?.signIn : links ? reserved?.links : undefined;
        return unequal(`${name} set aside`, named(graph, functions, name)?.inputs.reservedConcurrentExecutions, wanted);
      }),
  },
  {
    guarantee: 'who answers people is called by an alias, so that a release moves whole and can be moved back',
    faults: (graph, { functions: expected }) =>
      differences(
        'alias',
        of(graph, 'aws:lambda/alias:Alias').map(
          ({ inputs }) => `${String(inputs.functionName)}:${String(inputs.name)}`,
        ),
        expected.filter(({ fn }) => fn.kind === 'api' || fn.kind === 'pages').map(({ name }) => `${name}:live`),
      ),
  },
  {
    guarantee: 'every bundle was really built, and none is above 1.5 MB',
    faults: (graph) =>
      graph.builds
        .filter(({ bytes }) => bytes === 0 || bytes > 1_500_000)
        .map(({ functionID, bytes }) => `${functionID} has ${bytes} bytes`),
  },
];

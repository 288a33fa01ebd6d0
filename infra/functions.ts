import type { CodeOf } from './bundling.ts';
import type { DeclaredFunction, DeployedFunction } from './deployed-function.ts';
import { type EnvironmentParts, environmentOf } from './environment.ts';
import type { functionRoleOf } from './function-roles.ts';
import type { Stage } from './stage.ts';

interface Size {
  readonly seconds: number;
  readonly memory: `${number} MB`;
}

/** What each kind is given: who answers people is quick or fails, who works on queues may take a minute. */
export const sizes: Readonly<Record<DeclaredFunction['fn']['kind'], Size>> = {
  api: { seconds: 15, memory: '1024 MB' },
  pages: { seconds: 10, memory: '1024 MB' },
  worker: { seconds: 60, memory: '1024 MB' },
  publisher: { seconds: 60, memory: '512 MB' },
  clock: { seconds: 300, memory: '512 MB' },
};

/** Every function of every context, in the order of the list. */
export const declaredFunctions = ({ house, names }: Stage): readonly DeclaredFunction[] =>
  house.contexts.flatMap((context) =>
    house.functionsOf(context).map((fn) => ({
      context,
      fn,
      name: names.function(context.name, fn.name),
      logical: house.logical(context.name, fn.name),
    })),
  );

/** The context in which people get their hats: nobody works while it does not answer. */
const isSignIn = ({ context, fn }: DeclaredFunction): boolean => fn.kind === 'api' && context.routes.includes('/me');
const isOfLinks = ({ context, fn }: DeclaredFunction): boolean => fn.kind === 'pages' && context.pages.links;

const reservedFor = ({ inputs: { reserved } }: Stage, declared: DeclaredFunction): number | undefined => {
  if (isSignIn(declared)) return reserved?.signIn;
  return isOfLinks(declared) ? reserved?.links : undefined;
};

/** True for the functions that somebody waits for: they have an alias, so that executions can be kept warm behind it. */
export const answersPeople = ({ fn }: Pick<DeclaredFunction, 'fn'>): boolean =>
  fn.kind === 'api' || fn.kind === 'pages';

/** SST gives every function the key of its links, the same for all: ours have no links, and are told nothing of it. */
const withoutLinks = (args: aws.lambda.FunctionArgs): undefined => {
  args.environment = $util.output(args.environment).apply((environment) => ({
    variables: Object.fromEntries(
      Object.entries(environment?.variables ?? {}).filter(([name]) => !name.startsWith('SST_')),
    ),
  }));
};

/** Deploys one function with its code, in the role that was made for it. */
export const functionOf = (
  stage: Stage,
  declared: DeclaredFunction & ReturnType<typeof functionRoleOf>,
  parts: EnvironmentParts,
  codeOf: CodeOf,
): DeployedFunction => {
  const { context, fn, name, logical, role, policies } = declared;
  const { seconds, memory } = sizes[fn.kind];
  const reserved = reservedFor(stage, declared);
  const made = new sst.aws.Function(
    logical,
    {
      name,
      description: `${fn.name} of ${context.name}`,
      ...codeOf(declared),
      role: role.arn,
      timeout: `${seconds} seconds`,
      memory,
      environment: environmentOf(stage, declared, parts),
      versioning: answersPeople(declared),
      ...(reserved !== undefined && { concurrency: { reserved } }),
      tags: { 'concierta:context': context.name },
      transform: { function: withoutLinks },
    },
    { dependsOn: policies },
  );
  const resource = made.nodes.function;
  return {
    context,
    fn,
    name,
    logical,
    resource,
    logGroupName: made.nodes.logGroup.apply(
      (group) => group?.name ?? $util.output(stage.names.logGroup(context.name, fn.name)),
    ),
    timeoutSeconds: seconds,
    alias: answersPeople(declared)
      ? new aws.lambda.Alias(`${logical}Live`, {
          name: 'live',
          functionName: resource.name,
          functionVersion: resource.version,
        })
      : undefined,
  };
};

import { type ContextFunction, functionsOf, type ServiceContext, type TableRole } from '@concierta/events';
import { type Attempt, owners, type Probe } from './probe.ts';
import { tableProbesOf } from './table-probes.ts';

/** Who rebuilds and verifies by hand: no function of a context, and it too may read and not write. */
export const operator = 'operator';

const tagsOf = (role: TableRole): Readonly<Record<string, string>> => (role === 'data' ? { owner: owners.own } : {});

/** The roles that a context's table has for its functions. */
const rolesIn = (context: ServiceContext): TableRole[] => [
  ...new Set(functionsOf(context).flatMap(({ roles }) => roles)),
];

const ofFunction = (context: ServiceContext, fn: ContextFunction, others: readonly ServiceContext[]): Probe[] => {
  const probe = (tries: string, attempt: Attempt, role?: TableRole, expect: Probe['expect'] = 'refused'): Probe => ({
    name: `${context.name}/${fn.name}${role === undefined ? '' : `/${role}`}: ${tries}`,
    context: context.name,
    function: fn.name,
    ...(role !== undefined && { role }),
    attempt,
    expect,
  });
  const take = (of: string, role: TableRole, tags: Readonly<Record<string, string>>): Attempt => ({
    to: 'take',
    context: of,
    role,
    tags,
  });
  const own = `T#${owners.own}#PROBE`;
  const uses = new Set(fn.uses);
  const [foreign] = others;
  const write = (bucket: 'files' | 'blobs' | 'heads', key: string): Attempt => ({ to: 'object', bucket, key });
  return [
    probe('reads the table in its own role', {
      to: 'table',
      context: context.name,
      request: { operation: 'GetItem', pk: own },
    }),
    ...rolesIn(context)
      .filter((role) => !fn.roles.includes(role))
      .map((role) => probe(`takes the role ${role}, which is not its own`, take(context.name, role, tagsOf(role)))),
    ...others.flatMap((one) =>
      rolesIn(one).map((role) => probe(`takes the role ${role} of ${one.name}`, take(one.name, role, tagsOf(role)))),
    ),
    ...(fn.roles.includes('data')
      ? [
          probe('takes the data role without an owner', take(context.name, 'data', {})),
          probe('takes the data role for every owner', take(context.name, 'data', { owner: '*' })),
          probe('takes the data role for what is no owner', take(context.name, 'data', { owner: 'PUBLIC' })),
          probe(
            'takes the data role with another tag beside',
            take(context.name, 'data', { owner: owners.own, team: 'x' }),
          ),
          probe('takes the data role with another tag instead', take(context.name, 'data', { tenant: owners.own })),
        ]
      : []),
    probe('tells the bus something in another context’s name', {
      to: 'publish',
      source: `concierta.${foreign?.name ?? 'nobody'}`,
    }),
    ...(fn.kind === 'publisher'
      ? []
      : [
          probe('tells the bus something in its context’s name', {
            to: 'publish',
            source: `concierta.${context.name}`,
          }),
        ]),
    // Files are the data role's alone; of the others each context has its own folder.
    ...(['files', 'blobs', 'heads'] as const).map((bucket) =>
      probe(`writes the bucket ${bucket} under another name`, write(bucket, `${foreign?.name ?? 'x'}/probe`)),
    ),
    ...(uses.has('blobs') && fn.kind !== 'worker'
      ? [probe('writes what it may only read', write('blobs', `${context.name}/probe`))]
      : []),
    ...fn.roles.flatMap((role) => [
      ...tableProbesOf(context, role, others).map(({ tries, request, context: of = context.name, expect }) =>
        probe(tries, { to: 'table', context: of, request }, role, expect),
      ),
      ...(['incoming', 'kept'] as const).map((folder) =>
        probe(`writes a file of another owner, ${folder}`, write('files', `${folder}/${owners.other}/probe`), role),
      ),
    ]),
  ];
};

const ofOperator = (context: ServiceContext, others: readonly ServiceContext[]): Probe[] =>
  tableProbesOf(context, 'enumerator', others).map(({ tries, request, context: of = context.name, expect }) => ({
    name: `${context.name}/${operator}/enumerator: ${tries}`,
    context: context.name,
    function: operator,
    role: 'enumerator',
    attempt: { to: 'table', context: of, request },
    expect,
  }));

/** Everything that a stage is asked, in the order in which it is: each function of each context, each role that it may take. */
export const probesOf = (contexts: readonly ServiceContext[]): readonly Probe[] =>
  contexts.flatMap((context) => {
    const others = contexts.filter((one) => one !== context);
    return [...functionsOf(context).flatMap((fn) => ofFunction(context, fn, others)), ...ofOperator(context, others)];
  });

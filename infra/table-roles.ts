import type { TableRole } from '@concierta/events';
import type { Data, DataTable } from './data.ts';
import type { DeclaredFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

/** A role in which one table is reached. */
export interface DeployedTableRole {
  readonly table: DataTable;
  readonly role: TableRole;
  readonly arn: $util.Output<string>;
}

/** True for the roles of what entities share, which is in the pool alone: a silo has no wider zones. */
export const isOfAZone = (role: TableRole): boolean => /^(shared|public)/.test(role);

interface RoleParts {
  /** The table that the role belongs to, and others of its context that it reaches as well. */
  readonly tables: readonly [DataTable, ...DataTable[]];
  readonly role: TableRole;
  readonly trusted: readonly $util.Input<string>[];
  readonly withFiles: boolean;
}

const roleOf = (stage: Stage, { tables, role, trusted, withFiles }: RoleParts): DeployedTableRole => {
  const { house, names, arns } = stage;
  const [table] = tables;
  const { context, silo } = table;
  const logical = house.logical('data', context.name, silo ?? '', role);
  const made = new aws.iam.Role(`${logical}Role`, {
    name: names.tableRole(context.name, role, silo),
    description: `The table of ${context.name}${silo === undefined ? '' : ` of ${silo}`}, as ${role}`,
    assumeRolePolicy: $util
      .all([...trusted])
      .apply((principals) => JSON.stringify(house.trustOf(role, principals, silo))),
    maxSessionDuration: 3_600,
    tags: { 'concierta:context': context.name, ...(silo !== undefined && { 'concierta:owner': silo }) },
  });
  const policies = new Map(
    tables.map((reached) => [
      reached === table ? 'table' : `table-${house.ownerInNames(reached.silo ?? '')}`,
      house.tablePolicy(role, { arn: reached.arn, indexes: context.table.indexes }),
    ]),
  );
  if (withFiles) policies.set('files', house.filesPolicy(arns.bucket(names.bucket('files'))));
  for (const [name, policy] of policies) {
    new aws.iam.RolePolicy(`${logical}Policy${house.logical(name)}`, {
      role: made.name,
      name,
      policy: JSON.stringify(policy),
    });
  }
  return { table, role, arn: made.arn };
};

/**
 * For every context, the roles in which its tables are reached, each trusting exactly the functions that `functionsOf` gives it
 * to. A function's own role reaches no row of anybody: it takes one of these, for one owner at a time. Roles of one owner and of
 * a wider zone reach one table; a silo has a data role of its own. Roles that belong to no owner (publisher, clock, heads,
 * enumerator) reach every table of the context, one policy for each.
 */
export const tableRolesOf = (
  stage: Stage,
  data: Data,
  functions: readonly (DeclaredFunction & { readonly role: aws.iam.Role })[],
): readonly DeployedTableRole[] =>
  stage.house.contexts.flatMap((context) => {
    const own = functions.filter((declared) => declared.context === context);
    const [pool, ...silos] = data.of(context);
    if (pool === undefined) throw new Error(`${context.name} has no table`);
    const trusted = (role: TableRole) => own.filter(({ fn }) => fn.roles.includes(role)).map(({ role }) => role.arn);
    const withFiles = own.some(({ fn }) => fn.uses.includes('files'));
    const roles = [...new Set(own.flatMap(({ fn }) => fn.roles))];
    const { operatorRoleArn } = stage.inputs;
    return [
      ...roles.map((role) =>
        roleOf(stage, {
          tables: role === 'data' || isOfAZone(role) ? [pool] : [pool, ...silos],
          role,
          trusted: trusted(role),
          withFiles: withFiles && role === 'data',
        }),
      ),
      ...silos.map((silo) => roleOf(stage, { tables: [silo], role: 'data', trusted: trusted('data'), withFiles })),
      ...(operatorRoleArn === undefined
        ? []
        : [
            roleOf(stage, {
              tables: [pool, ...silos],
              role: 'enumerator',
              trusted: [operatorRoleArn],
              withFiles: false,
            }),
          ]),
    ];
  });

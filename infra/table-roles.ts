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

/** Wider zones live in the pool alone. */
const isOfASilo = (role: TableRole): boolean => !/^(shared|public)/.test(role);

const roleOf = (
  stage: Stage,
  table: DataTable,
  role: TableRole,
  trusted: readonly $util.Input<string>[],
  withFiles: boolean,
): DeployedTableRole => {
  const { house, names, arns } = stage;
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
  const policies = {
    table: house.tablePolicy(role, { arn: table.arn, indexes: context.table.indexes }),
    ...(withFiles && { files: house.filesPolicy(arns.bucket(names.bucket('files'))) }),
  };
  for (const [name, policy] of Object.entries(policies)) {
    new aws.iam.RolePolicy(`${logical}Policy${house.logical(name)}`, {
      role: made.name,
      name,
      policy: JSON.stringify(policy),
    });
  }
  return { table, role, arn: made.arn };
};

/**
 * For every table, the roles in which it is reached, each trusting exactly the functions that `functionsOf` gives it to. A
 * function's own role reaches no row of anybody: it takes one of these, for one owner at a time.
 */
export const tableRolesOf = (
  stage: Stage,
  data: Data,
  functions: readonly (DeclaredFunction & { readonly role: aws.iam.Role })[],
): readonly DeployedTableRole[] =>
  data.tables.flatMap((table) => {
    const own = functions.filter(({ context }) => context === table.context);
    const roles = [...new Set(own.flatMap(({ fn }) => fn.roles))].filter(
      (role) => table.silo === undefined || isOfASilo(role),
    );
    const { operatorRoleArn } = stage.inputs;
    const withFiles = own.some(({ fn }) => fn.uses.includes('files'));
    return [
      ...roles.map((role) =>
        roleOf(
          stage,
          table,
          role,
          own.filter(({ fn }) => fn.roles.includes(role)).map(({ role }) => role.arn),
          withFiles && role === 'data',
        ),
      ),
      ...(operatorRoleArn === undefined ? [] : [roleOf(stage, table, 'enumerator', [operatorRoleArn], false)]),
    ];
  });

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ServiceContext } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import type { TableDeclaration, Tables } from '@concierta/store';
import { type Placement, placementOf } from './placement.ts';
import { policedTables } from './policed-tables.ts';
import { operator, type Roles, type RolesOptions, rolesFor } from './roles.ts';

export interface PolicingOptions {
  /** Reaches the engine itself; whatever looks at its calls (a counter, the outbox's alarm) sees those of every role. */
  readonly client: DynamoDBDocumentClient;
  readonly contexts: readonly ServiceContext[];
  readonly tableNamed: (table: TableDeclaration) => string;
  /** The owners that have tables of their own. */
  readonly silos?: readonly OwnerId[] | undefined;
  /** Other documents than those that are deployed; tests only. */
  readonly policy?: RolesOptions['policy'] | undefined;
}

/** The tables of every context, reached by nobody but in a role. */
export interface Policing {
  readonly placement: Placement;
  readonly roles: Roles;
  /** A context's tables as one of its functions may reach them. */
  tables(context: ServiceContext, functionName: string): Tables;
  /** The same for who works by hand: a rebuild, a verification. */
  operatorTables(context: ServiceContext): Tables;
}

/** Puts the policies between every function and the engine. */
export const policing = ({ client, contexts, tableNamed, silos, policy }: PolicingOptions): Policing => {
  const placement = placementOf(tableNamed, silos);
  const roles = rolesFor({ contexts, placement, ...(policy && { policy }) });
  const tables = (context: ServiceContext, name: string) =>
    policedTables({ client, context, function: name, roles, placement });
  return { placement, roles, tables, operatorTables: (context) => tables(context, operator) };
};

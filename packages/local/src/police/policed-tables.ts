import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { functionsOf, type ServiceContext, type TableRole } from '@concierta/events';
import type { Scope, Tables } from '@concierta/store';
import { functionRoleArn, tableRoleArn } from './names.ts';
import type { Placement } from './placement.ts';
import { policedClient } from './policed-client.ts';
import { operator, type Roles } from './roles.ts';

export interface PolicedTablesOptions {
  /** Reaches the engine itself: shared by every role, with its connections. */
  readonly client: DynamoDBDocumentClient;
  readonly context: ServiceContext;
  /** The function that asks, by its name in `functionsOf`; or `operator`. */
  readonly function: string;
  readonly roles: Roles;
  readonly placement: Placement;
}

/** How many sessions a function keeps at hand; taking a role anew costs a few microseconds. */
const mostSessions = 1_000;

const wideRoles = {
  SHARED: { write: 'shared', read: 'shared-read' },
  PUBLIC: { write: 'public', read: 'public-read' },
} as const;

/**
 * The tables of a context as one of its functions may reach them: every call is made in the role that its scope stands
 * for, which the function may or may not take, and is held against that role's policies before it is sent.
 */
export const policedTables = (options: PolicedTablesOptions): Tables => {
  const { client, context, roles, placement } = options;
  const own = functionsOf(context).find(({ name }) => name === options.function);
  if (!own && options.function !== operator) throw new Error(`${context.name} has no function «${options.function}»`);
  const principal = functionRoleArn(context.name, options.function);
  const clients = new Map<string, DynamoDBDocumentClient>();

  const clientIn = (role: string, tags: Readonly<Record<string, string>> = {}): DynamoDBDocumentClient => {
    const name = `${role} ${tags.owner ?? ''}`;
    const known = clients.get(name);
    if (known) {
      // Last used, last to go.
      clients.delete(name);
      clients.set(name, known);
      return known;
    }
    if (clients.size >= mostSessions) clients.delete(clients.keys().next().value ?? '');
    const fresh = policedClient(client, () => roles.take(principal, role, tags));
    clients.set(name, fresh);
    return fresh;
  };

  const inRole = (role: TableRole) => clientIn(tableRoleArn(context.name, role));

  /** Workers write a zone; whoever answers reads it. An operator, like a worker, writes. */
  const zoneRole = (zone: 'SHARED' | 'PUBLIC'): TableRole => {
    const { write, read } = wideRoles[zone];
    return !own || own.roles.includes(write) ? write : read;
  };

  return {
    of(scope: Scope) {
      if (scope.kind === 'zone') return { client: inRole(zoneRole(scope.zone)), table: placement.pool(context.table) };
      if (scope.kind === 'clock') return { client: inRole('clock'), table: placement.pool(context.table) };
      const { owner } = scope;
      return {
        client: clientIn(roles.dataRole(context.name, owner), { owner }),
        table: placement.tableOf(context.table, owner),
      };
    },
    each: (role) => placement.all(context.table).map((table) => ({ client: inRole(role), table })),
  };
};

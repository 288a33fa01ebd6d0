import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OwnerId } from '@concierta/kernel';
import { documentClient, type Reached, type Scope, type Tables } from '@concierta/store';
import { dataRoleOf, type GivenRoles, roleArn, siloOf } from './reach-roles.ts';
import { Recent } from './recent.ts';
import type { Sessions } from './sessions.ts';

export interface AssumedTablesOptions extends GivenRoles {
  readonly sessions: Sessions;
  /** The physical name of the owners' pool (`CONCIERTA_TABLE`). */
  readonly table: string;
  readonly region?: string;
  /** How many clients are kept; 256 unless told. */
  readonly most?: number;
}

/**
 * The tables of a context on AWS: an owner's rows in the data role with the owner as session tag (its own role and table, for
 * a silo), everything else in the role that the scope stands for. Throws `RoleNotGiven`, at once, for a role that this
 * function does not have.
 */
export const assumedTables = (options: AssumedTablesOptions): Tables => {
  const { sessions, table, silos = {}, region } = options;
  const clients = new Recent<DynamoDBDocumentClient>(options.most ?? 256);
  // Its connections are everybody's; a client that is dropped must leave them open.
  const first = documentClient({ region, credentials: () => Promise.reject(new Error('this client sends nothing')) });

  const client = (role: string, owner?: OwnerId): DynamoDBDocumentClient =>
    clients.of(`${role}|${owner ?? ''}`, () =>
      documentClient({ region, credentials: sessions.of(role, owner), connectionsOf: first }),
    );

  const ofOwner = (owner: OwnerId): Reached => ({
    client: client(dataRoleOf(options, owner), owner),
    table: siloOf(options, owner)?.table ?? table,
  });

  return {
    of(scope: Scope) {
      switch (scope.kind) {
        case 'owner':
        case 'document':
          return ofOwner(scope.owner);
        case 'zone':
          return {
            client: client(
              scope.zone === 'SHARED'
                ? roleArn(options, 'shared', 'shared-read')
                : roleArn(options, 'public', 'public-read'),
            ),
            table,
          };
        case 'clock':
          return { client: client(roleArn(options, 'clock')), table };
      }
    },
    each(role) {
      const reached = client(roleArn(options, role));
      return [table, ...Object.values(silos).map((silo) => silo.table)].map((name) => ({
        client: reached,
        table: name,
      }));
    },
  };
};

import { type PolicyDocument, type TrustDocument, tablePolicy, trustOf } from '@concierta/access/policies';
import { functionsOf, type ServiceContext, type TableRole } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import type { UnownedRole } from '@concierta/store';
import { assumeDenied, wordsOf } from './denied.ts';
import { evaluateTrust } from './evaluate.ts';
import { functionRoleArn, tableArn, tableRoleArn } from './names.ts';
import type { Placement } from './placement.ts';
import type { Held } from './police.ts';

/** Who works on tables by hand (a rebuild, a verification, a move): no function of a context, so it is named here. */
export const operator = 'operator';

/** Roles that go through every table of a context, whoever's the rows are. */
const unowned: ReadonlySet<TableRole> = new Set<UnownedRole>(['publisher', 'clock', 'heads', 'enumerator']);

const operatorRoles: readonly TableRole[] = ['data', 'shared', 'public', 'publisher', 'clock', 'enumerator', 'heads'];

/** One role of a context's tables: what it may do, and who may take it. */
export interface TableRoleDocuments {
  readonly arn: string;
  readonly context: string;
  readonly role: TableRole;
  /** The owner whose own table it is for. */
  readonly owner?: OwnerId;
  readonly policies: readonly PolicyDocument[];
  readonly trust: TrustDocument;
}

/** Every role there is, and the only way to take one. */
export interface Roles {
  readonly all: readonly TableRoleDocuments[];
  /** The ARN of the data role for an owner: the pool's, or that of the owner's own table. */
  dataRole(context: string, owner: OwnerId): string;
  /** Takes a role as its trust document says. Throws `AccessDenied` as STS does, also for a role that is not there. */
  take(principal: string, role: string, tags: Readonly<Record<string, string>>): Held;
}

export interface RolesOptions {
  readonly contexts: readonly ServiceContext[];
  readonly placement: Placement;
  /** What a role may do with a table; `tablePolicy` unless told: a test takes a condition out to see who notices. */
  readonly policy?: typeof tablePolicy;
}

/** The functions of a context that may take each role, by the ARN of the role they run in. */
const takersOf = (context: ServiceContext): ReadonlyMap<TableRole, readonly string[]> => {
  const takers = new Map<TableRole, string[]>();
  const functions = [...functionsOf(context), { name: operator, roles: operatorRoles }];
  for (const { name, roles } of functions) {
    for (const role of roles) takers.set(role, [...(takers.get(role) ?? []), functionRoleArn(context.name, name)]);
  }
  return takers;
};

const rolesOf = (
  context: ServiceContext,
  placement: Placement,
  policy: typeof tablePolicy,
): readonly TableRoleDocuments[] => {
  const { name, table } = context;
  const policed = (physical: string) => ({ arn: tableArn(physical), indexes: table.indexes });
  const shared = [...takersOf(context)].map(([role, takers]): TableRoleDocuments => {
    // What belongs to no owner goes through every table; owners and zones live in the pool.
    const physical = unowned.has(role) ? placement.all(table) : [placement.pool(table)];
    return {
      arn: tableRoleArn(name, role),
      context: name,
      role,
      policies: physical.map((one) => policy(role, policed(one))),
      trust: trustOf(role, takers),
    };
  });
  const own = placement.siloed.map(
    (owner): TableRoleDocuments => ({
      arn: tableRoleArn(name, 'data', owner),
      context: name,
      role: 'data',
      owner,
      policies: [policy('data', policed(placement.tableOf(table, owner)))],
      trust: trustOf('data', takersOf(context).get('data') ?? [], owner),
    }),
  );
  return [...shared, ...own];
};

/** The roles of these contexts, with the very documents that infrastructure deploys. */
export const rolesFor = ({ contexts, placement, policy = tablePolicy }: RolesOptions): Roles => {
  const all = contexts.flatMap((context) => rolesOf(context, placement, policy));
  const byArn = new Map(all.map((role) => [role.arn, role]));
  return {
    all,
    dataRole: (context, owner) => tableRoleArn(context, 'data', placement.isSiloed(owner) ? owner : undefined),
    take(principal, arn, tags) {
      const role = byArn.get(arn);
      const decision = role && evaluateTrust({ principal, tags }, role.trust);
      if (!role || !decision?.allowed) {
        const asked = { action: 'sts:AssumeRole', resources: [arn] };
        throw assumeDenied(wordsOf({ role: principal }, asked, decision?.why ?? 'implicit-deny'));
      }
      return { role: arn, tags, policies: role.policies };
    },
  };
};

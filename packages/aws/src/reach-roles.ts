import type { TableRole } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';

/** The table and the role of an owner that has its own (`CONCIERTA_SILOS`). */
export interface Silo {
  readonly table: string;
  /** The ARN of its own data role. */
  readonly role: string;
}

/** The roles that one function was given, and no other. */
export interface GivenRoles {
  /** Table role → ARN (`CONCIERTA_ROLES`). */
  readonly roles: Readonly<Partial<Record<TableRole, string>>>;
  /** Owner → its own table and role. */
  readonly silos?: Readonly<Record<string, Silo>>;
}

/** Thrown when a function reaches for a role that it was not given. Never a caller's fault: a defect of what was deployed. */
export class RoleNotGiven extends Error {
  override readonly name = 'RoleNotGiven';
}

/** The ARN of the first of these roles that the function has. Throws `RoleNotGiven` without any. */
export const roleArn = ({ roles }: GivenRoles, ...wanted: readonly TableRole[]): string => {
  const given = wanted.map((role) => roles[role]).find((arn) => arn !== undefined);
  if (given === undefined) {
    throw new RoleNotGiven(
      `this function was not given the role «${wanted.join('» or «')}»: it has ${Object.keys(roles).join(', ') || 'none'}`,
    );
  }
  return given;
};

/** The owner's own table and role, if it has them. Only names of the map itself count, never what every object inherits. */
export const siloOf = ({ silos = {} }: GivenRoles, owner: OwnerId): Silo | undefined =>
  Object.hasOwn(silos, owner) ? silos[owner] : undefined;

/** The role in which one owner's rows and files are reached. Throws `RoleNotGiven` where the function may reach nobody's. */
export const dataRoleOf = (given: GivenRoles, owner: OwnerId): string => {
  const pool = roleArn(given, 'data');
  return siloOf(given, owner)?.role ?? pool;
};

import { type OwnerKind, Refusal, type Role } from '@concierta/kernel';
import type { Principal } from './principal.ts';

/** Who may issue a command: any of these roles, in this kind of owner, and (when said) as the coordinator. */
export interface Permit {
  readonly roles: readonly Role[];
  readonly ownerKind?: OwnerKind;
  readonly coordinator?: true;
}

export interface Permits<C extends string> {
  readonly table: Readonly<Record<C, Permit>>;
  /** Refuses with `role-required`, naming the roles that would do. */
  require(principal: Principal, command: C): void;
  allows(principal: Principal, command: C): boolean;
}

/** The permits of one aggregate, as a table: command → who. */
export const permitsOf = <C extends string>(table: Readonly<Record<C, Permit>>): Permits<C> => {
  const allows = (principal: Principal, command: C): boolean => {
    const permit = table[command];
    return (
      permit.roles.some((role) => principal.roles.includes(role)) &&
      (permit.ownerKind === undefined || permit.ownerKind === principal.ownerKind) &&
      (permit.coordinator === undefined || principal.coordinator)
    );
  };
  return {
    table,
    allows,
    require(principal, command) {
      if (allows(principal, command)) return;
      const { roles, ownerKind, coordinator } = table[command];
      throw new Refusal('role-required', {
        command,
        roles: coordinator ? ['coordinator'] : roles,
        ...(ownerKind ? { ownerKind } : {}),
      });
    },
  };
};

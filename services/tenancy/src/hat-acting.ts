import type { Principal } from '@concierta/access';
import { hat, requestHash, requireIdempotencyKey, type ServiceEnv, saveContext } from '@concierta/http';
import { Refusal, type Role } from '@concierta/kernel';
import type { Context } from 'hono';
import type { Request } from './platform-rows.ts';
import type { Acting } from './tenancy.ts';

/** Who acts, out of the hat of a request. */
export const actingOf = (c: Context<ServiceEnv>): Acting => saveContext(c, hat(c).principal);

/** What tells a creation in several steps from another: the person, the key they gave, and what they asked. */
export const requestOf = (c: Context<ServiceEnv>, body: unknown): Request => ({
  person: hat(c).principal.person,
  key: requireIdempotencyKey(c),
  bodyHash: requestHash(c, body),
});

/** True for who coordinates the policy, acting as such. */
export const isCoordinator = (principal: Principal): boolean =>
  principal.coordinator && principal.roles.includes('coordinator');

/** Refuses `role-required`, naming the roles that would do. */
export const requireRole = (principal: Principal, ...roles: readonly Role[]): void => {
  const has = (role: Role) => (role === 'coordinator' ? isCoordinator(principal) : principal.roles.includes(role));
  if (!roles.some(has)) throw new Refusal('role-required', { roles });
};

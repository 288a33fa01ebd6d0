import type { ServiceDeps } from '@concierta/http';
import { authorityOf } from './authority.ts';
import type { VerifyIdToken } from './id-token.ts';
import type { Tenancy } from './tenancy.ts';

/** What tenancy needs beyond what every service gets. */
export interface TenancyDeps extends ServiceDeps {
  /** The secret under which addresses are looked up: at least 32 characters, the same for ever. */
  readonly emailKey: string;
  readonly verifyIdToken: VerifyIdToken;
}

const leastKey = 32;

/** Tenancy's own powers out of what the platform gave it. Throws at start on a secret too short to protect an address. */
export const tenancyOf = (deps: Pick<TenancyDeps, 'tables' | 'clock' | 'ids' | 'emailKey'>): Tenancy => {
  if (deps.emailKey.length < leastKey) throw new Error(`emailKey needs at least ${leastKey} characters`);
  const { tables, clock, ids, emailKey } = deps;
  return { authority: authorityOf({ tables, clock }), clock, ids, emailKey };
};

import { type TenancyDeps, tenancyOf } from '@concierta/service-tenancy/dependencies';
import { expireInvitations } from '@concierta/service-tenancy/worker';

/** What the schedules of tenancy's context do: sweeps that act for no person, so no hat opens what they open. */
export const tenancySweeps = (deps: TenancyDeps): Record<string, () => Promise<unknown>> => ({
  'expire-invitations': () => expireInvitations(tenancyOf(deps), deps),
});

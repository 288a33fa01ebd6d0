import type { Parts, Sweeps } from '@concierta/service';
import { tenancyOf } from './dependencies.ts';
import { expireInvitations } from './invitation/expire.ts';

/** What tenancy does when the clock calls: for no person, so no hat opens what it opens. */
export const sweeps = ({ deps, emailKey }: Parts): Sweeps => ({
  'expire-invitations': () => expireInvitations(tenancyOf({ ...deps, emailKey }), deps),
});

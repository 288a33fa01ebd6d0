import { keepHeads, type Parts, type Sweeps } from '@concierta/service';
import { context } from './context.ts';
import { tenancyOf } from './dependencies.ts';
import { expireInvitations } from './invitation/expire.ts';

/** What tenancy does when the clock calls: for no person, so no hat opens what it opens. */
export const sweeps = (parts: Parts): Sweeps => ({
  ...keepHeads(context, parts),
  'expire-invitations': () => expireInvitations(tenancyOf({ ...parts.deps, emailKey: parts.emailKey }), parts.deps),
});

import type { Principal } from '@concierta/access';
import type { SaveContext } from '@concierta/store';
import type { Context } from 'hono';
import type { ServiceEnv } from './environment.ts';

/** Who and within which request: what every write records. The owner is the principal's own, also when it writes as a party. */
export const saveContext = (c: Context<ServiceEnv>, principal: Principal): SaveContext => ({
  principal: { person: principal.person, membership: principal.membership, owner: principal.owner, as: 'person' },
  correlationId: c.get('requestId'),
  traceparent: c.get('traceparent'),
});

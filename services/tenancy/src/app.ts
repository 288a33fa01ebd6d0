import { createServiceApp, type ServiceApp } from '@concierta/http';
import { auditRoutes } from './audit/routes.ts';
import { type TenancyDeps, tenancyOf } from './dependencies.ts';
import { entityRoutes } from './entity/routes.ts';
import { invitationRoutes } from './invitation/routes.ts';
import { mandateRoutes } from './mandate/routes.ts';
import { membershipRoutes } from './membership/routes.ts';
import { organisationRoutes } from './organisation/routes.ts';
import { ownerRoutes } from './owners/routes.ts';
import { personRoutes } from './person/routes.ts';
import { territoryRoutes } from './territories/routes.ts';
import { unitRoutes } from './unit/routes.ts';

export type { TenancyDeps } from './dependencies.ts';

/**
 * Tenancy is the one that knows which owners may only be read, and each of its routes says what that leaves them: whoever
 * administers one that ended still ends memberships there, and invites nobody.
 */
const anybodysHats = ({ hats }: TenancyDeps): TenancyDeps['hats'] => ({
  ...hats,
  requireInForce: async () => undefined,
});

/** Tenancy's HTTP side: who is who, who acts for whom, and where. */
export const createApp = (deps: TenancyDeps): ServiceApp => {
  const app = createServiceApp({ ...deps, hats: anybodysHats(deps) });
  const tenancy = tenancyOf(deps);
  personRoutes(app, tenancy, deps);
  ownerRoutes(app, tenancy);
  territoryRoutes(app);
  entityRoutes(app, tenancy);
  unitRoutes(app, tenancy);
  membershipRoutes(app, tenancy);
  invitationRoutes(app, tenancy);
  organisationRoutes(app, tenancy);
  mandateRoutes(app, tenancy);
  auditRoutes(app, tenancy);
  return app;
};

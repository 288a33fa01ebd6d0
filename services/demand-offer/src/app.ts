import { createServiceApp, type ServiceApp } from '@concierta/http';
import { catalogueRoutes } from './catalogues/routes.ts';
import { citationRoutes } from './demand/citation-routes.ts';
import { demandCommandRoutes } from './demand/command-routes.ts';
import { demandRoutes } from './demand/routes.ts';
import { sharedDemandRoutes } from './demand/shared-routes.ts';
import type { DemandOfferDeps } from './deps.ts';
import { fileRoutes } from './evidence/routes.ts';
import { offerCommandRoutes } from './offer/command-routes.ts';
import { offerRoutes } from './offer/routes.ts';
import { policyReader } from './policy/reader.ts';
import { policyRoutes } from './policy/routes.ts';
import { sourceRoutes } from './source/routes.ts';

/** The HTTP side of demand and offer. */
export const createApp = (deps: DemandOfferDeps): ServiceApp => {
  const app = createServiceApp(deps);
  const policy = policyReader();
  catalogueRoutes(app);
  fileRoutes(app);
  sourceRoutes(app);
  demandRoutes(app);
  demandCommandRoutes(app, deps.published);
  citationRoutes(app);
  sharedDemandRoutes(app);
  offerRoutes(app, policy);
  offerCommandRoutes(app, policy, deps.published);
  policyRoutes(app, policy);
  return app;
};

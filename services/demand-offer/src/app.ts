import { createServiceApp, type ServiceApp, type ServiceDeps } from '@concierta/http';
import { baselineRoutes } from './baseline/routes.ts';
import { catalogueRoutes } from './catalogues/routes.ts';
import { citationRoutes } from './demand/citation-routes.ts';
import { demandCommandRoutes } from './demand/command-routes.ts';
import { demandRoutes } from './demand/routes.ts';
import { sharedDemandRoutes } from './demand/shared-routes.ts';
import { fileRoutes } from './evidence/routes.ts';
import { exportRoutes } from './export/routes.ts';
import { importRoutes } from './import/routes.ts';
import { offerCommandRoutes } from './offer/command-routes.ts';
import { offerRoutes } from './offer/routes.ts';
import { policyReader } from './policy/reader.ts';
import { policyRoutes } from './policy/routes.ts';
import { similarRoutes } from './similar/routes.ts';
import { sourceRoutes } from './source/routes.ts';

/** The HTTP side of demand and offer. */
export const createApp = (deps: ServiceDeps): ServiceApp => {
  const app = createServiceApp(deps);
  const policy = policyReader();
  catalogueRoutes(app);
  fileRoutes(app);
  exportRoutes(app);
  sourceRoutes(app);
  baselineRoutes(app);
  similarRoutes(app);
  demandRoutes(app);
  demandCommandRoutes(app);
  citationRoutes(app);
  sharedDemandRoutes(app);
  offerRoutes(app, policy);
  offerCommandRoutes(app, policy);
  policyRoutes(app, policy);
  importRoutes(app);
  return app;
};

import { createServiceApp, type ServiceApp, type ServiceDeps } from '@concierta/http';
import { catalogueRoutes } from './catalogues/routes.ts';
import { citationRoutes } from './demand/citation-routes.ts';
import { demandCommandRoutes } from './demand/command-routes.ts';
import { demandRoutes } from './demand/routes.ts';
import { sharedDemandRoutes } from './demand/shared-routes.ts';
import { fileRoutes } from './evidence/routes.ts';
import { offerCommandRoutes } from './offer/command-routes.ts';
import { offerRoutes } from './offer/routes.ts';
import { policyReader } from './policy/reader.ts';
import { policyRoutes } from './policy/routes.ts';
import { sourceRoutes } from './source/routes.ts';
import { surveyAnswerRoutes } from './survey/answer-routes.ts';
import { surveyFieldRowsRoute } from './survey/field-rows-route.ts';
import { surveyLinkRoutes } from './survey/link-routes.ts';
import { surveyRoutes } from './survey/routes.ts';
import { surveySourceRoute } from './survey/source-route.ts';

/** The HTTP side of demand and offer. */
export const createApp = (deps: ServiceDeps): ServiceApp => {
  const app = createServiceApp(deps);
  const policy = policyReader();
  catalogueRoutes(app);
  fileRoutes(app);
  sourceRoutes(app);
  demandRoutes(app);
  demandCommandRoutes(app);
  citationRoutes(app);
  sharedDemandRoutes(app);
  offerRoutes(app, policy);
  offerCommandRoutes(app, policy);
  policyRoutes(app, policy);
  surveyRoutes(app);
  surveyAnswerRoutes(app);
  surveyFieldRowsRoute(app);
  surveyLinkRoutes(app);
  surveySourceRoute(app);
  return app;
};

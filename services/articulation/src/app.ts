import { createServiceApp, type ServiceApp } from '@concierta/http';
import type { ArticulationDeps } from './deps.ts';
import { matchRoutes } from './routes/matches.ts';
import { overlapRoutes } from './routes/overlaps.ts';
import { portfolioRoutes } from './routes/portfolio.ts';
import { sharedReferralRoutes } from './routes/referrals.ts';
import { territoryRoutes } from './routes/territory.ts';
import { unattendedRoutes } from './routes/unattended.ts';
import { workRoutes } from './routes/work.ts';
import { portfolioReader } from './search/reader.ts';

/** The shared view over HTTP. It only reads: every write is a worker's. */
export const createApp = (deps: ArticulationDeps): ServiceApp => {
  const app = createServiceApp(deps);
  const { zones, snapshots, clock, freshMs } = deps;
  const reader = portfolioReader({ store: zones.zone('PUBLIC'), snapshots, clock, freshMs });
  portfolioRoutes(app, zones, reader);
  matchRoutes(app, reader);
  overlapRoutes(app, reader);
  unattendedRoutes(app, zones, reader);
  workRoutes(app, zones, reader);
  territoryRoutes(app, zones, reader);
  sharedReferralRoutes(app, zones, reader);
  return app;
};

import { join } from 'node:path';
import { sweepDue } from '@concierta/events';
import { documentOf } from '@concierta/http';
import * as articulation from '@concierta/service-articulation';
import * as demandOffer from '@concierta/service-demand-offer';
import * as tenancy from '@concierta/service-tenancy';
import { mintScope, openStore } from '@concierta/store';
import { embeddedIssuer } from './issuer/people.ts';
import type { PlatformParts, ServiceEntry } from './service-entry.ts';
import { tenancySweeps } from './tenancy-sweeps.ts';

type TenancyDeps = Parameters<typeof tenancy.createApp>[0];

/** What tenancy needs, for its routes and for what an operator does without a hat. */
export const tenancyDeps = ({ deps, issuer, secret }: PlatformParts): TenancyDeps => {
  const { address, jwks, client } = issuer;
  const verify = tenancy.idTokenVerifier({ issuer: address, audience: client, jwks, clock: deps.clock });
  return {
    ...deps,
    emailKey: secret,
    // The person behind a token does not depend on the port, which the issuer's address names.
    verifyIdToken: async (idToken) => ({ ...(await verify(idToken)), issuer: embeddedIssuer }),
  };
};

const tenancyEntry: ServiceEntry = {
  context: tenancy.context,
  start(parts) {
    const deps = tenancyDeps(parts);
    const app = tenancy.createApp(deps);
    return {
      schedules: tenancySweeps(deps),
      app,
      document: () => documentOf(app, { title: 'Organizaciones y personas' }),
      handlers: tenancy.createHandlers({ mail: { send: parts.sendMail }, portalUrl: `${parts.origin}/app/` }),
    };
  },
};

/** A wider zone of a service's table, opened by whoever composes the platform: no hat opens it. */
const zoneOf = ({ tables, clock }: PlatformParts['deps'], zone: 'SHARED' | 'PUBLIC') =>
  openStore(tables, mintScope({ kind: 'zone', zone }), { clock });

const demandOfferEntry: ServiceEntry = {
  context: demandOffer.context,
  start({ deps }) {
    const published = zoneOf(deps, 'PUBLIC');
    const app = demandOffer.createApp({ ...deps, published });
    return {
      app,
      document: () => documentOf(app, { title: 'Demanda y oferta' }),
      handlers: demandOffer.createHandlers({ files: deps.files }),
      schedules: { 'demand-offer-clock': () => sweepDue(deps, 'demand-offer-clock', demandOffer.clockHandlers) },
      pages: demandOffer.createPages({ ...deps, demonstration: true }),
    };
  },
};

/** The wider zones of articulation's table. */
const zonesOf = (deps: PlatformParts['deps']): articulation.Zones => ({ zone: (zone) => zoneOf(deps, zone) });

const articulationEntry: ServiceEntry = {
  context: articulation.context,
  start({ deps, cacheFolder, freshMs }) {
    const snapshots = cacheFolder === undefined ? undefined : articulation.folderSnapshots(join(cacheFolder, 'search'));
    const shared = { zones: zonesOf(deps), snapshots, clock: deps.clock, freshMs };
    const app = articulation.createApp({ ...deps, ...shared });
    return {
      app,
      document: () => documentOf(app, { title: 'Articulación' }),
      handlers: articulation.createHandlers({ snapshots, clock: deps.clock }),
      pages: articulation.createPages({ ...shared, log: deps.log, demonstration: true }),
    };
  },
};

/** Every service of the house. A new one is one entry here. */
export const services: readonly ServiceEntry[] = [tenancyEntry, demandOfferEntry, articulationEntry];

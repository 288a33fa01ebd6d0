import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@concierta/kernel';
import type { ApiClient } from '@concierta/local/api-client';
import { openFiles } from '@concierta/local/files';
import { freePort } from '@concierta/local/free-port';
import { frontOf } from '@concierta/local/front';
import { headsFolder } from '@concierta/local/heads-folder';
import { issuerTable } from '@concierta/local/issuer/issuer-table';
import { freshKeys } from '@concierta/local/issuer/keys';
import { createIssuer } from '@concierta/local/issuer/provider';
import { operationOf } from '@concierta/local/operation/operation';
import { operationsRecord } from '@concierta/local/operation/record';
import { type Platform, platformTables, startPlatform } from '@concierta/local/platform';
import { buildPortal, portalBuildIn } from '@concierta/local/portal-build';
import { portalFiles } from '@concierta/local/portal-files';
import { startServer } from '@concierta/local/server';
import { services } from '@concierta/local/services';
import { type SignIn, signingIn } from '@concierta/local/signed-in';
import { createTables } from '@concierta/local/tables';
import { testEngine } from '@concierta/local/test-engine';
import { verifyEverything } from '@concierta/local/verifying';
import type { HostedService } from '@concierta/service';
import { bootstrap, tenancyDeps } from '@concierta/service-tenancy';
import { documentClient } from '@concierta/store';

/** The whole platform listening on a port of this machine, as `npm start` composes it, on tables of its own. */
export interface House {
  readonly origin: string;
  readonly platform: Platform;
  /** Somebody over HTTP, to set a scene; journeys themselves go through the pages. */
  readonly as: SignIn;
  /** The coordinating entity and its first coordinator. */
  begin(email: string): Promise<{ owner: string; coordinator: ApiClient }>;
  drain(): Promise<void>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Builds the portal if its sources changed, and opens the house; with other services where a handler is made to fail. */
export async function openHouse(hosted: readonly HostedService[] = services): Promise<House> {
  await buildPortal(root, () => undefined);
  const { endpoint } = await testEngine();
  const client = documentClient({ endpoint, withoutRequestToken: true });
  const run = randomUUID().slice(0, 8);
  const tableNamed = ({ name }: { readonly name: string }) => `${name}-${run}`;
  await createTables(client, [...platformTables, ...services.map(({ context }) => context.table)], tableNamed);

  const keys = await freshKeys();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'concierta-browser-'));
  const files = openFiles({ folder, origin, secret: keys.files, clock: systemClock });
  const headsOf = (context: string) => headsFolder(join(folder, 'chain-heads'), context);
  const platform = await startPlatform({
    services: hosted,
    client,
    tableNamed,
    keys,
    origin,
    clock: systemClock,
    log: quiet,
    files: files.port,
    headsOf,
    retrying: { maxTries: 4, firstPauseMs: 5, longestPauseMs: 20 },
    hatMs: 0,
    freshMs: 0,
    sweepMs: 0,
  });
  const issuer = createIssuer({ client, table: tableNamed(issuerTable), keys, origin, people: [] });
  const portal = portalFiles(portalBuildIn(root).dist);
  const operation = operationOf({
    platform,
    contexts: services.map(({ context }) => context),
    clock: systemClock,
    record: operationsRecord(join(folder, 'operations.jsonl'), systemClock),
    filesFolder: folder,
    verify: () => verifyEverything({ client, tableNamed, clock: systemClock, headsOf }),
  });
  const front = frontOf({ platform, portal, files: files.answer, engineAnswers: async () => true, operation });
  const server = await startServer({ port, fetch: front, issuer: issuer.callback() });
  const drain = () => platform.drain();
  const as = signingIn({ origin, keys, clock: systemClock, fetch: front, drain });
  return {
    origin,
    platform,
    as,
    async begin(email) {
      const words = { catalogueId: 'dnp', code: 'DNP', administratorEmail: email };
      const { owner } = await bootstrap(tenancyDeps(platform.partsOf('tenancy')), words);
      await drain();
      return { owner, coordinator: as(email, owner) };
    },
    drain,
    async stop() {
      await server.close();
      await platform.stop();
      client.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

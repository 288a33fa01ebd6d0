import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { silentLog } from '@concierta/http';
import { systemClock as clock } from '@concierta/kernel';
import { type ApiAnswer, type ApiClient, apiClient } from '@concierta/local/api-client';
import { startEngine } from '@concierta/local/engine';
import { openFiles } from '@concierta/local/files';
import { freshKeys } from '@concierta/local/issuer/keys';
import { mintAccessToken } from '@concierta/local/issuer/tokens';
import { type Platform, platformTables, startPlatform } from '@concierta/local/platform';
import { services } from '@concierta/local/services';
import { type SignIn, signingIn } from '@concierta/local/signed-in';
import { createTables } from '@concierta/local/tables';
import { bootstrap, tenancyDeps } from '@concierta/service-tenancy';
import { documentClient } from '@concierta/store';

/** The embedded platform as `npm start` composes it, on an engine that writes to a file of its own. */
export interface RunningPlatform {
  readonly platform: Platform;
  readonly client: DynamoDBDocumentClient;
  /** The physical names of the tables of the services. */
  readonly tables: readonly string[];
  readonly as: SignIn;
  /** Any request, as it comes: to a signed address, for one. */
  fetch(request: Request): Promise<Response>;
  readonly coordinator: ApiClient;
  /** Somebody already linked, who keeps one token and one hat, as a browser does: asking costs the bench next to nothing. */
  steady(email: string): Promise<ApiClient>;
  stop(): Promise<void>;
}

/** The body of an answer that must be a success. */
export const ok = ({ status, body }: ApiAnswer): Readonly<Record<string, unknown>> => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
};

/** Starts it with its own intervals, real time and real files, and lets the coordinating entity in. */
export const runPlatform = async (): Promise<RunningPlatform> => {
  const folder = await mkdtemp(join(tmpdir(), 'concierta-bench-'));
  const engine = await startEngine({ file: join(folder, 'data.db') });
  process.once('exit', engine.kill);
  const client = documentClient({ endpoint: engine.endpoint, withoutRequestToken: true });
  const tableNamed = ({ name }: { readonly name: string }) => name;
  const declared = services.map(({ context }) => context.table);
  await createTables(client, [...platformTables, ...declared], tableNamed);
  const keys = await freshKeys();
  const origin = 'http://127.0.0.1:4000';
  const cacheFolder = join(folder, 'cache');
  const files = openFiles({ folder: join(folder, 'files'), origin, secret: keys.cookies, clock });
  const platform = await startPlatform({
    services,
    files: files.port,
    client,
    tableNamed,
    keys,
    origin,
    clock,
    log: silentLog,
    cacheFolder,
  });
  const fetch = async (request: Request) =>
    new URL(request.url).pathname.startsWith('/files-store/')
      ? files.answer(request)
      : ((await platform.answer(request)) ?? new Response(null, { status: 404 }));
  const as = signingIn({ origin, keys, clock, fetch, drain: () => platform.drain() });
  const administratorEmail = 'coordinacion@entidad.ejemplo.gov.co';
  const words = { catalogueId: 'dnp', code: 'DNP', administratorEmail };
  const { owner } = await bootstrap(tenancyDeps(platform.partsOf('tenancy')), words);
  await platform.drain();
  return {
    platform,
    client,
    tables: declared.map(tableNamed),
    as,
    fetch,
    coordinator: as(administratorEmail, owner),
    async steady(email) {
      ok(await as(email).get('/demands'));
      const [{ hat = undefined } = {}] = ok(await as(email).get('/me')).hats as { hat?: string }[];
      const token = await mintAccessToken({ keys, issuer: `${origin}/oidc`, clock }, email);
      return apiClient({ email, origin, fetch, token: async () => token, hat: async () => hat });
    },
    async stop() {
      await platform.stop();
      await engine.stop();
      await rm(folder, { recursive: true });
    },
  };
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Limiter, LogFields } from '@concierta/http';
import type { OwnerId } from '@concierta/kernel';
import { type HostedService, silosIn, type TenantsFile } from '@concierta/service';
import { bootstrap, tenancyDeps } from '@concierta/service-tenancy';
import { documentClient } from '@concierta/store';
import type { ApiClient } from './api-client.ts';
import type { Message } from './bus/message.ts';
import { openFiles } from './files.ts';
import { headsFolder } from './heads-folder.ts';
import { freshKeys, type Keys } from './issuer/keys.ts';
import { type Platform, platformTables, startPlatform } from './platform.ts';
import { placementOf } from './police/placement.ts';
import type { PolicingOptions } from './police/policing.ts';
import { services } from './services.ts';
import { type SettableClock, settableClock } from './settable-clock.ts';
import { type SignIn, signingIn } from './signed-in.ts';
import { createContextTables, createTables } from './tables.ts';
import { testEngine } from './test-engine.ts';
import { type Verified, verifyEverything } from './verifying.ts';

export interface TestPlatformOptions {
  /** Where the clock begins to run; now unless told. */
  readonly at?: Date | string;
  /** How long hats are trusted; 0 unless told, so that a revocation counts at once. */
  readonly hatMs?: number;
  /** Other services than the house's, or these changed: a handler made to fail. */
  readonly services?: readonly HostedService[];
  /** False leaves answers unchecked against their declared schemas. */
  readonly checkAnswers?: boolean;
  /** Where people reach it, when a test puts a server in front of it. */
  readonly origin?: string;
  /** Counts requests per owner; nobody does unless told. */
  readonly limiter?: Limiter;
  /** The owners that are not like the others; nobody unless told. */
  readonly tenants?: TenantsFile;
  /** On the tables, files, keys and clock of another one, which no longer runs: what a start after a stop is. */
  readonly after?: TestPlatform;
  /** Other policies than those that are deployed: to see which other layer refuses. */
  readonly policy?: PolicingOptions['policy'];
}

/** An entry of the log that a test may want to look at. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: LogFields;
}

/** The whole platform in this process, on tables of its own. */
export interface TestPlatform {
  readonly clock: SettableClock;
  readonly origin: string;
  readonly keys: Keys;
  readonly platform: Platform;
  /** The client that every service of this platform reaches its table with. */
  readonly client: DynamoDBDocumentClient;
  /** Answers signed addresses of files, as a front has to be given it. */
  readonly files: (request: Request) => Promise<Response>;
  readonly logged: readonly Logged[];
  /** Physical table names by service. */
  readonly tables: Readonly<Record<string, string>>;
  /** The physical name of any of its tables. */
  readonly tableNamed: (declaration: { readonly name: string }) => string;
  /** Where the files of this platform are. */
  readonly filesFolder: string;
  /** Any request, as it comes: no token, no hat. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Somebody by e-mail; linked at the first call, wearing the hat of `owner` (id, code or name) or the first one. */
  readonly as: SignIn;
  /** The coordinating entity and its first coordinator, who signs in with this address. */
  begin(administratorEmail?: string): Promise<{ owner: OwnerId; coordinator: ApiClient }>;
  /** Publishes and delivers until quiet. Throws when a delivery was given up, with what it died of. */
  drain(): Promise<void>;
  /** Recomputes every hash chain of every service. */
  verify(): Promise<Verified>;
  stop(): Promise<void>;
}

let made = 0;

/** Starts it: every service, bus, mailbox; the clock can be set, and people sign in without pages. */
export const testPlatform = async (options: TestPlatformOptions = {}): Promise<TestPlatform> => {
  const { endpoint } = await testEngine();
  made += 1;
  const run = `${process.pid}-${Date.now()}-${made}`;
  const { after } = options;
  const tableNamed = after?.tableNamed ?? (({ name }: { readonly name: string }) => `${name}-${run}`);
  // A client of its own: each platform listens to what its own client writes.
  const client = documentClient({ endpoint, withoutRequestToken: true });
  const { tenants } = options;
  const placement = placementOf(tableNamed, tenants && silosIn(tenants));
  await createTables(client, platformTables, tableNamed);
  await createContextTables(
    client,
    services.map(({ context }) => context.table),
    placement,
  );

  const clock = after?.clock ?? settableClock(options.at);
  const keys = after?.keys ?? (await freshKeys());
  const origin = options.origin ?? 'http://127.0.0.1:4000';
  const logged: Logged[] = [];
  const write =
    (level: Logged['level']) =>
    (message: string, fields: LogFields = {}) => {
      logged.push({ level, message, fields });
    };
  const folder = after?.filesFolder ?? mkdtempSync(join(tmpdir(), 'concierta-files-'));
  const headsOf = (context: string) => headsFolder(join(folder, 'chain-heads'), context);
  const files = openFiles({ folder, origin, secret: keys.cookies, clock });
  const platform = await startPlatform({
    services: options.services ?? services,
    files: files.port,
    client,
    tableNamed,
    ...(tenants && { tenants }),
    ...(options.policy && { policy: options.policy }),
    keys,
    origin,
    clock,
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    headsOf,
    hatMs: options.hatMs ?? 0,
    sweepMs: 0,
    freshMs: 0,
    retrying: { maxTries: 4, firstPauseMs: 5, longestPauseMs: 20 },
    checkAnswers: options.checkAnswers ?? true,
    ...(options.limiter && { limiter: options.limiter }),
  });

  const answer = async (request: Request): Promise<Response> =>
    new URL(request.url).pathname.startsWith('/files-store/')
      ? files.answer(request)
      : ((await platform.answer(request)) ?? new Response(null, { status: 404 }));

  const drain = async () => {
    await platform.drain();
    const dead = await platform.bus.deadLetters();
    if (dead.length > 0) throw new Error(`deliveries were given up:\n${dead.map(words).join('\n')}`);
  };
  const as = signingIn({ origin, keys, clock, fetch: answer, drain });

  return {
    clock,
    origin,
    keys,
    platform,
    client,
    files: files.answer,
    logged,
    tables: Object.fromEntries(services.map(({ context }) => [context.name, tableNamed(context.table)])),
    tableNamed,
    filesFolder: folder,
    fetch: (path, init) => answer(new Request(new URL(path, origin), init)),
    as,
    async begin(administratorEmail = 'coordinacion@ejemplo.gov.co') {
      const words = { catalogueId: 'dnp', code: 'DNP', administratorEmail };
      const { owner } = await bootstrap(tenancyDeps(platform.partsOf('tenancy')), words);
      await drain();
      return { owner, coordinator: as(administratorEmail, owner) };
    },
    drain,
    verify: () => verifyEverything({ client, tableNamed, clock, headsOf, tenants }),
    async stop() {
      await platform.stop();
      client.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const words = ({ queue, position, lastError }: Message): string => `${queue} ${position}: ${lastError ?? ''}`;

import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { FilePort } from '@concierta/files';
import type { Log } from '@concierta/http';
import type { HostedService, TenantsFile } from '@concierta/service';
import { bootstrap, tenancyDeps } from '@concierta/service-tenancy';
import type { TableDeclaration } from '@concierta/store';
import type { Keys } from '../issuer/keys.ts';
import { type Platform, startPlatform } from '../platform.ts';
import { settableClock } from '../settable-clock.ts';
import { signingIn } from '../signed-in.ts';
import { baselineSteps } from './baselines.ts';
import { contactSteps } from './contacts.ts';
import { demandSteps } from './demand-steps.ts';
import { attendedDemands } from './demands-attended.ts';
import { waitingDemands } from './demands-waiting.ts';
import { foundingSteps } from './founding.ts';
import { importSteps } from './imports.ts';
import { institutionSteps } from './institution.ts';
import { offerSteps } from './offer-steps.ts';
import { governingOffers } from './offers-governing.ts';
import { livingOffers } from './offers-living.ts';
import { overlapSteps } from './overlaps.ts';
import { referralSteps } from './referrals.ts';
import { sourceSteps } from './sources.ts';
import { morningOf, type Step, setStage } from './stage.ts';
import { surveySteps } from './surveys.ts';
import { targetingSteps } from './targeting.ts';

/** Whether the demonstration is there, is being loaded, or was never begun. */
export const demonstrationTable: TableDeclaration = { name: 'local-demonstration', indexes: [] };

export interface LoadOptions {
  readonly services: readonly HostedService[];
  readonly client: DynamoDBDocumentClient;
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly keys: Keys;
  readonly origin: string;
  readonly log: Log;
  readonly files?: FilePort;
  readonly tenants?: TenantsFile;
  readonly tell: (line: string) => void;
  /** Only these organisations and their people, and no stories; everything unless told. */
  readonly only?: readonly string[];
  /** The day that its days are counted from. */
  readonly today: Date;
}

type Standing = 'absent' | 'loading' | 'loaded';

const key = { pk: 'DEMONSTRATION', sk: 'STATE' };

/** How far the demonstration came; its table must exist. */
export const demonstrationStanding = async (client: DynamoDBDocumentClient, table: string): Promise<Standing> => {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  const standing = Item?.standing;
  return standing === 'loading' || standing === 'loaded' ? standing : 'absent';
};

/** Every step of the demonstration, in the order in which it happened. */
const allSteps = (begin: Parameters<typeof foundingSteps>[0], only: readonly string[] | undefined): Step[] => {
  if (only) return foundingSteps(begin, only);
  return [
    ...foundingSteps(begin),
    ...[...livingOffers, ...governingOffers].flatMap(offerSteps),
    ...[...attendedDemands, ...waitingDemands].flatMap(demandSteps),
    ...overlapSteps,
    ...contactSteps,
    ...institutionSteps(),
    ...targetingSteps,
    ...sourceSteps,
    ...baselineSteps,
    ...referralSteps(),
    ...surveySteps,
    ...importSteps,
  ].sort((a, b) => a.on - b.on);
};

const play = async (platform: Platform, options: LoadOptions, clock: ReturnType<typeof settableClock>) => {
  const { keys, origin, today, tell } = options;
  const answer = async (request: Request) => (await platform.answer(request)) ?? new Response(null, { status: 404 });
  const drain = async () => {
    await platform.drain();
    const [dead] = await platform.bus.deadLetters();
    if (dead) throw new Error(`a delivery of the demonstration failed: ${dead.queue} ${dead.lastError ?? ''}`);
  };
  const as = signingIn({ origin, keys, clock, fetch: answer, drain });
  const post = (path: string, body: URLSearchParams) =>
    answer(new Request(new URL(path, origin), { method: 'POST', body }));
  const stage = setStage(as, today, drain, post, options.files);
  const begin = async (administratorEmail: string) => {
    const words = { catalogueId: 'dnp', code: 'DNP', administratorEmail };
    return (await bootstrap(tenancyDeps(platform.partsOf('tenancy')), words)).owner;
  };
  const steps = allSteps(begin, options.only);
  let day: number | undefined;
  for (const [i, step] of steps.entries()) {
    if (step.on !== day) clock.set(morningOf(today, step.on));
    else clock.advance(11 * 60_000);
    day = step.on;
    await step.run(stage);
    if ((i + 1) % 100 === 0) tell(`  ${Math.round((100 * (i + 1)) / steps.length)} %`);
  }
  await drain();
};

/**
 * Loads the demonstration through the platform's own routes, as its people, on their days. To be called on tables that
 * are empty; a run that was killed half way is known by its mark (`loading`), and whoever starts next empties them first.
 */
export const loadDemonstration = async (options: LoadOptions): Promise<void> => {
  const { client, tableNamed, tell, today } = options;
  const table = tableNamed(demonstrationTable);
  const mark = (standing: Standing) =>
    client.send(new PutCommand({ TableName: table, Item: { ...key, standing, today: today.toISOString() } }));
  tell('Cargando los datos de demostración (solo la primera vez)…');
  await mark('loading');
  const clock = settableClock(morningOf(today, -200));
  const platform = await startPlatform({ ...options, clock, hatMs: 0, sweepMs: 0 });
  try {
    await play(platform, options, clock);
  } finally {
    await platform.stop();
  }
  await mark('loaded');
};

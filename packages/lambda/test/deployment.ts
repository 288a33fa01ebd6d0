import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratePolicy } from '@concierta/access/policies';
import { type ServiceContext, visibleTo, type WorkerFunction } from '@concierta/events';
import { newId, type OwnerId, systemClock } from '@concierta/kernel';
import { type ApiClient, apiClient } from '@concierta/local/api-client';
import { tableArn } from '@concierta/local/police/names';
import { placementOf } from '@concierta/local/police/placement';
import { policeProxy } from '@concierta/local/police/police-proxy';
import { rolesFor } from '@concierta/local/police/roles';
import { createTables } from '@concierta/local/tables';
import { testEngine } from '@concierta/local/test-engine';
import { bootstrap } from '@concierta/service-tenancy';
import { oneTable, outboxShards, type Reached, rateTable } from '@concierta/store';
import type { SQSBatchResponse } from 'aws-lambda';
import { type Bundle, buildBundles } from '../src/bundle/build.ts';
import { type DeployedFunction, everyContext } from '../src/bundle/every-function.ts';
import { environmentOf, tableName } from '../src/bundle/sample-environment.ts';
import type { Result } from '../src/http/result.ts';
import { type Cloud, type Entry, startCloud } from './cloud.ts';
import { type Container, startContainer } from './container.ts';
import { client, newIssuer } from './issuer.ts';
import { answerOf, bodyOf, everyShard, httpEvent, queueEvent } from './lambda-events.ts';

/** The roles of the police are those of the stage of this name. */
export const stage = 'embedded';

/** The secrets of the edge: the one in use, and the one before it. */
export const edge = {
  current: 'the-edge-secret-that-is-in-use-now-0001',
  previous: 'the-edge-secret-that-was-before-it-0000',
};

const origin = 'https://concierta.example';
const emailKey = 'an-email-key-for-tests-of-forty-letters-';

/** Every function of every context, each bundle in a process of its own, before the engine and behind the police. */
export interface Deployment {
  readonly bundles: readonly Bundle[];
  readonly contexts: readonly ServiceContext[];
  readonly functions: readonly DeployedFunction[];
  readonly cloud: Cloud;
  readonly issuer: string;
  /** The pool of a context, without any role. */
  pool(context: string): Reached;
  /** The process of a function; started when it is first asked for. */
  container(context: string, fn: string): Promise<Container>;
  /** One more process of a function, told something else. */
  another(context: string, fn: string, more: Readonly<Record<string, string>>): Promise<Container>;
  /** An access token of somebody. */
  token(email: string): Promise<string>;
  /** Sends a request to the function whose context claims its path. */
  fetch(request: Request, edgeSecret?: string): Promise<Response>;
  /** Somebody who signs in with this address; in the name of the first organisation that lets them. */
  as(email: string): ApiClient;
  /** The coordinating entity, begun as an operator begins it. */
  begin(administratorEmail: string): Promise<OwnerId>;
  /** Wakes the publisher of a context for all of its outbox. */
  publish(context: string): Promise<void>;
  /** Brings what the bus accepted to every queue whose rule wants it; answers the deliveries that failed. */
  deliver(entries: readonly Entry[]): Promise<number>;
  /** Publishes and delivers until nothing is left. */
  drain(): Promise<void>;
  /** Everything that any function has written. */
  written(): string;
  close(): Promise<void>;
}

const segment = (path: string): string => `/${path.split('/')[2] ?? ''}`;

/** Builds and deploys everything, in a table of its own for each context. */
export const deploy = async (): Promise<Deployment> => {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-lambda-'));
  const [{ endpoint, client: database }, contexts, tokens, bundles] = await Promise.all([
    testEngine(),
    everyContext(),
    newIssuer(),
    buildBundles(folder),
  ]);
  const functions = bundles.flatMap((bundle) => bundle.functions);
  const named = ({ name }: { readonly name: string }) => tableName(stage, name);
  await createTables(database, [...contexts.map(({ table }) => table), rateTable], named);
  const roles = rolesFor({ contexts, placement: placementOf(named) });
  const functionPolicies = () => [ratePolicy(tableArn(named(rateTable)))];
  const proxy = await policeProxy({ endpoint, roles, clock: systemClock, functionPolicies });
  const cloud = await startCloud(tokens.jwks);
  const issuer = `${cloud.endpoint}/issuer`;
  const sample = { stage, issuer, client, origin, edgeSecrets: `${edge.current},${edge.previous}`, emailKey };

  const started = new Map<string, Promise<Container>>();
  const running: Container[] = [];
  const start = async (
    context: string,
    name: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Container> => {
    const deployed = functions.find((one) => one.context.name === context && one.fn.name === name);
    const bundle = bundles.find(({ entry }) => entry === deployed?.entry);
    if (!deployed || !bundle) throw new Error(`${context} has no function «${name}»`);
    const keys = proxy.keysOf(deployed.context, name);
    const container = await startContainer(bundle.file, {
      ...environmentOf(deployed, sample),
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_SESSION_TOKEN: keys.sessionToken,
      AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
      AWS_ENDPOINT_URL_STS: proxy.endpoint,
      AWS_ENDPOINT_URL_EVENTBRIDGE: cloud.endpoint,
      AWS_ENDPOINT_URL_S3: cloud.endpoint,
      AWS_ENDPOINT_URL_SESV2: cloud.endpoint,
      ...more,
    });
    running.push(container);
    return container;
  };
  const container = (context: string, name: string): Promise<Container> => {
    const key = `${context} ${name}`;
    const one = started.get(key) ?? start(context, name);
    started.set(key, one);
    return one;
  };

  const fetch = async (request: Request, edgeSecret: string | undefined = edge.current): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const isApi = pathname.startsWith('/api/');
    const claims = ({ routes, pages }: ServiceContext) =>
      isApi
        ? routes.includes(segment(pathname))
        : pages.paths.some((path) => pathname === path || pathname.startsWith(`${path}/`));
    const context = contexts.find(claims) ?? contexts.find(({ pages }) => pages.paths.includes('/'));
    const one = await container(context?.name ?? '', isApi ? 'api' : 'pages');
    return answerOf(await one.call<Result>(await httpEvent(request, edgeSecret)));
  };

  const publish = async (context: string): Promise<void> => {
    const publisher = await container(context, 'publisher');
    await publisher.call(everyShard(tableName(stage, context), outboxShards));
  };

  /** The rule of a queue, by the declarations alone: who says to publish the type, and what the scope may see. */
  const takes = (worker: WorkerFunction['consumers'][number], { Source, DetailType, Detail }: Entry): boolean => {
    const { visibility } = JSON.parse(Detail) as { visibility: 'owner' | 'shared' | 'public' };
    return (
      contexts.some(
        ({ name, publishes }) => Source === `concierta.${name}` && publishes.some((type) => type === DetailType),
      ) &&
      worker.events.some((type) => type === DetailType) &&
      visibleTo[worker.scope].includes(visibility)
    );
  };

  const deliver = async (entries: readonly Entry[]): Promise<number> => {
    const deliveries = functions.flatMap(({ context, fn }) =>
      fn.kind === 'worker' ? fn.consumers.map((consumer) => ({ context: context.name, fn: fn.name, consumer })) : [],
    );
    const failures = await Promise.all(
      deliveries.map(async ({ context, fn, consumer }) => {
        const bodies = entries.filter((entry) => takes(consumer, entry)).map(bodyOf);
        if (bodies.length === 0) return 0;
        const worker = await container(context, fn);
        const batch = queueEvent({ stage, context, consumer: consumer.name }, bodies);
        return (await worker.call<SQSBatchResponse>(batch)).batchItemFailures.length;
      }),
    );
    return failures.reduce((sum, count) => sum + count, 0);
  };

  const publishers = functions.filter(({ fn }) => fn.kind === 'publisher');
  let delivered = 0;
  const drain = async (): Promise<void> => {
    for (;;) {
      await Promise.all(publishers.map(({ context }) => publish(context.name)));
      const entries = cloud.accepted.slice(delivered);
      if (entries.length === 0) return;
      delivered += entries.length;
      const failed = await deliver(entries);
      if (failed > 0)
        throw new Error(`${failed} deliveries failed:\n${running.map((one) => one.written()).join('\n')}`);
    }
  };

  const linked = new Set<string>();
  const as = (email: string): ApiClient => {
    const common = {
      email,
      origin,
      token: () => tokens.accessToken(issuer, email),
      fetch: (request: Request) => fetch(request),
    };
    const me = apiClient({ ...common, hat: async () => undefined });
    let worn: string | undefined;
    const hat = async (): Promise<string | undefined> => {
      if (worn !== undefined) return worn;
      if (!linked.has(email)) {
        linked.add(email);
        const answer = await me.post('/me/link', { idToken: await tokens.idToken(issuer, email) });
        if (answer.status >= 300) throw new Error(`${email} could not be linked: ${JSON.stringify(answer.body)}`);
        await drain();
      }
      const { hats } = (await me.get('/me')).body as { hats: readonly { hat: string; inForce: boolean }[] };
      worn = hats.find(({ inForce }) => inForce)?.hat;
      return worn;
    };
    return apiClient({ ...common, hat });
  };

  const pool = (context: string): Reached => ({ client: database, table: tableName(stage, context) });
  return {
    bundles,
    contexts,
    functions,
    cloud,
    issuer,
    pool,
    container,
    another: start,
    token: (email) => tokens.accessToken(issuer, email),
    fetch,
    as,
    async begin(administratorEmail) {
      const clock = systemClock;
      const deps = {
        tables: oneTable(pool('tenancy')),
        clock,
        emailKey,
        ids: (kind: Parameters<typeof newId>[0]) => newId(kind, clock.now()),
      };
      const { owner } = await bootstrap(deps, { catalogueId: 'dnp', code: 'DNP', administratorEmail });
      await drain();
      return owner;
    },
    publish,
    deliver,
    drain,
    written: () => running.map((one) => one.written()).join(''),
    async close() {
      for (const one of running) one.stop();
      await Promise.all([proxy.close(), cloud.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

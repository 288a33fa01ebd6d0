import {
  blobsPolicy,
  filesPolicy,
  headsPolicy,
  type PolicyDocument,
  publishPolicy,
  tablePolicy,
} from '@concierta/access/policies';
import { functionsOf, type ServiceContext } from '@concierta/events';
import { evaluate } from '@concierta/local/police/evaluate';
import { functionRoleArn, tableRoleArn } from '@concierta/local/police/names';
import { eventAuthorisations, objectAuthorisation } from '@concierta/local/police/other-requests';
import { placementOf } from '@concierta/local/police/placement';
import { policeProxy } from '@concierta/local/police/police-proxy';
import { rolesFor } from '@concierta/local/police/roles';
import { settableClock } from '@concierta/local/settable-clock';
import { createTables } from '@concierta/local/tables';
import { testEngine } from '@concierta/local/test-engine';
import { documentClient } from '@concierta/store';
import { contexts } from '../../services.ts';
import { attemptsAt, type Outcome, type Place } from '../attempt.ts';
import { owners, type Probe } from '../probe.ts';

const bucketArn = (bucket: string) => `arn:aws:s3:::concierta-embedded-${bucket}`;
const busArn = 'arn:aws:events:us-east-1:000000000000:event-bus/concierta-embedded';

/** What a function's own role may do besides taking others, as infrastructure gives it. */
const ownPolicies = (context: ServiceContext, name: string): PolicyDocument[] => {
  const fn = functionsOf(context).find((one) => one.name === name);
  if (!fn) return [];
  const uses = new Set(fn.uses);
  return [
    ...(fn.kind === 'publisher' ? [publishPolicy(busArn, `concierta.${context.name}`)] : []),
    ...(uses.has('blobs')
      ? [blobsPolicy(bucketArn('blobs'), context.name, fn.kind === 'worker' ? 'write' : 'read')]
      : []),
    ...(uses.has('heads') ? [headsPolicy(bucketArn('heads'), context.name)] : []),
  ];
};

export interface EmbeddedPlace {
  attempt(probe: Probe): Promise<Outcome>;
  close(): Promise<void>;
}

let made = 0;

/**
 * The police of the embedded platform as a place to probe: DynamoDB and STS over the wire, in front of a real engine. What is
 * neither (files, the bus) is judged by the same documents and the same evaluator.
 */
export const embeddedPlace = async (policy: typeof tablePolicy = tablePolicy): Promise<EmbeddedPlace> => {
  const { endpoint } = await testEngine();
  made += 1;
  const run = `verify-${process.pid}-${made}`;
  const placement = placementOf(({ name }) => `${run}-${name}`);
  const client = documentClient({ endpoint, withoutRequestToken: true });
  await createTables(
    client,
    contexts.map(({ table }) => table),
    (table) => placement.pool(table),
  );
  const roles = rolesFor({ contexts, placement, policy });
  const proxy = await policeProxy({ endpoint, roles, clock: settableClock('2026-03-02T12:00:00Z') });
  const contextOf = (name: string): ServiceContext => {
    const found = contexts.find((context) => context.name === name);
    if (!found) throw new Error(`there is no context «${name}»`);
    return found;
  };
  const place: Place = {
    region: 'us-east-1',
    endpoints: { dynamodb: proxy.endpoint, sts: proxy.endpoint },
    async keysOf(context, name) {
      const { accessKeyId, secretAccessKey } = proxy.keysOf(contextOf(context), name);
      return { accessKeyId, secretAccessKey };
    },
    tableRole: (context, role) => tableRoleArn(context, role),
    table: (context) => placement.pool(contextOf(context).table),
    bucket: (bucket) => bucket,
    bus: busArn,
  };
  const overTheWire = attemptsAt(place);

  const judged = ({ context, function: fn, role, attempt }: Probe): Outcome => {
    const held =
      role === undefined
        ? { role: functionRoleArn(context, fn), tags: {}, policies: ownPolicies(contextOf(context), fn) }
        : {
            role: tableRoleArn(context, role),
            tags: role === 'data' ? { owner: owners.own } : {},
            policies: role === 'data' ? [filesPolicy(bucketArn('files'))] : [],
          };
    const asked =
      attempt.to === 'object'
        ? [objectAuthorisation('PutObject', bucketArn(attempt.bucket), attempt.key)]
        : attempt.to === 'publish'
          ? eventAuthorisations(busArn, [{ Source: attempt.source, DetailType: 'probe.made.v1' }])
          : [];
    const allowed = asked.length > 0 && asked.every((one) => evaluate(one, held.policies, held).allowed);
    return { kind: allowed ? 'allowed' : 'refused' };
  };

  return {
    attempt: async (probe) =>
      probe.attempt.to === 'object' || probe.attempt.to === 'publish' ? judged(probe) : overTheWire(probe),
    async close() {
      await proxy.close();
      client.destroy();
    },
  };
};

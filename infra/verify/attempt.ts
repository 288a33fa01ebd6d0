import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { TableRole } from '@concierta/events';
import { type Attempt, type Bucket, owners, type Probe } from './probe.ts';
import { sendTo } from './requests.ts';

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Where probes are sent: a deployed stage, or the police of the embedded platform. */
export interface Place {
  readonly region: string;
  readonly endpoints?: { readonly dynamodb: string; readonly sts: string };
  /** The keys that a function begins with; `undefined` where nobody may begin as that one. */
  keysOf(context: string, functionName: string): Promise<Keys | undefined>;
  tableRole(context: string, role: TableRole): string;
  table(context: string): string;
  bucket(bucket: Bucket): string;
  readonly bus: string;
}

/** What became of a probe. `unclear` is neither: the network, a table that is not there, a role that nobody could take. */
export type Outcome =
  | { readonly kind: 'refused' | 'allowed' }
  | { readonly kind: 'unclear'; readonly why: string }
  | { readonly kind: 'skipped'; readonly why: string };

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

const refusals = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'Forbidden']);

/** These come after the policy has let a request through: the condition that cannot hold, the file that is not there. */
const letThrough = new Set([
  'ConditionalCheckFailedException',
  'TransactionCanceledException',
  'NoSuchKey',
  'NotFound',
  'PreconditionFailed',
]);

const outcomeOf = async (send: () => Promise<unknown>): Promise<Outcome> => {
  try {
    await send();
    return { kind: 'allowed' };
  } catch (error) {
    const name = nameOf(error);
    if (refusals.has(name)) return { kind: 'refused' };
    if (letThrough.has(name)) return { kind: 'allowed' };
    return { kind: 'unclear', why: `${name}: ${error instanceof Error ? error.message : ''}` };
  }
};

/** Makes attempts at a place, and remembers the sessions it took, so that each role is taken once. */
export const attemptsAt = (place: Place) => {
  const sessions = new Map<string, Promise<Keys>>();
  const dynamodb = new Map<Keys, DynamoDBClient>();
  const common = (credentials: Keys) => ({ region: place.region, credentials, maxAttempts: 2 });

  const take = async (
    keys: Keys,
    context: string,
    role: TableRole,
    tags: Readonly<Record<string, string>>,
  ): Promise<Keys> => {
    const sts = new STSClient({ ...common(keys), ...(place.endpoints && { endpoint: place.endpoints.sts }) });
    try {
      const { Credentials } = await sts.send(
        new AssumeRoleCommand({
          RoleArn: place.tableRole(context, role),
          RoleSessionName: 'concierta-verify',
          DurationSeconds: 900,
          ...(Object.keys(tags).length > 0 && {
            Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
          }),
        }),
      );
      const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
      if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw new Error('STS gave no keys');
      return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    } finally {
      sts.destroy();
    }
  };

  const sessionOf = (keys: Keys, { context, function: fn, role }: Probe & { role: TableRole }): Promise<Keys> => {
    const name = `${context}/${fn}/${role}`;
    const known = sessions.get(name) ?? take(keys, context, role, role === 'data' ? { owner: owners.own } : {});
    sessions.set(name, known);
    return known;
  };

  const clientOf = (keys: Keys): DynamoDBClient => {
    const known =
      dynamodb.get(keys) ??
      new DynamoDBClient({ ...common(keys), ...(place.endpoints && { endpoint: place.endpoints.dynamodb }) });
    dynamodb.set(keys, known);
    return known;
  };

  const send = async (keys: Keys, attempt: Attempt): Promise<unknown> => {
    switch (attempt.to) {
      case 'take':
        return take(keys, attempt.context, attempt.role, attempt.tags);
      case 'table':
        return sendTo(clientOf(keys), place.table(attempt.context), attempt.request);
      case 'object':
        // Reading what is not there is refused whatever the policy says; writing tells. A file of this hash is not there either.
        return new S3Client(common(keys)).send(
          new PutObjectCommand({ Bucket: place.bucket(attempt.bucket), Key: attempt.key, Body: '', IfMatch: '"0"' }),
        );
      case 'publish': {
        const { FailedEntryCount = 0, Entries = [] } = await new EventBridgeClient(common(keys)).send(
          // A type that no rule asks for: let through, it would reach nobody.
          new PutEventsCommand({
            Entries: [{ EventBusName: place.bus, Source: attempt.source, DetailType: 'probe.made.v1', Detail: '{}' }],
          }),
        );
        if (FailedEntryCount === 0) return Entries;
        throw Object.assign(new Error('refused'), { name: Entries[0]?.ErrorCode ?? 'unknown' });
      }
    }
  };

  return async (probe: Probe): Promise<Outcome> => {
    const own = await place.keysOf(probe.context, probe.function);
    if (!own) return { kind: 'skipped', why: `nobody may begin as ${probe.context}/${probe.function}` };
    const { role } = probe;
    let keys = own;
    if (role !== undefined) {
      try {
        keys = await sessionOf(own, { ...probe, role });
      } catch (error) {
        return { kind: 'unclear', why: `the role ${role} could not be taken: ${nameOf(error)}` };
      }
    }
    return outcomeOf(() => send(keys, probe.attempt));
  };
};

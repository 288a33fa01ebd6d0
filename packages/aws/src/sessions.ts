import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { ownerTag } from '@concierta/access/policies/table-policy';
import { type Clock, type OwnerId, systemClock } from '@concierta/kernel';
import { type Credentials, ownCredentials } from './own-credentials.ts';
import { Recent } from './recent.ts';

/** Keys of a role that was taken: they always end. */
export interface Session extends Credentials {
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Roles taken, each for one owner or for none. */
export interface Sessions {
  /**
   * The keys of a role, for one owner (a session tag) or for nobody in particular: good for twenty minutes at least, or as
   * long as there is while they cannot be renewed.
   */
  of(roleArn: string, owner?: OwnerId): () => Promise<Session>;
}

export interface SessionsOptions {
  /** What the sessions are called in AWS's own trail: the function's name. */
  readonly name: string;
  readonly sts?: Pick<STSClient, 'send'>;
  readonly clock?: Clock;
  /** How many sessions are kept; 512 unless told. */
  readonly most?: number;
}

/** A role taken from within another role: AWS lets it last an hour and no longer. */
const sessionSeconds = 3_600;
/** More than the life of the longest signed address, so that none outlives the keys that signed it. */
const renewBeforeMs = 20 * 60_000;
/** Keys nearer to their end than this are not used: a request may be on its way as long. */
const lastUseMs = 60_000;
/** How long after a renewal that failed another is tried, while the old keys last. */
const pauseMs = 10_000;

const sessionName = (name: string): string => name.replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 64);

interface Taken {
  session: Session | undefined;
  renewing: Promise<Session> | undefined;
  failedAt: number;
}

/** Takes roles by STS, each once for all who ask at the same time, and renews them before they end. */
export const roleSessions = (options: SessionsOptions): Sessions => {
  const clock = options.clock ?? systemClock;
  const sts = options.sts ?? new STSClient({ credentials: ownCredentials(), maxAttempts: 3 });
  const taken = new Recent<Taken>(options.most ?? 512);
  const now = (): number => clock.now().getTime();

  const take = async (roleArn: string, owner: OwnerId | undefined): Promise<Session> => {
    const { Credentials: given } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: sessionName(options.name),
        DurationSeconds: sessionSeconds,
        ...(owner === undefined ? {} : { Tags: [{ Key: ownerTag, Value: owner }] }),
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = given ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration) {
      throw new Error(`STS gave no keys for ${roleArn}`);
    }
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    };
  };

  const left = ({ session }: Taken): number => (session ? session.expiration.getTime() - now() : 0);

  const renewed = async (entry: Taken, roleArn: string, owner: OwnerId | undefined): Promise<Session> => {
    try {
      entry.renewing ??= take(roleArn, owner);
      entry.session = await entry.renewing;
      return entry.session;
    } catch (error) {
      entry.failedAt = now();
      if (entry.session && left(entry) > lastUseMs) return entry.session;
      throw error;
    } finally {
      entry.renewing = undefined;
    }
  };

  return {
    of: (roleArn, owner) => async () => {
      const entry = taken.of(`${roleArn}|${owner ?? ''}`, () => ({
        session: undefined,
        renewing: undefined,
        failedAt: Number.NEGATIVE_INFINITY,
      }));
      const { session } = entry;
      const pausing = left(entry) > lastUseMs && now() - entry.failedAt < pauseMs;
      return session && (left(entry) > renewBeforeMs || pausing) ? session : renewed(entry, roleArn, owner);
    },
  };
};

import { randomBytes } from 'node:crypto';
import type { Clock } from '@concierta/kernel';
import type { Held } from './police.ts';

/** Keys as STS hands them out. The access key tells who asks; it is random, and good until it expires. */
export interface HandedOut {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Who an access key belongs to. */
export type Bearer =
  | { readonly kind: 'function'; readonly role: string }
  | { readonly kind: 'session'; readonly held: Held; readonly token: string };

/** Every key that is good now. */
export interface Credentials {
  /** Keys for whoever runs in a role of its own: what Lambda puts into a function's environment. They do not expire. */
  ofFunction(role: string): HandedOut;
  /** Keys for a role that was taken. */
  ofSession(held: Held, seconds: number): HandedOut;
  bearer(accessKeyId: string | undefined): Bearer | 'unknown' | 'expired';
}

interface Kept {
  readonly bearer: Bearer;
  readonly until: number;
}

/** 2100: what is handed to a function is good as long as it runs. */
const never = Date.UTC(2100, 0);

/** How many sessions are remembered; beyond, the oldest ones must be taken anew. */
const mostSessions = 10_000;

export const credentialsWith = (clock: Clock): Credentials => {
  const functions = new Map<string, Bearer>();
  const sessions = new Map<string, Kept>();
  // Capital letters and digits, as AWS's keys: four letters that tell the sort, then sixteen at random.
  const keyOf = (sort: 'AKIA' | 'ASIA') => `${sort}${randomBytes(8).toString('hex').toUpperCase()}`;
  const handOut = (accessKeyId: string, sessionToken: string, until: number): HandedOut => ({
    accessKeyId,
    secretAccessKey: randomBytes(30).toString('base64'),
    sessionToken,
    expiration: new Date(until),
  });

  return {
    ofFunction(role) {
      const key = keyOf('AKIA');
      functions.set(key, { kind: 'function', role });
      return handOut(key, '', never);
    },
    ofSession(held, seconds) {
      const [key, token] = [keyOf('ASIA'), randomBytes(48).toString('base64')];
      const until = clock.now().getTime() + seconds * 1_000;
      if (sessions.size >= mostSessions) sessions.delete(sessions.keys().next().value ?? '');
      sessions.set(key, { bearer: { kind: 'session', held, token }, until });
      return handOut(key, token, until);
    },
    bearer(key = '') {
      const own = functions.get(key);
      if (own) return own;
      const kept = sessions.get(key);
      if (!kept) return 'unknown';
      return kept.until > clock.now().getTime() ? kept.bearer : 'expired';
    },
  };
};

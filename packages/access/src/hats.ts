import { type Clock, OwnerId, type PersonId, Refusal } from '@concierta/kernel';
import { memberKey, mintScope, openStore, type Store, type Tables } from '@concierta/store';
import { inForce, type Member, memberOf, principalOf } from './memberships.ts';
import type { OwnerContext } from './principal.ts';
import { type OwnerProfile, ownerProfile } from './profiles.ts';

/** Where a service keeps its rows. */
export interface TableDeps {
  readonly tables: Tables;
  readonly clock: Clock;
}

export interface HatReaderOptions extends TableDeps {
  /** How long a membership read may be trusted; at most a minute, which bounds how long a revocation takes. */
  readonly ttlMs?: number;
}

export interface HatReader {
  /**
   * The owner's context that `Acting-As` (`<ownerId>.<membershipId>`) opens to this person.
   * Refuses with `hat-required`, `hat-malformed`, or `hat-not-yours` (also when it ended or never was: the same words).
   */
  resolve(person: PersonId, actingAs: string | undefined): Promise<OwnerContext>;
  /**
   * Refuses `guard-failed` (`owner-in-force`) for an owner that may only be read: its validity ended. Whoever its successor
   * was given leave to go on with what it left (an inherited hat) passes; what they may do, their roles say. Of an owner that
   * no event has told of yet nothing is known against it.
   */
  requireInForce(context: OwnerContext): Promise<void>;
}

interface Kept<T> {
  readonly until: number;
  readonly reading: Promise<T>;
}

const maxTtlMs = 60_000;
const maxKept = 10_000;
const hatPattern = /^((?:ent|ter)_[0-9A-HJKMNP-TV-Z]{26})\.(mem_[0-9A-HJKMNP-TV-Z]{26})$/;

/** Reads hats from the service's own membership rows, each at most once a minute and once at a time. */
export const hatReader = (options: HatReaderOptions): HatReader => {
  const { tables, clock } = options;
  const ttlMs = Math.min(options.ttlMs ?? maxTtlMs, maxTtlMs);
  const hats = new Map<string, Kept<{ store: Store; member: Member } | undefined>>();
  const profiles = new Map<string, Kept<OwnerProfile | undefined>>();

  const read = async (owner: OwnerId, person: PersonId, membership: string) => {
    const store = openStore(tables, mintScope({ kind: 'owner', owner }), { clock });
    const member = memberOf(await store.get(memberKey(owner, person, membership)));
    return member && { store, member };
  };

  /** What `reading` gives, read at most once in `ttlMs` and once at a time. Only what is `worth` it is remembered, never a failure. */
  const remembered = <T>(
    kept: Map<string, Kept<T>>,
    key: string,
    reading: () => Promise<T>,
    worth: (found: T) => boolean,
  ): Promise<T> => {
    const known = kept.get(key);
    if (known && known.until > clock.now().getTime()) return known.reading;
    const entry: Kept<T> = { until: clock.now().getTime() + ttlMs, reading: reading() };
    if (kept.size >= maxKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, entry);
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key);
    };
    entry.reading.then((found) => worth(found) || forget(), forget);
    return entry.reading;
  };

  return {
    async resolve(person, actingAs) {
      if (actingAs === undefined || actingAs === '') throw new Refusal('hat-required');
      const [, ownerPart, membership] = hatPattern.exec(actingAs) ?? [];
      const owner = OwnerId.safeParse(ownerPart);
      if (!owner.success || membership === undefined) throw new Refusal('hat-malformed');
      const found = await remembered(
        hats,
        `${person} ${actingAs}`,
        () => read(owner.data, person, membership),
        // A membership that is not there (yet) must not be remembered as missing.
        (read) => read !== undefined,
      );
      if (!found || !inForce(found.member, clock)) throw new Refusal('hat-not-yours');
      return { principal: principalOf(owner.data, found.member), store: found.store };
    },
    async requireInForce({ principal: { owner, successor }, store }) {
      const profile = await remembered(
        profiles,
        owner,
        () => ownerProfile(store, owner),
        () => true,
      );
      const takesOver = successor !== undefined && successor === profile?.successor;
      if (profile?.status === 'readOnly' && !takesOver)
        throw new Refusal('guard-failed', { missing: ['owner-in-force'] });
    },
  };
};

import type { TableClient } from '@concierta/events';
import { type Clock, OwnerId, type PersonId, Refusal } from '@concierta/kernel';
import { memberKey, mintScope, openStore, type Store } from '@concierta/store';
import { inForce, type Member, memberOf, principalOf } from './memberships.ts';
import type { OwnerContext } from './principal.ts';

/** Where a service keeps its rows. */
export interface TableDeps {
  readonly client: TableClient;
  readonly table: string;
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
}

interface Kept {
  readonly until: number;
  readonly reading: Promise<{ store: Store; member: Member } | undefined>;
}

const maxTtlMs = 60_000;
const maxKept = 10_000;
const hatPattern = /^((?:ent|ter)_[0-9A-HJKMNP-TV-Z]{26})\.(mem_[0-9A-HJKMNP-TV-Z]{26})$/;

/** Reads hats from the service's own membership rows, each at most once a minute and once at a time. */
export const hatReader = (options: HatReaderOptions): HatReader => {
  const { client, table, clock } = options;
  const ttlMs = Math.min(options.ttlMs ?? maxTtlMs, maxTtlMs);
  const kept = new Map<string, Kept>();

  const read = async (owner: OwnerId, person: PersonId, membership: string) => {
    const store = openStore(client, table, mintScope({ kind: 'owner', owner }), { clock });
    const member = memberOf(await store.get(memberKey(owner, person, membership)));
    return member && { store, member };
  };

  const keep = (key: string, owner: OwnerId, person: PersonId, membership: string): Kept => {
    const reading = read(owner, person, membership);
    const entry: Kept = { until: clock.now().getTime() + ttlMs, reading };
    if (kept.size >= maxKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, entry);
    // A failure, or a membership that is not there (yet), must not be remembered.
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key);
    };
    reading.then((found) => found ?? forget(), forget);
    return entry;
  };

  return {
    async resolve(person, actingAs) {
      if (actingAs === undefined || actingAs === '') throw new Refusal('hat-required');
      const [, ownerPart, membership] = hatPattern.exec(actingAs) ?? [];
      const owner = OwnerId.safeParse(ownerPart);
      if (!owner.success || membership === undefined) throw new Refusal('hat-malformed');
      const key = `${person} ${actingAs}`;
      const known = kept.get(key);
      const fresh = known && known.until > clock.now().getTime() ? known : keep(key, owner.data, person, membership);
      const found = await fresh.reading;
      if (!found || !inForce(found.member, clock)) throw new Refusal('hat-not-yours');
      return { principal: principalOf(owner.data, found.member), store: found.store };
    },
  };
};

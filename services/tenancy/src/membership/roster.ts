import { type OwnerId, Refusal, type Role } from '@concierta/kernel';
import type { Store, Write } from '@concierta/store';
import { dayWithin } from '../calendar.ts';
import type { Membership } from './model.ts';

/** The roles that an organisation must not be left without, once it has them. */
const guarded = ['administrator', 'coordinator'] as const satisfies readonly Role[];
type Guarded = (typeof guarded)[number];

interface Seat {
  readonly roles: readonly Guarded[];
  readonly validFrom: string;
  readonly validTo?: string;
}

const key = (owner: OwnerId) => ({ pk: `T#${owner}#ROSTER#guarded`, sk: 'ROSTER' });

/** Who holds the guarded roles after a change; `undefined` for somebody who leaves. */
export interface RosterChange {
  readonly membership: string;
  readonly roles: readonly Role[];
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/**
 * The seat that a membership takes. Who inherited a hat takes none: an entity that ended is left to its own administrators,
 * and a hat that follows from another must be able to end with it.
 */
export const seatOf = (membership: string, { roles, validFrom, validTo, origin }: Membership): RosterChange => ({
  membership,
  roles: origin === undefined ? roles : [],
  validFrom,
  validTo,
});

const seatsIn = (row: Readonly<Record<string, unknown>> | undefined): Record<string, Seat> =>
  (row?.seats as Record<string, Seat> | undefined) ?? {};

const inForce = (seat: Seat, today: string) => dayWithin(today, seat.validFrom, seat.validTo);

const held = (seats: Readonly<Record<string, Seat>>, role: Guarded, today: string): boolean =>
  Object.values(seats).some((seat) => seat.roles.includes(role) && inForce(seat, today));

/**
 * The write that keeps the roster of guarded roles in step with a membership, for the same transaction. Its version
 * condition makes two departures at once impossible: one of them is refused `stale-version` and must look again.
 * Refuses `guard-failed` when the change would leave nobody with a role that somebody holds today.
 */
export const rosterWrite = async (
  store: Store,
  owner: OwnerId,
  { membership, roles, validFrom, validTo }: RosterChange,
  today: string,
): Promise<readonly Write[]> => {
  const row = await store.get(key(owner));
  const before = seatsIn(row);
  const kept = guarded.filter((role) => roles.includes(role));
  const { [membership]: was, ...others } = before;
  if (kept.length === 0 && was === undefined) return [];
  const seat: Seat = { roles: kept, validFrom: validFrom ?? today, ...(validTo === undefined ? {} : { validTo }) };
  const after = kept.length === 0 ? others : { ...others, [membership]: seat };
  for (const role of guarded) {
    if (held(before, role, today) && !held(after, role, today)) {
      throw new Refusal('guard-failed', { missing: [`another-${role}`] });
    }
  }
  const version = Number(row?.version ?? 0);
  return [
    {
      put: { ...key(owner), seats: after, version: version + 1 },
      condition: version === 0 ? 'absent' : { version },
    },
  ];
};

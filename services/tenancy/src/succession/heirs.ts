import type { OwnerId, Role } from '@concierta/kernel';
import { type Item, type Loaded, memberKey, type Write } from '@concierta/store';
import { audited } from '../audit/record.ts';
import { dayOf } from '../calendar.ts';
import { join, membershipChanged, memberWrite } from '../membership/acts.ts';
import { type Membership, type MembershipCommand, membershipMachine } from '../membership/model.ts';
import { memberList, membershipDefinition } from '../membership/store.ts';
import { type Acting, derivedId, type Tenancy } from '../tenancy.ts';
import { grantWrites, type Succession } from './rows.ts';

/** What a succession needs of tenancy: no address is looked up. */
export type Power = Pick<Tenancy, 'authority' | 'clock' | 'ids'>;

type Held = Loaded<Membership>;

/** Why an inherited hat ended that followed from another; one that somebody ended for a reason of their own stays ended. */
const followed = 'Seguía a una vinculación en la entidad sucesora, que terminó o cambió.';

/**
 * What somebody of the successor may do in what another entity left: read it; whoever administers the successor administers
 * this too, and so says who of their people takes over what must go on.
 */
export const inheritedRoles = (roles: readonly Role[]): Role[] =>
  roles.includes('administrator') ? ['administrator', 'viewer'] : ['viewer'];

const act = async (
  { authority, clock, ids }: Power,
  { ended, successor }: Succession,
  { id, version, state }: Held,
  command: MembershipCommand,
  acting: Acting,
  also: readonly Write[] = [],
): Promise<void> => {
  const decision = membershipMachine.decide(state, command);
  if (!decision.changed) return;
  const { next, event } = decision;
  const name = command.type === 'end' ? 'membership.ended' : 'membership.changed';
  const details = { person: next.person, roles: next.roles, successor };
  await authority.owner(ended).save(membershipDefinition, {
    id,
    expected: version,
    next,
    event,
    integration: membershipChanged(id, next),
    context: acting,
    also: [
      memberWrite(ended, id, version + 1, next),
      audited({ clock, ids }, ended, acting, { act: name, about: { kind: 'MEMBERSHIP', id }, details }),
      ...also,
    ],
  });
};

const endIt = (power: Power, succession: Succession, held: Held, acting: Acting) =>
  act(power, succession, held, { type: 'end', at: power.clock.now().toISOString(), reason: followed }, acting);

/** True for somebody of the successor who sees all of it: whoever is limited to one of its offices inherits nothing. */
const inherits = ({ state, orgUnit }: Membership): boolean => state === 'active' && orgUnit === undefined;

/**
 * True for a person who came to the successor from here: what follows from a hat that itself was inherited ends where the
 * person is at home, so that entities that end and return can never hand a hat around for ever.
 */
const isAtHome = async (power: Power, { ended }: Succession, { origin, person }: Membership): Promise<boolean> => {
  if (origin === undefined) return false;
  const { pk } = memberKey(ended, person, '');
  const { items } = await power.authority.owner(ended).query(pk, { limit: 100 });
  return items.some((row: Item) => row.status === 'active');
};

const give = async (power: Power, succession: Succession, id: string, source: Held, acting: Acting): Promise<void> => {
  const { person, roles, validTo, email, name } = source.state;
  const now = power.clock.now();
  const input = {
    person,
    ownerKind: 'entity' as const,
    roles: inheritedRoles(roles),
    coordinator: false,
    validFrom: dayOf(now),
    validTo,
    since: now.toISOString(),
    origin: { owner: succession.successor, membership: source.id },
    email,
    name,
  };
  await join(power, succession.ended, id, input, acting, [grantWrites.holds(succession)]);
};

/** How often somebody may come and go in one succession before it takes a person to look at it. */
const mostHats = 50;

/**
 * Brings what follows from one membership of the successor to what that membership says now: a hat given, changed or ended.
 * It reads both sides, so it does the same whatever order events arrive in, and nothing the second time.
 */
export const keepHeir = async (
  power: Power,
  succession: Succession,
  membership: string,
  acting: Acting,
): Promise<void> => {
  const { ended, successor, closing } = succession;
  const source = await power.authority.owner(successor).load(membershipDefinition, membership);
  if (!source) return;
  const entitled = inherits(source.state) && !(await isAtHome(power, succession, source.state));
  const store = power.authority.owner(ended);
  for (let nth = 0; nth < mostHats; nth += 1) {
    const id = derivedId('membership', 'succession', ended, String(closing), membership, String(nth));
    const held = await store.load(membershipDefinition, id);
    if (!held) return entitled ? give(power, succession, id, source, acting) : undefined;
    if (held.state.state === 'ended') {
      if (held.state.reason !== followed) return;
      continue;
    }
    if (entitled && held.state.validTo === source.state.validTo) {
      return followRoles(power, succession, held, source.state.roles, acting);
    }
    await endIt(power, succession, held, acting);
  }
};

/** Only what follows from the other hat: a role that was given here, to take something over, stays. */
const followRoles = async (
  power: Power,
  succession: Succession,
  held: Held,
  roles: readonly Role[],
  acting: Acting,
): Promise<void> => {
  const administers = roles.includes('administrator');
  const others = held.state.roles.filter((role) => role !== 'administrator');
  const wanted: Role[] = [...(administers ? (['administrator'] as const) : []), ...others];
  if (wanted.length === 0) wanted.push('viewer');
  const holds = [grantWrites.holds(succession)];
  await act(power, succession, held, { type: 'change', roles: wanted }, acting, holds);
};

async function* activeMembers({ authority }: Power, owner: OwnerId): AsyncGenerator<string> {
  const store = authority.owner(owner);
  let after: Awaited<ReturnType<typeof store.list>>['next'];
  do {
    const page = await store.list('list1', memberList, { limit: 100, begins: 'active#', after });
    for (const row of page.items) yield String(row.id);
    after = page.next;
  } while (after);
}

/** Gives everybody of the successor what follows from their hats. */
export const keepHeirs = async (power: Power, succession: Succession, acting: Acting): Promise<void> => {
  for await (const id of activeMembers(power, succession.successor)) await keepHeir(power, succession, id, acting);
};

/** Ends every hat that was inherited through this succession. */
export const endHeirs = async (power: Power, succession: Succession, acting: Acting): Promise<void> => {
  const store = power.authority.owner(succession.ended);
  // All of them first: a list that is walked must not lose entries meanwhile.
  const members: string[] = [];
  for await (const id of activeMembers(power, succession.ended)) members.push(id);
  for (const id of members) {
    const held = await store.load(membershipDefinition, id);
    if (held?.state.state !== 'active' || held.state.origin?.owner !== succession.successor) continue;
    await endIt(power, succession, held, acting);
  }
};

import type { PersonId } from '@concierta/kernel';
import type { Authority } from '../authority.ts';
import { dayOf, dayWithin } from '../calendar.ts';
import { invitationDefinition } from '../invitation/store.ts';
import { coordinates } from '../membership/acts.ts';
import { membershipDefinition } from '../membership/store.ts';
import { ownerSummary, readOwner } from '../owners/read.ts';
import { hats, type Pointer, pending } from '../platform-rows.ts';
import type { Tenancy } from '../tenancy.ts';
import { unitDefinition } from '../unit/store.ts';
import type { Language } from './model.ts';
import type { Me } from './schemas.ts';
import { personDefinition } from './store.ts';

type HatView = Me['hats'][number];
type PendingView = Me['invitations'][number];

const unitOf = async (authority: Authority, { owner }: Pointer, id: string | undefined) => {
  if (id === undefined) return undefined;
  const unit = await authority.owner(owner).load(unitDefinition, id);
  return unit && { id, name: unit.state.name };
};

const hatOf = async ({ authority, clock }: Tenancy, pointer: Pointer): Promise<HatView | undefined> => {
  const [member, owner] = await Promise.all([
    authority.owner(pointer.owner).load(membershipDefinition, pointer.id),
    readOwner(authority, pointer.owner),
  ]);
  if (member?.state.state !== 'active' || owner === undefined) return undefined;
  const { roles, validFrom, validTo, territories, orgUnit } = member.state;
  const unit = await unitOf(authority, pointer, orgUnit);
  return {
    hat: `${pointer.owner}.${pointer.id}`,
    membership: pointer.id,
    owner: ownerSummary(pointer.owner, owner),
    roles,
    coordinator: coordinates(member.state),
    ...(unit === undefined ? {} : { orgUnit: unit }),
    ...(territories === undefined ? {} : { territories }),
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    inForce: dayWithin(dayOf(clock.now()), validFrom, validTo),
  };
};

const pendingOf = async ({ authority, clock }: Tenancy, pointer: Pointer): Promise<PendingView | undefined> => {
  const [invitation, owner] = await Promise.all([
    authority.owner(pointer.owner).load(invitationDefinition, pointer.id),
    readOwner(authority, pointer.owner),
  ]);
  if (invitation?.state.state !== 'sent' || owner === undefined) return undefined;
  if (clock.now().toISOString() > invitation.state.expiresAt) return undefined;
  return {
    id: pointer.id,
    owner: { id: pointer.owner, name: owner.loaded.state.name },
    roles: invitation.state.roles,
    expiresAt: invitation.state.expiresAt,
  };
};

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined);

/**
 * The person asking: what they said of themselves, the hats they may wear, the invitations that wait for their address.
 * Pointers are read from the platform's partition, the truth about each from its owner's.
 */
export const readMe = async (tenancy: Tenancy, person: PersonId, language: Language): Promise<Me> => {
  const { platform } = tenancy.authority;
  const [loaded, pointers] = await Promise.all([platform.load(personDefinition, person), hats.of(platform, person)]);
  const known = loaded?.state.state === 'linked' ? loaded.state : undefined;
  const waiting = known === undefined ? [] : await pending.of(platform, known.emailKey);
  const [worn, invitations] = await Promise.all([
    Promise.all(pointers.map((pointer) => hatOf(tenancy, pointer))),
    Promise.all(waiting.map((pointer) => pendingOf(tenancy, pointer))),
  ]);
  return {
    person,
    linked: known !== undefined,
    ...(known?.name === undefined ? {} : { displayName: known.name }),
    ...(known === undefined ? {} : { email: known.email }),
    language: known?.language ?? language,
    hats: present(worn),
    invitations: present(invitations),
  };
};

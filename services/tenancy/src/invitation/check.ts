import { type OwnerId, Refusal } from '@concierta/kernel';
import { memberList } from '../membership/store.ts';
import { emailKeyOf, pending } from '../platform-rows.ts';
import type { Tenancy } from '../tenancy.ts';
import { invitationDefinition } from './store.ts';

/** Refuses `conflict` for an address that already has an invitation in force here, or belongs to an active member. */
export const requireNotInvited = async (tenancy: Tenancy, owner: OwnerId, email: string): Promise<void> => {
  const { authority, clock } = tenancy;
  const store = authority.owner(owner);
  const now = clock.now().toISOString();
  const pointers = await pending.of(authority.platform, emailKeyOf(tenancy.emailKey, email));
  for (const { id } of pointers.filter((pointer) => pointer.owner === owner)) {
    const found = await store.load(invitationDefinition, id);
    if (found?.state.state === 'sent' && found.state.expiresAt >= now) {
      throw new Refusal('conflict', { what: 'already-invited', invitation: id });
    }
  }
  const isThem = (row: Readonly<Record<string, unknown>>) => row.email === email;
  const members = await store.list('list1', memberList, { begins: 'active#', limit: 1, where: isThem });
  const [member] = members.items;
  if (member) throw new Refusal('conflict', { what: 'already-member', membership: String(member.id) });
};

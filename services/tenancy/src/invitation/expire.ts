import { isRefusal, OwnerId } from '@concierta/kernel';
import { dueOn } from '@concierta/store';
import { audited } from '../audit/record.ts';
import type { AuthorityDeps } from '../authority.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { invitationMachine } from './model.ts';
import { invitationDefinition } from './store.ts';

const dayMs = 86_400_000;

const expireOne = async (tenancy: Tenancy, owner: OwnerId, id: string): Promise<boolean> => {
  const store = tenancy.authority.owner(owner);
  const loaded = await store.load(invitationDefinition, id);
  const at = tenancy.clock.now().toISOString();
  if (loaded?.state.state !== 'sent' || loaded.state.expiresAt >= at) return false;
  const decision = invitationMachine.decide(loaded.state, { type: 'expire', at });
  if (!decision.changed) return false;
  const acting: Acting = { principal: { owner, as: 'clock' }, correlationId: `expire-${id}` };
  const { next, event } = decision;
  try {
    await store.save(invitationDefinition, {
      id,
      expected: loaded.version,
      next,
      event,
      context: acting,
      also: [audited(tenancy, owner, acting, { act: 'invitation.expired', about: { kind: 'INVITATION', id } })],
    });
    return true;
  } catch (error) {
    // Somebody accepted, revoked or resent it at this very moment: theirs counts.
    if (isRefusal(error, 'stale-version')) return false;
    throw error;
  }
};

/**
 * The clock's command: invitations whose fourteen days ended in the last days become `expired`. Nothing depends on it —
 * accepting looks at the date itself — so a sweep that comes late changes only what lists show. Answers how many.
 */
export const expireInvitations = async (
  tenancy: Tenancy,
  { client, table }: AuthorityDeps,
  days = 3,
): Promise<number> => {
  const now = tenancy.clock.now();
  let expired = 0;
  for (let back = 0; back <= days; back += 1) {
    const day = new Date(now.getTime() - back * dayMs).toISOString().slice(0, 10);
    for await (const due of dueOn(client, table, day, now)) {
      const owner = OwnerId.safeParse(due.owner);
      if (due.kind !== invitationDefinition.kind || !owner.success) continue;
      if (await expireOne(tenancy, owner.data, due.id)) expired += 1;
    }
  }
  return expired;
};

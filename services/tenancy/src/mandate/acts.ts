import type { OwnerId, PersonId } from '@concierta/kernel';
import { audited } from '../audit/record.ts';
import { type Acting, saveOnce, type Tenancy } from '../tenancy.ts';
import { type MandateEvent, mandateMachine } from './model.ts';
import { mandateDefinition } from './store.ts';

/** Promises a mandate to whoever accepts an invitation; done again, it does nothing. */
export const promiseMandate = async (
  tenancy: Tenancy,
  owner: OwnerId,
  id: string,
  { from, to, invitation }: { readonly from: string; readonly to: string; readonly invitation: string },
  acting: Acting,
): Promise<void> => {
  const event: MandateEvent = { type: 'promised', from, to, invitation };
  const act = { act: 'mandate.granted', about: { kind: 'MANDATE', id }, details: { from, to, invitation } };
  await saveOnce(tenancy.authority.owner(owner), mandateDefinition, {
    id,
    next: mandateMachine.evolve(undefined, event),
    event,
    context: acting,
    also: [audited(tenancy, owner, acting, act)],
  });
};

/** True for a mandate that ended, also before anybody held it. */
export const hasEnded = async (tenancy: Tenancy, owner: OwnerId, id: string): Promise<boolean> =>
  (await tenancy.authority.owner(owner).load(mandateDefinition, id))?.state.state === 'ended';

/** Gives a promised mandate to the person who accepted its invitation; one that is held or ended stays as it is. */
export const bindMandate = async (
  tenancy: Tenancy,
  owner: OwnerId,
  id: string,
  holder: { readonly person: PersonId; readonly membership: string },
  acting: Acting,
): Promise<void> => {
  const store = tenancy.authority.owner(owner);
  const loaded = await store.load(mandateDefinition, id);
  if (loaded?.state.state !== 'awaiting') return;
  const decision = mandateMachine.decide(loaded.state, { type: 'bind', ...holder });
  if (!decision.changed) return;
  const act = { act: 'mandate.begun', about: { kind: 'MANDATE', id }, details: { person: holder.person } };
  await store.save(mandateDefinition, {
    id,
    expected: loaded.version,
    next: decision.next,
    event: decision.event,
    context: acting,
    also: [audited(tenancy, owner, acting, act)],
  });
};

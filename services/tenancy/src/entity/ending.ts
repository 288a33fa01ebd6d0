import { type OwnerId, Refusal } from '@concierta/kernel';
import { audited } from '../audit/record.ts';
import { readOwner } from '../owners/read.ts';
import type { Acting, Tenancy } from '../tenancy.ts';
import { entityChanged } from './acts.ts';
import { type EntityCommand, entityMachine } from './model.ts';
import { entityDefinition } from './store.ts';

export interface Ending {
  readonly validTo: string;
  readonly successor?: OwnerId | undefined;
  readonly reason: string;
}

/**
 * The command that ends an entity. Refuses `guard-failed` for the one that coordinates (`another-coordinator`), and for a
 * successor that is not another national entity in force (`successor-in-force`): its people are to read what is left.
 */
export const endingOf = async (
  { authority }: Pick<Tenancy, 'authority'>,
  entity: { readonly id: OwnerId; readonly coordinator: boolean },
  { successor, ...rest }: Ending,
): Promise<Extract<EntityCommand, { type: 'close' }>> => {
  if (entity.coordinator) throw new Refusal('guard-failed', { missing: ['another-coordinator'] });
  if (successor === undefined) return { type: 'close', ...rest };
  const heir = successor === entity.id ? undefined : await readOwner(authority, successor);
  if (heir?.kind !== 'entity' || heir.loaded.state.state === 'readOnly') {
    throw new Refusal('guard-failed', { missing: ['successor-in-force'] });
  }
  return { type: 'close', ...rest, successor };
};

/** Ends or opens an entity again without a hat: an operator's act. What is so already stays so. */
export const carryOutEnding = async (
  tenancy: Pick<Tenancy, 'authority' | 'clock' | 'ids'>,
  id: OwnerId,
  ending: Ending | { readonly reopen: string },
  acting: Acting,
): Promise<'done' | 'already'> => {
  const store = tenancy.authority.owner(id);
  const loaded = await store.require(entityDefinition, id);
  const { state } = loaded;
  const reopening = 'reopen' in ending;
  if ((state.state === 'readOnly') !== reopening) {
    const same = reopening || (state.state === 'readOnly' && state.successor === ending.successor);
    if (same) return 'already';
    throw new Refusal('illegal-transition', {
      state: state.state,
      command: 'close',
      allowed: entityMachine.allowed(state.state),
    });
  }
  const command: EntityCommand = reopening
    ? { type: 'reopen', at: tenancy.clock.now().toISOString(), reason: ending.reopen }
    : await endingOf(tenancy, { id, coordinator: state.coordinator }, ending);
  const decision = entityMachine.decide(state, command);
  if (!decision.changed) return 'already';
  const details = reopening ? {} : { validTo: ending.validTo, successor: ending.successor };
  const act = { act: reopening ? 'entity.reopened' : 'entity.closed', about: { kind: 'ENTITY', id }, details };
  await store.save(entityDefinition, {
    id,
    expected: loaded.version,
    next: decision.next,
    event: decision.event,
    integration: entityChanged(decision.next),
    context: acting,
    also: [audited(tenancy, id, acting, act)],
  });
  return 'done';
};

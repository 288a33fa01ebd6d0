import type { OwnerId } from '@concierta/kernel';
import { entityDefinition } from '../entity/store.ts';
import type { Acting } from '../tenancy.ts';
import { endHeirs, keepHeirs, type Power } from './heirs.ts';
import { grantsOf, grantWrites, heritageWrites, type Succession } from './rows.ts';

const takeBack = async (power: Power, succession: Succession, acting: Acting): Promise<void> => {
  const { ended, successor } = succession;
  await power.authority.owner(ended).transact([grantWrites.leave(succession)]);
  await power.authority.owner(successor).transact([heritageWrites.gone(succession)]);
  await endHeirs(power, succession, acting);
  await power.authority.owner(ended).transact([grantWrites.gone(succession)]);
};

/**
 * Makes the hats of an entity what its state says: open to the people of its successor when it ended, to nobody else's when it
 * is in force. Many small transactions, each of which does nothing the second time: cut short, it is done again.
 */
export const settleSuccession = async (power: Power, entity: OwnerId, acting: Acting): Promise<void> => {
  const store = power.authority.owner(entity);
  const loaded = await store.load(entityDefinition, entity);
  if (!loaded) return;
  const { state, version } = loaded;
  const successor = state.state === 'readOnly' ? state.successor : undefined;
  const isWanted = (one: Succession) => one.successor === successor && one.closing === version;
  const grants = await grantsOf(store, entity);
  for (const grant of grants) if (grant.leaving || !isWanted(grant)) await takeBack(power, grant, acting);
  if (successor === undefined) return;
  const wanted: Succession = { ended: entity, successor, closing: version };
  if (!grants.some((grant) => isWanted(grant) && !grant.leaving)) await store.transact([grantWrites.give(wanted)]);
  await power.authority.owner(successor).transact([heritageWrites.give(wanted)]);
  await keepHeirs(power, wanted, acting);
};

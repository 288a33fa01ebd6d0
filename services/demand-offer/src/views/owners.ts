import { ownerProfile } from '@concierta/access';
import { Refusal } from '@concierta/kernel';
import type { Store } from '@concierta/store';

/**
 * The short code of the owner whose partition this is, for its receipt numbers. Refuses `busy` while tenancy's word about
 * it has not arrived: a receipt is never numbered with a code made up.
 */
export const ownerCode = async (store: Store): Promise<string> => {
  if (store.scope.kind !== 'owner') throw new Error('receipts are numbered in their owner’s own partition');
  const profile = await ownerProfile(store, store.scope.owner);
  if (!profile) throw new Refusal('busy');
  return profile.code;
};

import type { Store } from '@concierta/store';
import { readPointer } from '../generation.ts';
import { PublicOffer, publicKey } from './rows.ts';

/** A published offer, whole; nothing when it is not public (any more). `store` opens the public zone. */
export const publicOffer = async (store: Store, id: string): Promise<PublicOffer | undefined> => {
  const { live } = await readPointer(store, 'portfolio');
  const row = await store.get(publicKey(live, 'OFFER', id));
  return row === undefined ? undefined : PublicOffer.parse(row.doc);
};

import type { Store } from '@concierta/store';
import { readPointer } from '../generation.ts';
import { PublicOffer, publicKey } from './rows.ts';

/**
 * A published offer, whole; nothing when it is not public (any more). `store` opens the public zone. When a rebuild
 * replaces the generation between the two reads, it is looked for once more.
 */
export const publicOffer = async (store: Store, id: string): Promise<PublicOffer | undefined> => {
  const readIn = async (generation: number): Promise<PublicOffer | undefined> => {
    const row = await store.get(publicKey(generation, 'OFFER', id));
    return row === undefined ? undefined : PublicOffer.parse(row.doc);
  };
  const { live } = await readPointer(store, 'portfolio');
  const found = await readIn(live);
  if (found) return found;
  const { live: now } = await readPointer(store, 'portfolio');
  return now === live ? undefined : readIn(now);
};

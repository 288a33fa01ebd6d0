import { get, read } from '../../api/index.ts';
import { queries } from '../../query/cache.ts';
import type { Newer } from '../deciding/useEdited.ts';
import type { Offer } from './wire.ts';

/** An offer as this entity reads it; read again each time its page is opened, because others move it. */
export const offerQuery = (id: string) => ({ ...read('/offers/{id}', { path: { id } }), staleTime: 0 });

/** An edition as it was published: it never changes, so it is read once. */
export const editionQuery = (id: string, hash: string) => ({
  ...read('/offers/{id}/editions/{hash}', { path: { id, hash } }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The newest version of an offer and who left it so, for two people to compare. */
export async function newestOffer<F>(
  id: string,
  formOf: (offer: Offer) => F,
  nameOf: (person: string | undefined) => string | undefined,
): Promise<Newer<F>> {
  const [offer, history] = await Promise.all([
    get('/offers/{id}', { path: { id } }),
    get('/offers/{id}/history', { path: { id }, query: { limit: 100 } }),
  ]);
  queries.setQueryData(offerQuery(id).queryKey, offer);
  const last = [...history.items].sort((a, b) => b.version - a.version)[0];
  return { form: formOf(offer), etag: offer.etag, who: nameOf(last?.person), at: last?.at };
}

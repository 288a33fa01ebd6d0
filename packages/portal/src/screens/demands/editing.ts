import { get, read } from '../../api/index.ts';
import { queries } from '../../query/cache.ts';
import type { Newer } from '../deciding/useEdited.ts';
import type { Demand } from './wire.ts';

/** A demand as this hat reads it; read again each time its page is opened, because others move it. */
export const demandQuery = (id: string) => ({ ...read('/demands/{id}', { path: { id } }), staleTime: 0 });

/** The newest version of a demand and who left it so, for two people to compare. */
export async function newestDemand<F>(
  id: string,
  formOf: (demand: Demand) => F,
  nameOf: (person: string | undefined) => string | undefined,
): Promise<Newer<F>> {
  const [demand, history] = await Promise.all([
    get('/demands/{id}', { path: { id } }),
    get('/demands/{id}/history', { path: { id }, query: { limit: 100 } }),
  ]);
  queries.setQueryData(demandQuery(id).queryKey, demand);
  const last = [...history.items].sort((a, b) => b.version - a.version)[0];
  return { form: formOf(demand), etag: demand.etag, who: nameOf(last?.person), at: last?.at };
}

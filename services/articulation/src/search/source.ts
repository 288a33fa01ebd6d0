import type { Store } from '@concierta/store';
import { Change, deltaPk, type RowKind, shardPk, shards } from '../public/rows.ts';
import { Portfolio } from './portfolio.ts';

const pageSize = 100;

/** Every row of a partition, page after page. */
async function* rowsOf(store: Store, pk: string, between?: readonly [string, string]) {
  let after: readonly string[] | undefined;
  do {
    const page = await store.query(pk, {
      limit: pageSize,
      ...(after && { after }),
      ...(between && { between }),
    });
    yield* page.items;
    after = page.next;
  } while (after);
}

/** The portfolio read from its rows alone: how an index begins, and how it heals when its snapshot is lost. */
export const fromRows = async (store: Store, generation: number): Promise<Portfolio> => {
  const portfolio = new Portfolio();
  const readShard = async (kind: RowKind, shard: number): Promise<void> => {
    for await (const row of rowsOf(store, shardPk(generation, kind, shard))) {
      portfolio.apply(Change.parse({ kind, id: row.sk, version: row.version, doc: row.doc }));
    }
  };
  for (const kind of ['OWNER', 'OFFER'] as const satisfies readonly RowKind[]) {
    await Promise.all(Array.from({ length: shards }, (_, shard) => readShard(kind, shard)));
  }
  return portfolio;
};

/** What a change's sort key begins with at an instant. */
export const deltaAt = (at: Date): string => at.toISOString();

/** After every change there can be. */
const last = '~';

/** The changes of a generation from an instant on, oldest first, each with its sort key. */
export async function* changesSince(
  store: Store,
  generation: number,
  since: string,
): AsyncGenerator<{ sk: string; change: Change }> {
  for await (const row of rowsOf(store, deltaPk(generation), [since, last]))
    yield { sk: row.sk, change: Change.parse(row) };
}

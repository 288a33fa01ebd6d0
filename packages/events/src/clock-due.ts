import { dueOn, mintScope, oneTable, openStore } from '@concierta/store';
import { dayAfter, dayOf, readBookmark } from './clock-sweep.ts';
import type { WorkerDeps } from './worker.ts';

/** What waits for the clock, for an operator to see. */
export interface DueBacklog {
  /** Every day before this one is over, in every table of the context. */
  readonly from: string;
  readonly count: number;
  /** True when there is more than was counted. */
  readonly more: boolean;
  /** The moment that has been overdue longest (ISO 8601, UTC). */
  readonly oldest: string | undefined;
  readonly byKind: Readonly<Record<string, number>>;
}

/** What is due now and nobody has attended to, from where the sweep of this name stands. Reads and does nothing. */
export const dueBacklog = async (
  { tables, clock }: Pick<WorkerDeps, 'tables' | 'clock'>,
  name: string,
  { atMost = 1_000 }: { readonly atMost?: number } = {},
): Promise<DueBacklog> => {
  const now = clock.now();
  const today = dayOf(now.getTime());
  const byKind: Record<string, number> = {};
  let [from, count, more] = [today, 0, false];
  let oldest: string | undefined;
  for (const reached of tables.each('clock')) {
    const own = openStore(oneTable(reached), mintScope({ kind: 'clock' }), { clock });
    const bookmark = await readBookmark(own, name, now.getTime());
    if (bookmark.from < from) from = bookmark.from;
    for (let day = bookmark.from; day <= today && !more; day = dayAfter(day)) {
      for await (const { kind, at } of dueOn(reached.client, reached.table, day, now)) {
        if (count >= atMost) {
          more = true;
          break;
        }
        count += 1;
        byKind[kind] = (byKind[kind] ?? 0) + 1;
        if (oldest === undefined || at < oldest) oldest = at;
      }
    }
  }
  return { from, count, more, oldest, byKind };
};

import { type Clock, OwnerId } from '@concierta/kernel';
import {
  type Due,
  type DueMark,
  dueOn,
  isGuardTrip,
  mintScope,
  oneTable,
  openStore,
  type Reached,
  type SaveContext,
  type Store,
} from '@concierta/store';
import * as z from 'zod';
import type { WorkerLog } from './context.ts';
import type { WorkerDeps } from './worker.ts';

/** An aggregate whose term is over. */
export interface DueNow {
  readonly owner: OwnerId;
  readonly kind: string;
  readonly id: string;
  /** When it was due (ISO 8601, UTC). */
  readonly at: string;
}

/** What a clock handler may touch: the store of the aggregate's owner, and as whom it writes. */
export interface ClockTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: WorkerLog;
  /** Principal `clock` of that owner. */
  readonly context: SaveContext;
}

/**
 * What the clock does with one aggregate. Returns when there is nothing left to do with it (also when somebody was faster);
 * throws to be called again at the next turn.
 */
export type ClockHandler = (due: DueNow, tools: ClockTools) => Promise<void>;

/** A service's clock handlers by the kind of the aggregate: `{ REFERRAL: expireReferral }`. */
export type ClockHandlers = Readonly<Record<string, ClockHandler>>;

export interface SweepOptions {
  /** How many aggregates one run attends to; 500 unless told. The next run goes on where this one stopped. */
  readonly limit?: number;
}

/** What one run did. */
export interface Swept {
  readonly done: number;
  readonly failed: number;
  /** False when the run's bound was reached before everything due had been attended to. */
  readonly finished: boolean;
}

const dayMs = 86_400_000;

/** How far back a table's very first sweep looks: nothing was due here before anybody could write it. */
const firstLookDays = 120;

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const dayAfter = (day: string): string => dayOf(Date.parse(day) + dayMs);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** How far a sweep has come: every day before `from` is over; a pass that was cut short goes on `at` its place. */
const Bookmark = z.object({
  from: z.iso.date(),
  at: z.object({ day: z.iso.date(), mark: z.object({ shard: z.number().int(), dueAt: z.string() }) }).optional(),
  /** The first day of the present pass in which something failed. */
  held: z.iso.date().optional(),
});
export type Bookmark = z.infer<typeof Bookmark>;

const bookmarkKey = (name: string) => ({ pk: `CLOCK#${name}`, sk: 'BOOKMARK' });

export const readBookmark = async (store: Store, name: string, now: number): Promise<Bookmark> => {
  const read = Bookmark.safeParse(await store.get(bookmarkKey(name)));
  const { from, ...rest } = read.success ? read.data : { from: dayOf(now - firstLookDays * dayMs) };
  // A clock that was set back must not make the sweep wait for the day it had come from.
  return { ...rest, from: earlier(from, dayOf(now)) };
};

const writeBookmark = async (store: Store, name: string, before: Bookmark, after: Bookmark): Promise<void> => {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await store.transact([{ put: { ...bookmarkKey(name), ...after } }]);
};

const attend = async (deps: WorkerDeps, name: string, handlers: ClockHandlers, due: Due): Promise<void> => {
  const { tables, clock, log } = deps;
  const handler = handlers[due.kind];
  if (!handler) throw new Error(`no clock handler for ${due.kind}`);
  const owner = OwnerId.parse(due.owner);
  const store = openStore(tables, mintScope({ kind: 'owner', owner }), { clock });
  const context: SaveContext = { principal: { owner, as: 'clock' }, correlationId: `${name}-${due.id}` };
  await handler({ owner, kind: due.kind, id: due.id, at: due.at }, { store, clock, log, context });
};

/** One turn over one table; see `sweepDue`. */
const sweepTable = async (
  deps: WorkerDeps,
  reached: Reached,
  name: string,
  handlers: ClockHandlers,
  limit: number,
): Promise<Swept> => {
  const { clock, log } = deps;
  const own = openStore(oneTable(reached), mintScope({ kind: 'clock' }), { clock });
  const now = clock.now();
  const today = dayOf(now.getTime());
  const before = await readBookmark(own, name, now.getTime());
  let { held } = before;
  let [done, failed] = [0, 0];
  const { at: resumed } = before;
  let place: { day: string; mark: DueMark } | undefined;
  for (let day = earlier(resumed?.day ?? before.from, today); day <= today; day = dayAfter(day)) {
    const after = resumed?.day === day ? resumed.mark : undefined;
    for await (const due of dueOn(reached.client, reached.table, day, now, after)) {
      if (done + failed >= limit) {
        await writeBookmark(own, name, before, { from: before.from, at: place, held });
        log.info('clock', { sweep: name, done, failed, finished: false });
        return { done, failed, finished: false };
      }
      try {
        await attend(deps, name, handlers, due);
        done += 1;
      } catch (error) {
        failed += 1;
        held ??= day;
        const what = isGuardTrip(error) ? 'guard trip' : 'the clock failed';
        log.error(what, { sweep: name, kind: due.kind, id: due.id, message: String(error) });
      }
      place = { day, mark: due.mark };
    }
  }
  // Yesterday is looked at once more: what was written in its last moment may have come late to the index.
  await writeBookmark(own, name, before, { from: earlier(held ?? today, dayOf(now.getTime() - dayMs)) });
  if (done + failed > 0) log.info('clock', { sweep: name, done, failed, finished: true });
  return { done, failed, finished: true };
};

/**
 * One turn of the clock over a context's tables: attends to everything due until now, from the oldest day that is not over
 * yet, so that an outage of any length loses nothing. What fails is logged and met again at the next turn; it holds back
 * neither the others nor, when there is more than one run attends to, what comes after it. Several at once are harmless: the
 * commands are ordinary ones, and of two the version lets one through. `name` tells this sweep's bookmarks from others.
 */
export const sweepDue = async (
  deps: WorkerDeps,
  name: string,
  handlers: ClockHandlers,
  { limit = 500 }: SweepOptions = {},
): Promise<Swept> => {
  let total: Swept = { done: 0, failed: 0, finished: true };
  for (const reached of deps.tables.each('clock')) {
    const left = limit - total.done - total.failed;
    if (left <= 0) return { ...total, finished: false };
    const swept = await sweepTable(deps, reached, name, handlers, left);
    total = {
      done: total.done + swept.done,
      failed: total.failed + swept.failed,
      finished: total.finished && swept.finished,
    };
  }
  return total;
};

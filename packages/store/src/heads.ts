import type { Clock } from '@concierta/kernel';
import { dateInColombia } from '@concierta/kernel';
import { enumerateHeads } from './enumerate.ts';
import { type Head, HeadsBookmark, type HeadsRecord, type RecordTrouble, readHeads, sealed } from './heads-record.ts';
import { openStore } from './open-store.ts';
import { oneTable, type Tables } from './reach.ts';
import { mintScope } from './scope.ts';
import type { Store } from './store.ts';
import type { WriteOnce } from './write-once.ts';

export interface HeadsDeps {
  readonly tables: Tables;
  readonly record: WriteOnce;
  readonly clock: Clock;
}

/** What one run did and saw. */
export interface HeadsRun {
  /** How many aggregates there are. */
  readonly aggregates: number;
  /** How many heads it wrote: those that had moved since the last run. */
  readonly written: number;
  readonly pages: number;
  /** Chains that are not what was written of them: gone, shorter, or with another event where one was written. */
  readonly contradicted: readonly Head[];
  /** What is wrong with the record itself. */
  readonly troubles: readonly RecordTrouble[];
  /** True when another run was faster: what was left is in its pages, or in the next run's. */
  readonly overtaken: boolean;
}

/** How many heads a page holds at most: about a megabyte. */
const pageSize = 5_000;

const bookmarkKey = { pk: 'CLOCK#chain-heads', sk: 'BOOKMARK' };

const bookmarkStore = ({ tables, clock }: Pick<HeadsDeps, 'tables' | 'clock'>): Store => {
  const [pool] = tables.each('clock');
  if (!pool) throw new Error('a context has a table');
  return openStore(oneTable(pool), mintScope({ kind: 'clock' }), { clock });
};

/** The last page that a context's table remembers; nothing before the first. */
export const headsBookmark = async (deps: Pick<HeadsDeps, 'tables' | 'clock'>): Promise<HeadsBookmark | undefined> => {
  const read = HeadsBookmark.safeParse(await bookmarkStore(deps).get(bookmarkKey));
  return read.success ? read.data : undefined;
};

export const headName = ({ owner, kind, id }: Omit<Head, 'version' | 'hash'>): string => `${owner} ${kind} ${id}`;

/** What the record says last of each aggregate within a year: a new year begins with every head again, so that no run reads more. */
const knownIn = ({ heads }: HeadsRecord, year: string): Map<string, Head> =>
  new Map(heads.filter((head) => head.year === year).map((head) => [headName(head), head]));

/**
 * Writes to write-once storage the heads of the chains that moved since the last run: whoever then rewrites a chain, with
 * every hash made anew, contradicts what was written. What moved is found by comparing every head with the record, not by
 * the clock, which may be set back; a run that is cut off has written whole pages, and the next one writes the rest.
 */
export const chainHeads = async (context: string, deps: HeadsDeps): Promise<HeadsRun> => {
  const { tables, record, clock } = deps;
  const store = bookmarkStore(deps);
  const bookmark = await headsBookmark(deps);
  const read = await readHeads(record, context, { bookmark, fromYear: bookmark?.year });
  const { last, troubles } = read;
  // What the table remembers is what was written; a record that says otherwise is not built on.
  const base = last && last.number > (bookmark?.number ?? 0) ? last : bookmark;
  const now = clock.now();
  const day = dateInColombia(now);
  const year = [day.slice(0, 4), base?.year ?? ''].sort().at(-1) ?? '';
  const known = knownIn(read, year);
  const unseen = new Map(known);
  const contradicted: Head[] = [];
  let [aggregates, written, pages, number, previous] = [0, 0, 0, base?.number ?? 0, base?.hash ?? ''];
  let waiting: Head[] = [];

  const write = async (heads: Head[]): Promise<boolean> => {
    const page = { year, number: number + 1, day };
    const block = sealed({ context, ...page, at: now.toISOString(), previous, heads });
    if (!(await record.append(page, JSON.stringify(block)))) return false;
    await store.project(bookmarkKey, block.number, { year, number: block.number, hash: block.hash, at: block.at });
    [number, previous] = [block.number, block.hash];
    [written, pages] = [written + heads.length, pages + 1];
    return true;
  };

  for (const { client, table } of tables.each('heads')) {
    for await (const found of enumerateHeads(client, table)) {
      aggregates += found.length;
      for (const head of found) {
        const before = unseen.get(headName(head));
        unseen.delete(headName(head));
        if (before?.version === head.version && before.hash === head.hash) continue;
        if (before && before.version >= head.version) contradicted.push(before);
        waiting.push(head);
      }
      while (waiting.length >= pageSize) {
        const page = waiting.slice(0, pageSize);
        waiting = waiting.slice(pageSize);
        if (!(await write(page))) return { aggregates, written, pages, contradicted, troubles, overtaken: true };
      }
    }
  }
  contradicted.push(...unseen.values());
  const overtaken = waiting.length > 0 && !(await write(waiting));
  return { aggregates, written, pages, contradicted, troubles, overtaken };
};

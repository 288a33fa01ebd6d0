import type { OwnerId } from '@concierta/kernel';
import type { Cursor, Store, Write } from '@concierta/store';
import * as z from 'zod';
import { Counts, KeptIssue, RowOutcome } from './state.ts';

const partition = (owner: OwnerId, job: string): string => `T#${owner}#IMPORTROWS#${job}`;

/** What became of one row: which thing it is now, or what is wrong with it. */
export const LoadedRow = z.object({
  number: z.number().int(),
  outcome: RowOutcome,
  target: z.string().optional(),
  issues: z.array(KeptIssue).optional(),
});
export type LoadedRow = z.infer<typeof LoadedRow>;

/** The row that remembers what became of a sheet's row; in its own order within its outcome. */
export const rowWrite = (owner: OwnerId, job: string, row: LoadedRow): Write => ({
  put: { pk: partition(owner, job), sk: `${row.outcome}#${String(row.number).padStart(7, '0')}`, ...row },
});

/** The rows of one outcome, a page at a time. */
export const rowsOf = async (
  store: Store,
  { owner, job }: { readonly owner: OwnerId; readonly job: string },
  outcome: RowOutcome,
  page: { readonly limit: number; readonly after?: Cursor | undefined },
): Promise<{ items: LoadedRow[]; next?: Cursor }> => {
  const found = await store.query(partition(owner, job), { ...page, begins: `${outcome}#` });
  return { ...found, items: found.items.map((item) => LoadedRow.parse(item)) };
};

/** Progress stands in a few rows, so that chunks loaded side by side seldom meet. */
const shards = 4;

const Progress = Counts.extend({ version: z.number().int().positive() });

export const nothingYet: Counts = { loaded: 0, updated: 0, same: 0, refused: 0 };

export const sumOf = (parts: readonly Counts[]): Counts =>
  parts.reduce(
    (sum, part) => ({
      loaded: sum.loaded + part.loaded,
      updated: sum.updated + part.updated,
      same: sum.same + part.same,
      refused: sum.refused + part.refused,
    }),
    nothingYet,
  );

/** How many rows have been dealt with. */
export const countOf = ({ loaded, updated, same, refused }: Counts): number => loaded + updated + same + refused;

/** What became of the rows dealt with so far: one Query. */
export const progressOf = async (store: Store, owner: OwnerId, job: string): Promise<Counts> => {
  const { items } = await store.query(partition(owner, job), { begins: 'PROGRESS#' });
  return sumOf(items.map((item) => Progress.parse(item)));
};

/** The write that adds a chunk's counts to the progress. Refused when another chunk wrote since: ask again. */
export const progressWrite = async (
  store: Store,
  { owner, job, place }: { readonly owner: OwnerId; readonly job: string; readonly place: number },
  counts: Counts,
): Promise<Write> => {
  const key = { pk: partition(owner, job), sk: `PROGRESS#${place % shards}` };
  const found = await store.get(key);
  const before = found ? Progress.parse(found) : undefined;
  const version = (before?.version ?? 0) + 1;
  const condition = before ? { version: before.version } : ('absent' as const);
  return { put: { ...key, ...sumOf([before ?? nothingYet, counts]), version }, condition };
};

import { canonicalJson, sha256 } from '@concierta/kernel';
import * as z from 'zod';
import type { WriteOnce } from './write-once.ts';

/** The head of one aggregate's chain: after so many events, this hash. */
const Head = z.strictObject({
  owner: z.string(),
  kind: z.string(),
  id: z.string(),
  version: z.int().positive(),
  hash: z.string(),
});
export type Head = z.infer<typeof Head>;

/** One page of the record: the heads that had moved since the page before, chained to it by hash. */
const HeadsBlock = z.strictObject({
  context: z.string(),
  number: z.int().positive(),
  year: z.string(),
  /** The day in Colombia. */
  day: z.string(),
  at: z.string(),
  /** The hash of the page before; empty for the first. */
  previous: z.string(),
  heads: z.array(Head),
  hash: z.string(),
});
export type HeadsBlock = z.infer<typeof HeadsBlock>;

/** The last page that a table remembers to have been written: a record that was cut short contradicts it. */
export const HeadsBookmark = z.object({
  year: z.string(),
  number: z.int().positive(),
  hash: z.string(),
  /** When that page was written (ISO 8601, UTC). */
  at: z.string(),
});
export type HeadsBookmark = z.infer<typeof HeadsBookmark>;

/** The page with its hash, which covers everything else of it. */
export const sealed = (block: Omit<HeadsBlock, 'hash'>): HeadsBlock => ({
  ...block,
  hash: sha256(canonicalJson(block)),
});

const isIntact = ({ hash, ...rest }: HeadsBlock): boolean => sha256(canonicalJson(rest)) === hash;

/**
 * What is wrong with a record: `altered`, a page says something else than its hash does; `detached`, a page does not go on
 * from the one before it, which was then written anew; `missing`, pages are gone between two; `shortened`, the last ones
 * are gone; `replaced`, the last one is not the one that was written.
 */
export interface RecordTrouble {
  readonly what: 'altered' | 'detached' | 'missing' | 'shortened' | 'replaced';
  /** The page that is wrong, or the first that is gone. */
  readonly number: number;
  /** The day of that page, or of the last one before what is gone; nothing when no page is left. */
  readonly day: string | undefined;
}

/** A head as it was written, and where. */
export interface WrittenHead extends Head {
  readonly number: number;
  readonly year: string;
  readonly day: string;
}

/** A record as it was read. */
export interface HeadsRecord {
  /** The heads of every intact page, in the order written. */
  readonly heads: readonly WrittenHead[];
  readonly pages: number;
  readonly last: HeadsBlock | undefined;
  readonly troubles: readonly RecordTrouble[];
  /** What is no page at all: the remains of a write that was cut off. Pages that it replaced would be missing. */
  readonly unreadable: number;
}

const blockIn = (text: string): HeadsBlock | undefined => {
  try {
    return HeadsBlock.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const troubleBetween = (
  before: HeadsBlock | undefined,
  block: HeadsBlock,
  whole: boolean,
): RecordTrouble | undefined => {
  if (!isIntact(block)) return { what: 'altered', number: block.number, day: block.day };
  const expected = before ? before.number + 1 : 1;
  if (!before && !whole) return undefined;
  if (block.number > expected) return { what: 'missing', number: expected, day: before?.day ?? block.day };
  if (block.number < expected || block.previous !== (before?.hash ?? '')) {
    return { what: 'detached', number: before?.number ?? block.number, day: before?.day ?? block.day };
  }
  return undefined;
};

const troubleAtTheEnd = (
  pages: ReadonlyMap<number, string>,
  last: HeadsBlock | undefined,
  bookmark: HeadsBookmark | undefined,
): RecordTrouble | undefined => {
  if (!bookmark) return undefined;
  if (bookmark.number > (last?.number ?? 0)) {
    return { what: 'shortened', number: (last?.number ?? 0) + 1, day: last?.day };
  }
  const isThere = pages.get(bookmark.number) === bookmark.hash;
  return isThere ? undefined : { what: 'replaced', number: bookmark.number, day: last?.day };
};

/** Reads a context's record (all of it, or from a year on) and holds it to its own chain and to what the table remembers of it. */
export const readHeads = async (
  record: WriteOnce,
  context: string,
  {
    bookmark,
    fromYear,
  }: { readonly bookmark?: HeadsBookmark | undefined; readonly fromYear?: string | undefined } = {},
): Promise<HeadsRecord> => {
  const heads: WrittenHead[] = [];
  const troubles: RecordTrouble[] = [];
  const pages = new Map<number, string>();
  let last: HeadsBlock | undefined;
  let unreadable = 0;
  for await (const text of record.read(fromYear)) {
    const block = blockIn(text);
    if (block?.context !== context) {
      unreadable += block ? 0 : 1;
      continue;
    }
    const trouble = troubleBetween(last, block, fromYear === undefined);
    if (trouble) troubles.push(trouble);
    if (trouble?.what !== 'altered') {
      const { number, year, day } = block;
      for (const head of block.heads) heads.push({ ...head, number, year, day });
    }
    pages.set(block.number, block.hash);
    last = block;
  }
  const end = troubleAtTheEnd(pages, last, bookmark);
  if (end) troubles.push(end);
  return { heads, pages: pages.size, last, troubles, unreadable };
};

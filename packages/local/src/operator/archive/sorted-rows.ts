import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '@concierta/kernel';
import type { Item, Key } from '@concierta/store';
import { maxLineBytes } from './layout.ts';
import { readLines, writeLines } from './lines.ts';

/** A row with the one spelling in which it is archived. */
export interface WrittenRow {
  readonly row: Item;
  readonly line: string;
}

/** Which of two rows comes first: by partition, then within it. A NUL is in no key, and sorts before everything. */
export const placeOf = ({ pk, sk }: Key): string => `${pk}\0${sk}`;

const parsed = (line: string): WrittenRow => ({ row: JSON.parse(line) as Item, line });

const byPlace = (a: WrittenRow, b: WrittenRow): number => (placeOf(a.row) < placeOf(b.row) ? -1 : 1);

async function* merged(paths: readonly string[]): AsyncGenerator<WrittenRow> {
  const readers = paths.map((path) => readLines(path, maxLineBytes));
  const heads = await Promise.all(readers.map((reader) => reader.next()));
  const next = heads.map((head) => (head.done ? undefined : parsed(head.value)));
  for (;;) {
    let first: number | undefined;
    for (const [index, one] of next.entries()) {
      const best = first === undefined ? undefined : next[first];
      if (one && (best === undefined || byPlace(one, best) < 0)) first = index;
    }
    const found = first === undefined ? undefined : next[first];
    if (first === undefined || found === undefined) return;
    yield found;
    const following = await readers[first]?.next();
    next[first] = following === undefined || following.done ? undefined : parsed(following.value);
  }
}

/**
 * Rows in the order of their keys, however they come and however many: what does not fit in memory is sorted in pieces on
 * the disk and merged. So one owner's archive is the same from whatever table it came, and each aggregate's rows are together.
 */
export async function* sortedRows(
  pages: AsyncIterable<{ readonly rows: readonly Item[] }>,
  folder: string,
  pieceBytes = 8 * 1024 * 1024,
): AsyncGenerator<WrittenRow> {
  const place = await mkdtemp(join(folder, 'sorting-'));
  try {
    const pieces: string[] = [];
    let [held, bytes]: [WrittenRow[], number] = [[], 0];
    const put = async () => {
      const path = join(place, String(pieces.length));
      const out = await writeLines(path);
      for (const { line } of held.sort(byPlace)) await out.write(line);
      await out.end();
      pieces.push(path);
      [held, bytes] = [[], 0];
    };
    for await (const { rows } of pages) {
      for (const row of rows) {
        const line = canonicalJson(row);
        held.push({ row, line });
        bytes += line.length;
        if (bytes >= pieceBytes) await put();
      }
    }
    if (pieces.length === 0) {
      yield* held.sort(byPlace);
      return;
    }
    if (held.length > 0) await put();
    yield* merged(pieces);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { WriteOnce } from '@concierta/store';

/** A page is one line: whose it is and which, first, so that nobody need read megabytes to know. */
const opening = /^\{"context":"([^"]*)","number":(\d+),/;

async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (line !== '') yield line;
  }
}

const lastByte = async (path: string): Promise<string | undefined> => {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) return undefined;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer.toString();
  } finally {
    await file.close();
  }
};

/** What a crash leaves unnamed is lost with the folder's own entry: a new file's name is made to last too. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const turns = new Map<string, Promise<unknown>>();

/** One after another, whoever of this process asks; another process is kept out by the lock of the data folder. */
const inTurn = <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  const next = (turns.get(folder) ?? Promise.resolve()).then(work, work);
  turns.set(
    folder,
    next.catch(() => undefined),
  );
  return next;
};

/**
 * Write-once storage as files that only grow, one a year, a line a page: `2026.jsonl`. Opened for appending alone, written
 * through to the disk before a page counts as kept, and for others to read only. Whoever owns the files can still rewrite
 * them: the pages are chained, and a copy elsewhere is what holds against that.
 */
export const headsFolder = (folder: string, context: string): WriteOnce => ({
  append: ({ year, number }, text) =>
    inTurn(folder, async () => {
      await mkdir(folder, { recursive: true, mode: 0o755 });
      const path = join(folder, `${year}.jsonl`);
      const isNew = !existsSync(path);
      if (!isNew) {
        for await (const line of linesOf(path)) {
          const [, whose, which] = opening.exec(line) ?? [];
          if (whose === context && Number(which) >= number) return false;
        }
      }
      // A line that a crash cut off is left as it is, and ended: nothing in these files is ever taken away.
      const cutOff = !isNew && (await lastByte(path)) !== '\n' && (await lastByte(path)) !== undefined;
      const file = await open(path, 'a', 0o644);
      try {
        await file.writeFile(`${cutOff ? '\n' : ''}${text}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      if (isNew) await syncFolder(folder);
      return true;
    }),
  async *read(fromYear = '') {
    if (!existsSync(folder)) return;
    const years = (await readdir(folder)).filter((name) => /^\d{4}\.jsonl$/.test(name)).sort();
    for (const name of years.filter((name) => name.slice(0, 4) >= fromYear)) {
      for await (const line of linesOf(join(folder, name))) {
        const whose = opening.exec(line)?.[1];
        if (whose === undefined || whose === context) yield line;
      }
    }
  },
});

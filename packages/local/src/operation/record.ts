import { existsSync } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import type { Clock } from '@concierta/kernel';
import * as z from 'zod';

/** Something that an operator did, or had the platform do. Ids and counts; the one free text is the reason they wrote. */
const Done = z.object({
  at: z.string(),
  /** The account of this machine under which the platform runs: here there is no other way to know who it was. */
  who: z.string(),
  what: z.enum(['replay', 'discard', 'publish', 'run', 'verify']),
  about: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Done = z.infer<typeof Done>;

/** What was done to this platform by hand, in a file that only grows. */
export interface OperationsRecord {
  /** Resolves once it is on the disk. */
  add(what: Done['what'], about: Done['about']): Promise<void>;
  /** The newest first, at most so many. */
  newest(limit: number): Promise<Done[]>;
  last(what: Done['what']): Promise<Done | undefined>;
}

const operator = (): string => {
  try {
    return userInfo().username;
  } catch {
    // An account without a name on this machine.
    return String(process.getuid?.() ?? 'unknown');
  }
};

const doneIn = (line: string): Done[] => {
  try {
    return [Done.parse(JSON.parse(line))];
  } catch {
    // What a crash cut off; the file only grows, so it stays.
    return [];
  }
};

/** The record in this file, a line of JSON for each act. */
export const operationsRecord = (path: string, clock: Clock): OperationsRecord => {
  const newestFirst = async (): Promise<Done[]> => {
    if (!existsSync(path)) return [];
    return (await readFile(path, 'utf8')).split('\n').flatMap(doneIn).reverse();
  };
  return {
    async add(what, about) {
      const done: Done = { at: clock.now().toISOString(), who: operator(), what, about };
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a', 0o644);
      try {
        // A line feed on both sides: what a crash left before it cannot take this line with it.
        await file.writeFile(`\n${JSON.stringify(done)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    newest: async (limit) => (await newestFirst()).slice(0, limit),
    last: async (what) => (await newestFirst()).find((done) => done.what === what),
  };
};

import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Part } from './layout.ts';

/** A file of lines being written, and what its manifest will say of it. */
export interface LineWriter {
  write(line: string): Promise<void>;
  /** Everything is on the disk; gives what was written. */
  end(): Promise<Part>;
}

export const writeLines = async (path: string): Promise<LineWriter> => {
  await mkdir(dirname(path), { recursive: true });
  const out = createWriteStream(path, { flush: true });
  const failed = once(out, 'error').then(([error]: unknown[]) => {
    throw error;
  });
  failed.catch(() => undefined);
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  return {
    async write(line) {
      const text = `${line}\n`;
      lines += 1;
      bytes += Buffer.byteLength(text);
      hash.update(text);
      if (!out.write(text)) await Promise.race([once(out, 'drain'), failed]);
    },
    async end() {
      out.end();
      await Promise.race([once(out, 'close'), failed]);
      return { lines, bytes, sha256: hash.digest('hex') };
    },
  };
};

/** Thrown for a line that is longer than any honest one. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

/**
 * The lines of a file, a piece at a time: never more in memory than the longest line may be, whatever the file holds.
 * `hash` is fed every byte that is read.
 */
export async function* readLines(path: string, maxBytes: number, hash?: Hash): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let held = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    hash?.update(chunk);
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...rest, chunk.subarray(from, at)]);
      if (line.length > maxBytes) throw new LineTooLong(path);
      yield line.toString('utf8');
      [rest, held, from] = [[], 0, at + 1];
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > maxBytes) throw new LineTooLong(path);
  }
  if (held > 0) yield Buffer.concat(rest).toString('utf8');
}

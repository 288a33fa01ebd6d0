import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headsFolder } from '../src/heads-folder.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'concierta-heads-')), 'chain-heads');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const page = (number: number, year = '2026') => ({ number, year, day: `${year}-11-24` });
const text = (context: string, number: number, more = '') => JSON.stringify({ context, number, more });
const pagesOf = async (context: string, fromYear?: string): Promise<string[]> => {
  const pages: string[] = [];
  for await (const line of headsFolder(folder, context).read(fromYear)) pages.push(line);
  return pages;
};

describe('the folder of chain heads', () => {
  it('is a file a year that others may read and not write, and gives each context its own pages in order', async () => {
    const [one, two] = [headsFolder(folder, 'one'), headsFolder(folder, 'two')];
    for (const n of [1, 2]) {
      expect(await one.append(page(n), text('one', n))).toBe(true);
      expect(await two.append(page(n), text('two', n))).toBe(true);
    }
    await one.append(page(3, '2027'), text('one', 3));
    expect(await pagesOf('one')).toEqual([1, 2, 3].map((n) => text('one', n)));
    expect(await pagesOf('one', '2027')).toEqual([text('one', 3)]);
    expect(await pagesOf('nobody')).toEqual([]);
    expect(statSync(join(folder, '2026.jsonl')).mode & 0o022, 'nobody else writes').toBe(0);
  });

  it('never writes over a page, however many ask at once and whoever of this process they are', async () => {
    const asked = Array.from({ length: 8 }, (_, n) =>
      headsFolder(folder, 'one').append(page(1), text('one', 1, `${n}`)),
    );
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    expect(await pagesOf('one')).toHaveLength(1);
  });

  it('only grows: a line that a crash cut off stays as it was, and the next page has a line of its own', async () => {
    const one = headsFolder(folder, 'one');
    await one.append(page(1), text('one', 1));
    const path = join(folder, '2026.jsonl');
    appendFileSync(path, '{"context":"one","num');
    const before = readFileSync(path, 'utf8');
    expect(await one.append(page(2), text('one', 2))).toBe(true);
    expect(readFileSync(path, 'utf8').startsWith(before)).toBe(true);
    expect(await pagesOf('one')).toEqual([text('one', 1), '{"context":"one","num', text('one', 2)]);
  });

  it('keeps every page it said it had, whatever `kill -9` does to the rest', async () => {
    const script = join(folder, '..', 'writer.ts');
    const source = fileURLToPath(new URL('../src/heads-folder.ts', import.meta.url));
    writeFileSync(
      script,
      `import { headsFolder } from '${source}';
const record = headsFolder(process.argv[2], 'one');
for (let number = 1; ; number += 1) {
  await record.append({ number, year: '2026', day: '2026-11-24' }, JSON.stringify({ context: 'one', number, more: 'x'.repeat(200_000) }));
  process.stdout.write(number + '\\n');
}`,
    );
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    await new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (said.split('\n').length > 6) child.kill('SIGKILL');
      });
      child.once('close', () => resolve());
    });
    const acknowledged = said.trim().split('\n').map(Number);
    const numberOf = (line: string): number | undefined => {
      try {
        return JSON.parse(line).number;
      } catch {
        return undefined;
      }
    };
    const kept = (await pagesOf('one')).map(numberOf);
    expect(acknowledged.length).toBeGreaterThanOrEqual(6);
    expect(kept).toEqual(expect.arrayContaining(acknowledged));
    const next = Math.max(...kept.filter((n) => n !== undefined)) + 1;
    expect(await headsFolder(folder, 'one').append(page(next), text('one', next))).toBe(true);
    expect((await pagesOf('one')).at(-1)).toBe(text('one', next));
  });
});

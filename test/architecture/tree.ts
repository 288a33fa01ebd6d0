import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Every tracked or not-ignored file, as a path from the root: what a clone would hold, plus what is about to be committed. */
export const trackedFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '');

/** The text of a tracked file; undefined for a file that is listed but gone, or is not text. */
export const textOf = (path: string): string | undefined => {
  try {
    const bytes = readFileSync(join(root, path));
    return bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Source files written by hand, in TypeScript, under `src` or `bin` of packages and services. */
export const sourceFiles = (): string[] =>
  trackedFiles().filter(
    (path) => /^(packages|services)\/[^/]+\/(src|bin)\/.+\.(ts|tsx|mjs)$/.test(path) && !path.includes('.generated.'),
  );

/** What a module imports, by specifier, types included. */
export const importsOf = (path: string): string[] =>
  [...(textOf(path) ?? '').matchAll(/(?:from\s+|import\s+|import\()\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );

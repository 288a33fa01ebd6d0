import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Names, UnusableName } from './names.ts';

const template = join(dirname(fileURLToPath(import.meta.url)), '../template');

/** Puts the names into a text or a path: `__aggregate__` and its forms. */
export const fill = (text: string, names: Names): string =>
  text.replace(/__(\w+?)__/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? names[name as keyof Names] : whole,
  );

/**
 * Writes the template as `services/<context>` under `root`; returns the files written, as paths from `root`.
 * Throws `UnusableName` when that folder exists: nothing is ever written over.
 */
export const writeService = (root: string, names: Names): string[] => {
  const home = join(root, 'services', names.context);
  if (existsSync(home)) throw new UnusableName(`services/${names.context} exists already; nothing was written.`);
  return readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const source = join(entry.parentPath, entry.name);
      // Templates end in `.txt`, so that no tool takes them for code of this package.
      const target = join(home, fill(relative(template, source), names).replace(/\.txt$/, ''));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, fill(readFileSync(source, 'utf8'), names));
      return relative(root, target);
    })
    .sort();
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * Everything that the pages read from files, as plain values and nothing else: a bundler runs this module when it builds and
 * writes down what it gives, because a function has no files beside it.
 */
const own = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');

const resolve = createRequire(import.meta.url).resolve;
const bytes = (specifier: string): string => readFileSync(resolve(specifier)).toString('base64');

/** What the style sheet calls the fonts: by their packages. */
export const fontNames = {
  sans: '@fontsource-variable/ancizar-sans/files/ancizar-sans-latin-wght-normal.woff2',
  serif: '@fontsource/ancizar-serif/files/ancizar-serif-latin-600-normal.woff2',
} as const;

/** The fonts, in base64. */
export const fontFiles = { sans: bytes(fontNames.sans), serif: bytes(fontNames.serif) };

/** The style sheets, in the order in which they are served. */
export const styleFiles = [own('tokens.css'), own('base.css'), own('components.css'), own('public.css')];

/** The drawings. */
export const drawingFiles = { topo: own('topo.svg'), mark: own('mark.svg'), icons: own('icons.svg') };

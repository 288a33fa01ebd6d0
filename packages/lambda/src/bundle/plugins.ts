import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Puts one of our modules in another's place. */
const instead = (name: string, filter: RegExp, isMeant: (importer: string) => boolean, file: string): Plugin => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ importer }) => (isMeant(importer) ? { path: beside(file) } : undefined));
  },
});

/** Zod's forty languages, of which one is used: 250 KB. */
const oneLanguage = instead(
  'one-language',
  /\/locales\/index\.js$/,
  (importer) => /[/]zod[/]/.test(importer),
  './zod-english.ts',
);

/** Keys come from the environment. */
const keysFromEnvironment = instead(
  'keys-from-environment',
  /^@aws-sdk\/credential-provider-node$/,
  () => true,
  './environment-credentials.ts',
);

/**
 * A function has no files beside its bundle: a module that only reads some is run now, and what it gives is written down in
 * its place.
 */
const filesWrittenDown: Plugin = {
  name: 'files-written-down',
  setup(build) {
    build.onLoad({ filter: /[\\/]packages[\\/]pages[\\/]src[\\/]asset-files\.ts$/ }, async ({ path }) => {
      const given: unknown = await import(pathToFileURL(path).href);
      const lines = Object.entries(given as Record<string, unknown>).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
      );
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

const otherStemmer =
  /^ {4}var (?!spanish)\w+Stemmer = function \(_SnowballStemmer\d*\) \{[\s\S]*?^ {4}\}\(SnowballStemmer\);$/gm;
const otherEntry = /^ +(?!spanish)(\w+): \1Stemmer,?$/gm;

/** The stemmers of twenty-three languages that nobody here searches in: 300 KB. Fails the build where the package no longer looks so. */
const oneStemmer: Plugin = {
  name: 'one-stemmer',
  setup(build) {
    build.onLoad({ filter: /[\\/]snowball-stemmers\.js$/ }, async ({ path }) => {
      const whole = await readFile(path, 'utf8');
      const contents = whole.replaceAll(otherStemmer, '').replaceAll(otherEntry, '');
      if (contents.length > whole.length / 4 || !contents.includes('spanish: spanishStemmer')) {
        throw new Error('snowball-stemmers is not as it was: see packages/lambda/src/bundle/plugins.ts');
      }
      return { contents, loader: 'js' };
    });
  },
};

/** What is put in the place of something else, so that a bundle is small and needs nothing beside it. */
export const plugins: readonly Plugin[] = [oneLanguage, keysFromEnvironment, filesWrittenDown, oneStemmer];

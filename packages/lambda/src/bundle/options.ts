import type { BuildOptions } from 'esbuild';
import plugins from './plugins.ts';

/** Modules that still ask for `require` find it: an ES module has none of its own. */
const requireInModules =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** What every builder of a function's bundle is told, in words that may be written down as JSON. */
const told = {
  target: 'node24',
  keepNames: false,
  // The SDK's ES modules can be shaken; what it ships first cannot (200 KB).
  mainFields: ['module', 'main'],
} satisfies BuildOptions;

/** How an entry becomes the one file that is tested and deployed. */
export const bundleOptions = {
  ...told,
  bundle: true,
  platform: 'node',
  format: 'esm',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  banner: { js: requireInModules },
  plugins: [...plugins],
} satisfies BuildOptions;

/**
 * The same for SST's own builder (`nodejs` of a function), which puts a `require` of its own in front. Its `plugins` is
 * internal to SST: handing over bundles that are built already (`buildBundles`, `bundle`) needs no trust in that.
 */
export const sstNodejs = {
  format: 'esm',
  minify: true,
  sourcemap: false,
  plugins: 'packages/lambda/src/bundle/plugins.ts',
  esbuild: told,
} as const;

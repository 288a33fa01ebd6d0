import type { BuildOptions } from 'esbuild';
import { plugins } from './plugins.ts';

/** Modules that still ask for `require` find it: an ES module has none of its own. */
const requireInModules =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** How an entry becomes the one file that is tested and, byte for byte, deployed: infrastructure hands SST what `buildBundles` built. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  // The SDK's ES modules can be shaken; what it ships first cannot (200 KB).
  mainFields: ['module', 'main'],
  format: 'esm',
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  banner: { js: requireInModules },
  plugins: [...plugins],
} satisfies BuildOptions;

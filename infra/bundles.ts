/** How the code of functions is made: by the very builder whose bundles are tested, loaded by Node as it is. */
export { buildBundles, bundledHandler } from '@concierta/lambda/bundle/build';

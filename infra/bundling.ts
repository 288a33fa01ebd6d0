import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule, repository } from './declared.ts';
import type { DeclaredFunction } from './deployed-function.ts';

/** As much as is read here of what `packages/lambda` builds. */
interface Bundle {
  /** `index.mjs`, in a folder of its own. */
  readonly file: string;
  readonly functions: readonly {
    readonly context: { readonly name: string };
    readonly fn: { readonly name: string };
  }[];
}
interface Builder {
  readonly buildBundles: (folder: string) => Promise<readonly Bundle[]>;
  /** How Lambda names the handler of every bundle. */
  readonly bundledHandler: string;
}

/** What SST is told of a function's code. */
export type CodeOf = (declared: DeclaredFunction) => { readonly bundle: string; readonly handler: string };

/**
 * Builds the code of every function, `services/<context>/src/lambda/<kind>.ts`, into a folder of the stage, and says where each
 * one's is. What is tested is then, byte for byte, what is deployed. Throws where an entry is not there or does not build.
 */
export const buildCode = async (stage: string): Promise<CodeOf> => {
  const folder = join('.sst', 'bundles', stage);
  rmSync(join(repository(), folder), { recursive: true, force: true });
  const { buildBundles, bundledHandler } = await loadModule<Builder>('bundles.ts');
  const bundles = await buildBundles(join(repository(), folder));
  return ({ context, fn }) => {
    const bundle = bundles.find(({ functions }) =>
      functions.some((built) => built.context.name === context.name && built.fn.name === fn.name),
    );
    if (bundle === undefined) throw new Error(`no code was built for ${fn.name} of ${context.name}`);
    const [home = ''] = bundle.file.split('/').slice(-2);
    return { bundle: join(folder, home), handler: bundledHandler };
  };
};

import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type DeployedFunction, everyFunction, root } from './every-function.ts';
import { floorProgram } from './floor.ts';
import { bundleOptions } from './options.ts';

/** A file that Lambda would load, and the functions that start from it. */
export interface Bundle {
  readonly entry: string;
  /** `index.mjs` in a folder of its own, which is what is deployed. */
  readonly file: string;
  readonly bytes: number;
  readonly functions: readonly DeployedFunction[];
  /** What went into it, for whoever asks why it is so large. */
  readonly metafile: Metafile;
}

/** The handler of every bundle, as Lambda is told. */
export const bundledHandler = 'index.handler';

/** Builds one entry of the repository into `<folder>/index.mjs`. */
const buildEntry = async (entry: string, folder: string): Promise<{ file: string; metafile: Metafile }> => {
  const file = join(folder, 'index.mjs');
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    outfile: file,
    metafile: true,
    logLevel: 'silent',
  });
  return { file, metafile };
};

/** Where under `folder` the bundle of an entry goes: `tenancy-api`. */
const folderOf = (folder: string, { context, fn }: DeployedFunction): string =>
  join(folder, `${context.name}-${fn.kind}`);

/** Builds every function of every context (or those of `only`) under a folder. Throws with esbuild's words where an entry does not build. */
export const buildBundles = async (
  folder: string,
  only: (one: DeployedFunction) => boolean = () => true,
): Promise<readonly Bundle[]> => {
  const byEntry = Map.groupBy((await everyFunction()).filter(only), ({ entry }) => entry);
  return Promise.all(
    [...byEntry].map(async ([entry, functions]): Promise<Bundle> => {
      const [first] = functions;
      if (!first) throw new Error(`${entry} is nobody’s`);
      const { file, metafile } = await buildEntry(entry, folderOf(folder, first));
      return { entry, file, bytes: (await stat(file)).size, functions, metafile };
    }),
  );
};

/** What everybody ships who ships anything: Hono and both SDK packages, bundled without any of our care. */
export const buildFloor = async (folder: string): Promise<{ readonly file: string; readonly bytes: number }> => {
  const file = join(folder, 'floor', 'index.mjs');
  const { outputFiles } = await build({
    stdin: { contents: floorProgram, resolveDir: join(root, 'packages/lambda') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    banner: bundleOptions.banner,
    write: false,
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('the floor was not built');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, output.contents);
  return { file, bytes: output.contents.length };
};

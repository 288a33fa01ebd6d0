import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A module, and the environment in which it is loaded. */
export interface Loaded {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

const program = (file: string): string =>
  `const began = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); process.stdout.write(String(performance.now() - began)); process.exit(0);`;

/** How long a fresh Node process takes to load a module, in milliseconds. */
const once = async ({ file, env }: Loaded, more: Record<string, string> = {}): Promise<number> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program(file)], {
    env: { ...env, ...more },
  });
  return Number(stdout);
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * The median of several loads of each, each in a process of its own. They take turns, so that a busy moment of the machine is
 * everybody's. With a folder for it, Node keeps what it compiled there, and the loads measured are those that find it.
 */
export const importTimes = async (
  modules: readonly Loaded[],
  { times, cache }: { readonly times: number; readonly cache?: string },
): Promise<ReadonlyMap<string, number>> => {
  const more = cache === undefined ? {} : { NODE_COMPILE_CACHE: cache };
  const taken = new Map(modules.map(({ name }) => [name, [] as number[]]));
  if (cache !== undefined) {
    for (const module of modules) await once(module, more);
  }
  for (let turn = 0; turn < times; turn += 1) {
    for (const module of modules) taken.get(module.name)?.push(await once(module, more));
  }
  if (cache !== undefined) await rm(cache, { recursive: true, force: true });
  return new Map([...taken].map(([name, values]) => [name, median(values)]));
};

import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What SST installs for itself, from npm only: its components, Pulumi and the provider's types. */
export const platformIn = (root: string): string => join(root, '.sst', 'platform');

const sstVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', 'sst', 'package.json'), 'utf8')) as { version: string }).version;

/** Says which version is whole: written last, so that an installation that was killed is not taken for one. */
const markOf = (root: string): string => join(root, '.sst', 'installed');

const isInstalled = (root: string): boolean =>
  existsSync(platformIn(root)) && existsSync(markOf(root)) && readFileSync(markOf(root), 'utf8') === sstVersion(root);

const install = (root: string): void => {
  execFileSync(join(root, 'node_modules', '.bin', 'sst'), ['install'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      // The command line asks `node` for the configuration: it must be the repository's own.
      PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      // With npm and nothing else: no Pulumi of the machine, no bun, no look at an account that is not there.
      SST_SKIP_DEPENDENCY_CHECK: '1',
      SST_NO_BUN: '1',
      SST_TELEMETRY_DISABLED: '1',
      AWS_EC2_METADATA_DISABLED: 'true',
      SST_STAGE: 'ci',
      CONCIERTA_INPUTS: join(root, 'infra', 'test', 'inputs'),
    },
  });
};

/** A lock that a killed run left behind does not stop everybody for ever. */
const isStale = (lock: string): boolean => Date.now() - statSync(lock).mtimeMs > 5 * 60_000;

/** Installs SST's platform unless it is there, once, however many ask at the same time. */
export const ensurePlatform = async (root: string): Promise<void> => {
  mkdirSync(join(root, '.sst'), { recursive: true });
  const lock = join(root, '.sst', 'installing.lock');
  while (!isInstalled(root)) {
    let held: number;
    try {
      held = openSync(lock, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (existsSync(lock) && isStale(lock)) rmSync(lock, { force: true });
      await wait(250);
      continue;
    }
    try {
      install(root);
      writeFileSync(markOf(root), sstVersion(root));
    } finally {
      closeSync(held);
      rmSync(lock, { force: true });
    }
  }
};

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, textOf, trackedFiles } from './tree.ts';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'concierta-copy-'));
  for (const file of trackedFiles()) {
    if (textOf(file) === undefined && !/\.(png|woff2|ico)$/.test(file)) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  execFileSync('git', ['init', '-q'], { cwd: copy });
  execFileSync('npx', ['--yes', 'pnpm@10.34.8', 'install', '--frozen-lockfile', '--prefer-offline'], { cwd: copy });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The commands under «Add a service», as a newcomer would copy them. */
const commands = (): string[] => {
  const section = (textOf('CONTRIBUTING.md') ?? '').split('## Add a service')[1] ?? '';
  return (/```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '').trim().split('\n');
};

test('the commands of CONTRIBUTING.md add a service whose types, style and tests are right', () => {
  expect(commands()).toHaveLength(3);
  for (const command of commands()) {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: copy, encoding: 'utf8' });
    expect(status, `${command}\n${stdout}\n${stderr}`).toBe(0);
  }
  const files = execFileSync('git', ['ls-files', '--others', '--exclude-standard', 'services/visits'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect(files).toContain('services/visits/src/visit/model.ts');
  // Where it runs: the embedded platform and what is deployed, one entry each.
  for (const list of ['packages/local/src/services.ts', 'infra/services.ts']) {
    expect(readFileSync(join(copy, list), 'utf8')).toMatch(/\[tenancy, demandOffer, articulation, visits\]/);
  }
}, 300_000);

test('a second service of the same name is refused in one sentence, and nothing is written over', () => {
  expect(() =>
    execFileSync('bash', ['-c', 'npm run --silent add:service -- visits visit'], { cwd: copy, stdio: 'pipe' }),
  ).toThrow(/exists already/);
});

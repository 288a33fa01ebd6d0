import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { root, textOf, trackedFiles } from './tree.ts';

const files = trackedFiles();
const containing = (needle: RegExp | string) =>
  files.filter((file) => {
    const text = textOf(file);
    return text !== undefined && (typeof needle === 'string' ? text.includes(needle) : needle.test(text));
  });

/** Hosts are spelled in pieces: this file is tracked as well. */
const host = (...labels: string[]) => labels.join('.');

describe('what is tracked', () => {
  test('no file, lockfile included, holds the address of a package registry', () => {
    const known = [
      host('registry', 'npmjs', 'org'),
      host('registry', 'yarnpkg', 'com'),
      host('npm', 'pkg', 'github', 'com'),
      host('npm', 'jsr', 'io'),
      host('deb', 'debian', 'org'),
      host('pypi', 'org'),
      host('repo', 'maven', 'apache', 'org'),
    ];
    const configured = new URL(
      execFileSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' }).trim(),
    ).host;
    for (const address of new Set([...known, configured]))
      expect({ address, files: containing(address) }).toEqual({ address, files: [] });
    expect(containing(/^\s+tarball:/m).filter((file) => file.endsWith('.yaml'))).toEqual([]);
  });

  test('every version is pinned exactly, in the one catalogue', () => {
    const loose = files
      .filter((file) => file.endsWith('package.json'))
      .flatMap((file) => {
        const manifest = JSON.parse(textOf(file) ?? '{}') as Record<string, Record<string, string> | undefined>;
        return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
          Object.entries(manifest[kind] ?? {})
            .filter(([, version]) => !/^catalog:[a-z]*$/.test(version) && version !== 'workspace:*')
            .map(([name, version]) => `${file}: ${name}@${version}`),
        );
      });
    expect(loose).toEqual([]);
    const workspace = textOf('pnpm-workspace.yaml') ?? '';
    const catalogue = [...workspace.matchAll(/^(?:catalog| {2}[a-z]+):\n((?: {2,4}\S.*: \S.*\n)+)/gm)]
      .map(([, rows]) => rows)
      .join('');
    const versions = catalogue
      .trim()
      .split('\n')
      .map((line) => line.slice(line.lastIndexOf(': ') + 2));
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('the top level holds the agreed names only', () => {
    const agreed = new Set(
      'services infra packages test docs sst.config.ts package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.json README.md CONTRIBUTING.md LICENSE biome.json vitest.config.ts'.split(
        ' ',
      ),
    );
    const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
    expect([...top].filter((name) => !agreed.has(name) && !name.startsWith('.'))).toEqual([]);
  });

  test('every package and service says on one page what it is for', () => {
    const homes = new Set(
      files.map((file) => /^((?:packages|services)\/[^/]+)\//.exec(file)?.[1]).filter((home) => home !== undefined),
    );
    expect([...homes].filter((home) => !files.includes(`${home}/README.md`))).toEqual([]);
  });

  test('no private key or long-lived secret is tracked', () => {
    expect(containing(new RegExp(['-----BEGIN', '(RSA |EC )?PRIVATE KEY'].join(' ')))).toEqual([]);
    expect(containing(/\bAKIA[0-9A-Z]{16}\b/)).toEqual([]);
  });
});

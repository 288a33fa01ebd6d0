import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** The portal as it ships, built for one test file. */
export interface Built {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, Chunk>>;
  remove(): Promise<void>;
}

export async function buildPortal(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'concierta-portal-'));
  // In a process of its own: a test's NODE_ENV would build the development React.
  const arguments_ = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', folder];
  await promisify(execFile)(process.execPath, arguments_, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  return { folder, manifest, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A chunk and everything it needs before it runs. */
export function closure(manifest: Built['manifest'], ...names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return found;
}

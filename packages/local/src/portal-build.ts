import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Unstartable } from './unstartable.ts';

export interface PortalBuild {
  readonly folder: string;
  /** Where the built files are. */
  readonly dist: string;
}

export const portalBuildIn = (root: string): PortalBuild => ({
  folder: join(root, 'packages', 'portal'),
  dist: join(root, 'packages', 'portal', 'dist'),
});

const ignored = new Set(['dist', 'node_modules', 'test']);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });

/** A digest of everything the build reads: the portal's sources, the look's assets, the lockfile. */
const digestOf = (root: string, folder: string): string => {
  const hash = createHash('sha256');
  const assets = join(root, 'packages', 'pages', 'assets');
  for (const path of [...filesIn(folder), ...filesIn(assets), join(root, 'pnpm-lock.yaml')].sort()) {
    hash.update(`${relative(root, path)}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
};

const vite = (folder: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        said = `${said}${chunk}`.slice(-4_000);
      });
    }
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });

/** Builds the portal unless it is built from exactly these sources. Throws `Unstartable` with what the build said. */
export const buildPortal = async (root: string, tell: (line: string) => void): Promise<void> => {
  const { folder, dist } = portalBuildIn(root);
  const stamp = join(dist, '.built-from');
  const digest = digestOf(root, folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  tell('Construyendo el portal (solo la primera vez o cuando cambia)…');
  const { code, said } = await vite(folder);
  if (code !== 0) throw new Unstartable(`No se pudo construir el portal:\n${said}`, 'the portal could not be built');
  writeFileSync(stamp, digest);
};

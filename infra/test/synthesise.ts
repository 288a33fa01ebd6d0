import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Graph } from './synthesis/graph.ts';

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const main = join(root, 'infra', 'test', 'synthesis', 'main.ts');

export interface SynthesisOptions {
  /** The configuration to run; the repository's own unless told. */
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Everything that a stage would deploy. Rejects with what the program said when it would not. */
export const synthesise = async (stage: string, options: SynthesisOptions = {}): Promise<Graph> => {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-graph-'));
  const target = join(folder, 'graph.json');
  const config = options.config ?? join(root, 'sst.config.ts');
  try {
    await promisify(execFile)(process.execPath, [main, root, config, stage, target], {
      cwd: root,
      timeout: 240_000,
      maxBuffer: 16 * 1024 * 1024,
      env: { ...process.env, CONCIERTA_INPUTS: join(root, 'infra', 'test', 'inputs'), ...options.env },
    });
    return JSON.parse(readFileSync(target, 'utf8')) as Graph;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`the synthesis of «${stage}» failed: ${said.slice(-4_000) || String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    isolationTally: string;
  }
}

type Line =
  | { readonly what: string; readonly names: readonly string[] }
  | { readonly attack: string; readonly times: number };

const write = (line: Line): void => appendFileSync(inject('isolationTally'), `${JSON.stringify(line)}\n`);

/** Notes what was aimed at: routes, event types, policies. The same name twice is one. */
export const covered = (what: string, names: Iterable<string>): void => write({ what, names: [...names] });

/** Notes how many attacks of one kind were made. */
export const attacked = (attack: string, times: number): void => write({ attack, times });

const inSpanish = new Intl.NumberFormat('es-CO');

const printed = (lines: readonly Line[]): string => {
  const names = new Map<string, Set<string>>();
  const attacks = new Map<string, number>();
  for (const line of lines) {
    if ('what' in line) names.set(line.what, new Set([...(names.get(line.what) ?? []), ...line.names]));
    else attacks.set(line.attack, (attacks.get(line.attack) ?? 0) + line.times);
  }
  const total = [...attacks.values()].reduce((sum, times) => sum + times, 0);
  const row = (name: string, count: number): string => `  ${inSpanish.format(count).padStart(7)}  ${name}`;
  return [
    'Aislamiento: a qué se apuntó',
    ...[...names].sort().map(([name, found]) => row(name, found.size)),
    `Ataques: ${inSpanish.format(total)}`,
    ...[...attacks].sort().map(([name, times]) => row(name, times)),
  ].join('\n');
};

/** Before the suite, a place to note what is covered; after it, the table. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-isolation-'));
  const file = join(folder, 'tally.jsonl');
  appendFileSync(file, '');
  project.provide('isolationTally', file);
  return () => {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    if (lines.length > 0) process.stdout.write(`\n${printed(lines.map((line) => JSON.parse(line) as Line))}\n`);
    rmSync(folder, { recursive: true, force: true });
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundles, buildFloor } from '../bundle/build.ts';
import { importTimes, type Loaded } from '../bundle/import-time.ts';
import { environmentOf, measuredStage } from '../bundle/sample-environment.ts';

const times = 9;
const kb = (bytes: number): string => (bytes / 1024).toFixed(0);
const say = (cells: readonly string[]): void => {
  const [name = '', ...numbers] = cells;
  process.stdout.write(`${name.padEnd(34)}${numbers.map((cell) => cell.padStart(12)).join('')}\n`);
};

/** Builds every bundle as it is deployed, and prints what each weighs and how long it takes to load, beside what everybody ships. */
const folder = mkdtempSync(join(tmpdir(), 'concierta-bundles-'));
try {
  const [floor, bundles] = await Promise.all([buildFloor(folder), buildBundles(folder)]);
  const loads = bundles.flatMap(({ file, functions, bytes }) => {
    const [first] = functions;
    if (!first) return [];
    const name = `${first.context.name} ${functions.map(({ fn }) => fn.name).join(', ')}`;
    return [{ name, file, bytes, env: environmentOf(first, measuredStage) }];
  });
  const modules: readonly (Loaded & { bytes: number })[] = [
    { name: 'floor', env: { AWS_REGION: 'us-east-1' }, ...floor },
    ...loads,
  ];
  const plain = await importTimes(modules, { times });
  const kept = await importTimes(modules, { times, cache: join(folder, 'cache') });
  const base = plain.get('floor') ?? Number.NaN;
  say(['bundle', 'KB', 'import ms', '× floor', 'kept ms', '× floor']);
  for (const { name, bytes } of modules) {
    const [cold, warm] = [plain.get(name) ?? Number.NaN, kept.get(name) ?? Number.NaN];
    say([name, kb(bytes), cold.toFixed(0), (cold / base).toFixed(2), warm.toFixed(0), (warm / base).toFixed(2)]);
  }
  process.stdout.write(
    `\nMedian of ${times} loads, each in a fresh process. «kept»: with a warm NODE_COMPILE_CACHE. Budget: 700 KB, 1.00 × floor.\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

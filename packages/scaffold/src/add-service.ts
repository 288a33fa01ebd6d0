import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, UnusableName } from './names.ts';
import { registerService, takenPrefixes } from './register.ts';
import { writeService } from './template.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const [context, aggregate] = process.argv.slice(2);
  const names = namesOf(context, aggregate, takenPrefixes(root));
  const written = writeService(root, names);
  const changed = registerService(root, names);
  // Names differ in length: what is written takes the shape that the house's formatter gives it.
  const formatter = join(root, 'node_modules/.bin/biome');
  execFileSync(formatter, ['check', '--write', `services/${names.context}`, ...changed], { cwd: root, stdio: 'pipe' });
  say(`services/${names.context} is there: ${written.length} files. Changed: ${changed.join(', ')}.`);
  say(`Next: npx pnpm@10.34.8 install, then npm run check -- services/${names.context}`);
} catch (error) {
  if (!(error instanceof UnusableName)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

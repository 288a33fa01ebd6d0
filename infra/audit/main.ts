import { spawnSync } from 'node:child_process';
import { report, verdictOf } from './verdict.ts';

/** `npm run audit`: asks the registry for known vulnerabilities of everything that is installed, tools included. */
const { stdout, status } = spawnSync('npx', ['--yes', 'pnpm@10.34.8', 'audit', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  timeout: 120_000,
});
const { lines, code } = report(verdictOf(stdout, status));
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = code;

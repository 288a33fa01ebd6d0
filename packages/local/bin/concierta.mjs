#!/usr/bin/env node
// Starts with whatever Node is there and nothing installed; hands over to the Node that the repository brings.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './failure.mjs';
import { install } from './install.mjs';
import { checkMachine, isInstalled, nodeFor } from './preflight.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(root, 'packages', 'local', 'src', 'main.ts');
const commands = ['start', 'test', 'reset', 'token', 'rebuild', 'operator', 'verify'];

const handOver = (node, script, args) =>
  new Promise((done) => {
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'concierta') },
    });
    // A terminal sends Ctrl-C to both; the platform decides when it is done, the launcher only waits for it.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
    child.once('error', () => done(1));
  });

const run = async ([command = 'start', ...args]) => {
  // `run <file>`: any script of the repository, with the Node that it was written for.
  if (command !== 'run' && !commands.includes(command)) {
    throw new Stop(`No existe «${command}»: use ${commands.join(', ')}.`, `use one of ${commands.join(', ')}`);
  }
  const { platform, arch, version, env, execPath } = process;
  checkMachine({ platform, arch, version, env });
  if (!isInstalled(root)) await install(root);
  const node = nodeFor({ root, version, execPath });
  if (command !== 'run') return handOver(node, main, [command, ...args]);
  const [script = '', ...rest] = args;
  return handOver(node, resolve(root, script), rest);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

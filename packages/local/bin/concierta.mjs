#!/usr/bin/env node
// Starts with whatever Node is there and nothing installed; hands over to the Node that the repository brings.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './failure.mjs';
import { install } from './install.mjs';
import { checkMachine, isInstalled, nodeFor } from './preflight.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = join(root, 'packages', 'local', 'src', 'main.ts');
const commands = ['start', 'test', 'reset', 'token'];

const handOver = (node, args) =>
  new Promise((resolve) => {
    const child = spawn(node, ['--disable-warning=ExperimentalWarning', main, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'concierta') },
    });
    // A terminal sends Ctrl-C to both; the platform decides when it is done, the launcher only waits for it.
    process.on('SIGINT', () => {});
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
    child.once('error', () => resolve(1));
  });

const run = async ([command = 'start', ...args]) => {
  if (!commands.includes(command)) {
    throw new Stop(`No existe «${command}»: use ${commands.join(', ')}.`, `use one of ${commands.join(', ')}`);
  }
  const { platform, arch, version, env, execPath } = process;
  checkMachine({ platform, arch, version, env });
  if (!isInstalled(root)) await install(root);
  return handOver(nodeFor({ root, version, execPath }), [command, ...args]);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'packages', 'local', 'bin', 'concierta.mjs');
const patienceMs = 600_000;

/** A platform that `npm start` brought up. */
export interface Started {
  readonly child: ChildProcess;
  readonly seconds: number;
  readonly said: () => string;
}

const answers = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Runs `npm start`'s own command and waits until health is ready and the portal's first page is there; nothing when it never was. */
export const startOnce = async (data: string, port: number): Promise<Started | undefined> => {
  const began = performance.now();
  const child = spawn(process.execPath, [launcher, 'start'], {
    cwd: root,
    env: { ...process.env, CONCIERTA_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  while (child.exitCode === null && performance.now() - began < patienceMs) {
    if ((await answers(`${origin}/healthz`)) && (await answers(`${origin}/app/`))) {
      return { child, seconds: (performance.now() - began) / 1_000, said: () => said };
    }
    await new Promise((next) => setTimeout(next, 50));
  }
  child.kill('SIGTERM');
  process.stderr.write(`npm start did not become ready: ${said.trim().split('\n').at(-1) ?? ''}\n`);
  return undefined;
};

/** Asks it to end and waits until it has. */
export const stop = async ({ child }: Started): Promise<void> => {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
};

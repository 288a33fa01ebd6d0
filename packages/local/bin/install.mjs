import { spawn } from 'node:child_process';
import { Stop } from './failure.mjs';

const pnpm = 'pnpm@10.34.8';
const lastLines = 12;

/** Runs the pinned pnpm through npx; resolves with its exit code and what it said last. */
const run = (root) =>
  new Promise((resolve) => {
    const child = spawn('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, npm_config_update_notifier: 'false', CI: process.env.CI ?? '1' },
    });
    const said = [];
    const listen = (stream) => {
      let rest = '';
      stream.setEncoding('utf8').on('data', (chunk) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines.filter((text) => text.trim() !== '')) {
          said.push(line);
          if (said.length > lastLines) said.shift();
          if (/^Progress: /.test(line)) process.stderr.write(`  ${line}\n`);
        }
      });
    };
    listen(child.stdout);
    listen(child.stderr);
    child.once('error', (error) => resolve({ code: 1, said: [...said, String(error)] }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|ERR_PNPM_META_FETCH_FAIL|network/i;

/** Installs exactly what the lockfile says. Stops with one sentence when it cannot, telling a missing network apart. */
export const install = async (root) => {
  process.stderr.write('Instalando las dependencias (solo la primera vez o cuando cambian)…\n');
  const { code, said } = await run(root);
  if (code === 0) return;
  if (noNetwork.test(said.join('\n'))) {
    throw new Stop(
      'No se pudieron instalar las dependencias porque no hay conexión con el registro de paquetes: revise la red y vuelva a intentarlo.',
      'dependencies could not be installed: the package registry cannot be reached',
    );
  }
  process.stderr.write(`${said.map((line) => `  ${line}`).join('\n')}\n`);
  throw new Stop(
    'No se pudieron instalar las dependencias: lo que dijo pnpm está arriba.',
    'dependencies could not be installed; what pnpm said is above',
  );
};

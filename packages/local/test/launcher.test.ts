import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@concierta/kernel';
import { describe, expect, it, vi } from 'vitest';
import { lockFolder } from '../src/folder-lock.ts';
import { freePort } from '../src/free-port.ts';
import { keysIn } from '../src/issuer/keys.ts';
import { personOf } from '../src/issuer/people.ts';
import { embeddedVerifier } from '../src/issuer/tokens.ts';

const launcher = fileURLToPath(new URL('../bin/concierta.mjs', import.meta.url));
const folder = () => mkdtempSync(join(tmpdir(), 'concierta-launcher-'));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  script = launcher,
  node: readonly string[] = [],
): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, script, ...args], {
      env: { ...process.env, DYNAMODB_ENDPOINT: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('close', (code) => resolve({ code, out, err }));
  });

/** One clear sentence, exit code 1, and nothing else. */
const refuses = (outcome: Outcome, sentence: RegExp) => {
  expect(outcome.err.trim().split('\n')).toHaveLength(1);
  expect(outcome.err).toMatch(sentence);
  expect(outcome.err).toMatch(/\[[^\]]+\]\s*$/);
  expect(outcome).toMatchObject({ code: 1, out: '' });
};

const pretending = (fields: string) => ['--import', `data:text/javascript,${encodeURIComponent(fields)}`];
const define = (name: string, value: string) => `Object.defineProperty(process, '${name}', { value: '${value}' });`;

// Each starts a process or two of its own; a busy machine may take its time.
vi.setConfig({ testTimeout: 90_000 });

describe('npm start refuses in one sentence', () => {
  it('on a machine that the engine is not made for, unless an endpoint is named', async () => {
    const arm = pretending(define('platform', 'darwin') + define('arch', 'arm64'));
    refuses(await run(['start'], {}, launcher, arm), /solo existe para Linux x64 y este equipo es darwin arm64/);
    const named = await run(['token'], { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' }, launcher, arm);
    expect(named.err).toContain('Diga de quién');
  });

  it('on a Node that is too old', async () => {
    refuses(
      await run(['start'], {}, launcher, pretending(define('version', 'v18.20.0'))),
      /necesita Node 20 o más nuevo/,
    );
  });

  it('when the port is taken', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    const outcome = await run(['start'], { PORT: String(port), CONCIERTA_DATA: folder() });
    server.close();
    refuses(outcome, new RegExp(`El puerto ${port} ya está ocupado`));
  });

  it('when PORT is no port', async () => {
    refuses(await run(['start'], { PORT: 'cuatro mil' }), /PORT debe ser un número de puerto/);
  });

  it('when the data folder cannot be written', async () => {
    const file = join(folder(), 'a-file');
    writeFileSync(file, '');
    refuses(
      await run(['start'], { CONCIERTA_DATA: join(file, 'data') }),
      /No se puede escribir en la carpeta de datos/,
    );
  });

  it('when another instance has the data, and leaves its lock alone', async () => {
    const data = folder();
    const lock = lockFolder(data);
    refuses(await run(['start'], { CONCIERTA_DATA: data }), /Ya hay una Concierta en marcha/);
    expect(existsSync(join(data, 'lock.json'))).toBe(true);
    lock.release();
  });

  it('when the packages cannot be fetched, telling a missing network from anything else', async () => {
    const root = folder();
    cpSync(fileURLToPath(new URL('../bin', import.meta.url)), join(root, 'packages', 'local', 'bin'), {
      recursive: true,
    });
    writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9.0\n');
    const bin = join(root, 'pretend');
    mkdirSync(bin);
    const npx = join(bin, 'npx');
    const script = join(root, 'packages', 'local', 'bin', 'concierta.mjs');
    const attempt = async (says: string) => {
      writeFileSync(npx, `#!/bin/sh\necho '${says}' >&2\nexit 1\n`);
      chmodSync(npx, 0o755);
      return run(['start'], { PATH: `${bin}:/usr/bin:/bin` }, script);
    };
    const offline = await attempt('npm error code EAI_AGAIN');
    expect(offline.code).toBe(1);
    expect(offline.err.trim().split('\n').at(-1)).toMatch(/porque no hay conexión con el registro de paquetes.*\[/);
    const other = await attempt('ERR_PNPM_OUTDATED_LOCKFILE');
    expect(other.err).toContain('ERR_PNPM_OUTDATED_LOCKFILE');
    expect(other.err.trim().split('\n').at(-1)).toMatch(/lo que dijo pnpm está arriba/);
  });
});

describe('npm run reset', () => {
  it('refuses while the platform runs on the data', async () => {
    const data = folder();
    const lock = lockFolder(data);
    refuses(await run(['reset'], { CONCIERTA_DATA: data }), /No se borró nada/);
    lock.release();
  });

  it('clears what the platform put there, and nothing else', async () => {
    const data = folder();
    for (const name of ['data.db', 'keys.json', 'mine.txt']) writeFileSync(join(data, name), '');
    const outcome = await run(['reset'], { CONCIERTA_DATA: data });
    expect(outcome).toMatchObject({ code: 0, err: expect.stringContaining('Se borraron los datos') });
    expect(existsSync(join(data, 'data.db'))).toBe(false);
    expect(existsSync(join(data, 'keys.json'))).toBe(false);
    expect(readFileSync(join(data, 'mine.txt'), 'utf8')).toBe('');
  });
});

describe('npm run token', () => {
  const email = 'elvia.munoz@ejemplo.gov.co';

  it('prints an access token of a demonstration person and nothing else, good for where the platform runs', async () => {
    const data = folder();
    const keys = await keysIn(data);
    const outcome = await run(['token', email.toUpperCase()], { CONCIERTA_DATA: data, PORT: '4321' });
    expect(outcome).toMatchObject({ code: 0, err: '' });
    const verify = embeddedVerifier({ keys, issuer: 'http://127.0.0.1:4321/oidc', clock: systemClock });
    expect((await verify(outcome.out.trim())).person).toBe(personOf(email));
  });

  it('refuses for somebody who is not of the demonstration, and before there is data', async () => {
    const data = folder();
    refuses(
      await run(['token', 'alguien@ejemplo.co'], { CONCIERTA_DATA: data }),
      /no es una persona de la demostración/,
    );
    refuses(await run(['token', email], { CONCIERTA_DATA: data }), /Todavía no hay datos/);
    expect(existsSync(join(data, 'keys.json'))).toBe(false);
  });
});

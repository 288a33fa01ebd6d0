import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Limiter } from '@concierta/http';
import { freePort } from '@concierta/local/free-port';
import { frontOf } from '@concierta/local/front';
import { issuerTable } from '@concierta/local/issuer/issuer-table';
import { createIssuer } from '@concierta/local/issuer/provider';
import { portalFiles } from '@concierta/local/portal-files';
import { startServer } from '@concierta/local/server';
import { testEngine } from '@concierta/local/test-engine';
import { type TestPlatform, testPlatform } from '@concierta/local/test-platform';

/** An answer as it came over the wire: nothing followed, nothing decoded. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

/** The embedded platform behind its own server, as `npm start` runs it. */
export interface Running {
  readonly platform: TestPlatform;
  readonly port: number;
  readonly origin: string;
  /** A request exactly as told: its path is not made neat, its host may be any. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** Bytes as they are, and what came back until the connection closed. */
  raw(bytes: string): Promise<string>;
  stop(): Promise<void>;
}

/** A portal's build: what matters here is what is answered around it. */
const portalFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'concierta-edge-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secreto.txt'), 'fuera de la carpeta');
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Concierta</title>');
  writeFileSync(join(dist, 'componentes.html'), '<!doctype html><title>Componentes</title>');
  writeFileSync(join(dist, 'assets', 'index-abc.js'), 'console.log("hola");');
  return folder;
};

export const running = async (limiter?: Limiter): Promise<Running> => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const platform = await testPlatform({ origin, ...(limiter && { limiter }) });
  const { client, freshTable } = await testEngine();
  const table = await freshTable(issuerTable);
  const people = [{ email: 'ana@ejemplo.gov.co', name: 'Ana', hats: [] }];
  const issuer = createIssuer({ client, table, keys: platform.keys, origin, people });
  const folder = portalFolder();
  const front = frontOf({
    platform: platform.platform,
    portal: portalFiles(join(folder, 'dist')),
    files: platform.files,
    engineAnswers: async () => true,
  });
  const server = await startServer({ port, fetch: front, issuer: issuer.callback() });
  return {
    platform,
    port,
    origin,
    ask: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const written = Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
        );
        const asked = httpRequest(
          { host: '127.0.0.1', port, path, method, headers: written, agent: false },
          (answer) => {
            const chunks: Buffer[] = [];
            answer.on('data', (chunk: Buffer) => chunks.push(chunk));
            answer.on('end', () =>
              resolve({
                status: answer.statusCode ?? 0,
                headers: answer.headers,
                body: Buffer.concat(chunks).toString('utf8'),
              }),
            );
          },
        );
        asked.once('error', reject);
        asked.end(body);
      }),
    raw: (bytes) =>
      new Promise((resolve) => {
        let heard = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.setEncoding('utf8');
        socket.on('data', (chunk: string) => {
          heard += chunk;
        });
        socket.once('close', () => resolve(heard));
        socket.once('error', () => resolve(heard));
      }),
    async stop() {
      await server.close();
      await platform.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalFiles } from '../src/portal-files.ts';
import { type RunningServer, startServer } from '../src/server.ts';

let server: RunningServer;

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), 'concierta-dist-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Concierta</title>');
  writeFileSync(join(dist, 'componentes.html'), '<!doctype html><title>Componentes</title>');
  writeFileSync(join(dist, 'assets', 'index-abc.js'), 'console.log("hola");'.repeat(50));
  const portal = portalFiles(dist);
  server = await startServer({
    port: 0,
    issuer: (request, response) => response.end(`issuer ${request.url}`),
    fetch: async (request) => (await portal.answer(request)) ?? new Response('not here', { status: 404 }),
  });
});
afterAll(() => server.close());

/** A raw request: `fetch` would not let a test say who it calls, nor leave compressed what came compressed. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>(
    (resolve, reject) => {
      const asked = httpRequest({ host: '127.0.0.1', port: server.port, path, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.once('error', reject).end();
    },
  );

describe('the one address of the embedded platform', () => {
  it('answers nobody who calls it by another name', async () => {
    expect((await ask('/app/', { host: 'malo.example:4000' })).status).toBe(421);
    expect((await ask('/oidc/auth', { host: '127.0.0.1.malo.example' })).status).toBe(421);
  });

  it('sends a person at localhost to 127.0.0.1, which cookies and tokens name', async () => {
    const answer = await ask('/app/x?y=1', { host: `localhost:${server.port}`, accept: 'text/html' });
    expect(answer).toMatchObject({ status: 307, headers: { location: `http://127.0.0.1:${server.port}/app/x?y=1` } });
  });

  it('takes what its own pages send, also those that tell nobody where they are, and nothing of another site', async () => {
    const sent = async (headers: Record<string, string>) => (await ask('/r/x', headers, 'POST')).status;
    expect(await sent({})).toBe(404);
    expect(await sent({ origin: `http://127.0.0.1:${server.port}` })).toBe(404);
    expect(await sent({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(404);
    for (const site of ['cross-site', 'same-site', 'none'])
      expect([site, await sent({ origin: 'null', 'sec-fetch-site': site })]).toEqual([site, 403]);
    expect(await sent({ origin: 'null' })).toBe(403);
    expect(await sent({ origin: 'https://malo.example', 'sec-fetch-site': 'same-origin' })).toBe(403);
  });

  it('hands the issuer what is under /oidc, and nothing that only begins alike', async () => {
    expect((await ask('/oidc/jwks?x=1')).body.toString()).toBe('issuer /jwks?x=1');
    expect((await ask('/oidcx')).status).toBe(404);
  });
});

describe('the portal’s files', () => {
  it('give the application’s page for its own addresses, never for a script that is missing', async () => {
    expect((await ask('/app/demandas/dem_1')).body.toString()).toContain('Concierta');
    expect((await ask('/componentes')).body.toString()).toContain('Componentes');
    expect((await ask('/app/assets/gone-1.js')).status).toBe(404);
    expect((await ask('/app/sw.js')).status).toBe(404);
  });

  it('are kept for a year when their name says what is in them, and asked for again when it does not', async () => {
    expect((await ask('/app/assets/index-abc.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    const page = await ask('/app/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await ask('/app/', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
  });

  it('travel compressed to who understands it', async () => {
    const answer = await ask('/app/assets/index-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.body).toString()).toContain('hola');
    expect((await ask('/app/assets/index-abc.js')).headers['content-encoding']).toBeUndefined();
  });
});

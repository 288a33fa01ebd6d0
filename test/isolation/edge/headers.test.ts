import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacked } from '../tally.ts';
import { type Answer, type Asked, type Running, running } from './running.ts';

let edge: Running;
beforeAll(async () => {
  edge = await running();
});
afterAll(() => edge.stop());

const html = { accept: 'text/html' };

/** One of every kind of answer there is, by what it is. */
const kinds: Readonly<Record<string, readonly [path: string, asked?: Asked]>> = {
  'the API, refused': ['/api/me'],
  'the API, answered': ['/api/public/portfolio'],
  'the API, not there': ['/api/nada'],
  'the API, another method': ['/api/me', { method: 'DELETE' }],
  'the API, a malformed path': ['/api/%E0%A4%A'],
  'the API’s description': ['/api/openapi.json'],
  'a public page': ['/'],
  'a public page in English': ['/?lang=en'],
  'a page that is not there': ['/nada'],
  'a page of an offer that is not there': ['/ofertas/off_01M8AAAAAAAAAAAAAAAAAAAAAA'],
  'a link that opens nothing': ['/r/ent_01M8AAAAAAAAAAAAAAAAAAAAAA.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  'the portal': ['/app/'],
  'a script of the portal': ['/app/assets/index-abc.js'],
  'a script that is missing': ['/app/assets/falta.js'],
  'the components': ['/componentes'],
  'a signed address that is not': ['/files-store/ent_01M8AAAAAAAAAAAAAAAAAAAAAA/fil_01M8AAAAAAAAAAAAAAAAAAAAAA'],
  'the mailbox': ['/correo'],
  'a letter that is not there': ['/correo/nada'],
  health: ['/healthz'],
  'another host': ['/', { headers: { host: 'malo.example' } }],
  'the way to the one host': ['/app/', { headers: { host: 'localhost:80', ...html } }],
  'the issuer’s keys': ['/oidc/jwks'],
  'the issuer’s description': ['/oidc/.well-known/openid-configuration'],
  'the issuer, refused': ['/oidc/auth', { headers: html }],
  'the issuer, not there': ['/oidc/nada'],
  'the issuer, a sign-in that expired': ['/oidc/entrar/nada'],
  'the issuer, a token refused': ['/oidc/token', { method: 'POST' }],
  'the issuer, leaving': ['/oidc/session/end', { headers: html }],
};

const faultsOf = (name: string, { headers, body }: Answer): string[] => {
  const faults: string[] = [];
  const must = (header: string, fits: RegExp) => {
    if (!fits.test(String(headers[header] ?? ''))) faults.push(`${name}: ${header} is «${headers[header]}»`);
  };
  must('x-content-type-options', /^nosniff$/);
  must('referrer-policy', /^(no-referrer|same-origin|strict-origin-when-cross-origin)$/);
  must('content-security-policy', /frame-ancestors 'none'/);
  must('content-security-policy', /default-src '(none|self)'/);
  must('cross-origin-resource-policy', /^same-origin$/);
  if (/html/.test(String(headers['content-type'] ?? ''))) {
    must('content-security-policy', /form-action '(self|none)'/);
    must('content-security-policy', /base-uri 'none'/);
    must('cross-origin-opener-policy', /^same-origin$/);
    if (/script-src[^;]*'unsafe/.test(String(headers['content-security-policy'])))
      faults.push(`${name}: scripts of any sort`);
  }
  // Keys and names of endpoints are public. Where codes become tokens, what another site sends is refused before (below).
  const published = /^the issuer’s (keys|description)$|oidc\/(jwks|\.well-known)|a token refused$/.test(name);
  for (const header of ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
    if (headers[header] !== undefined && !(published && header === 'access-control-allow-origin'))
      faults.push(`${name} says ${header}: ${headers[header]}`);
  if (/\bat .*\.ts:\d+|node_modules|file:\/\//.test(body)) faults.push(`${name} tells where the code is`);
  return faults;
};

describe('every kind of answer', () => {
  test('says how a browser must treat it, and nothing about what answers', async () => {
    const faults: string[] = [];
    for (const [name, [path, asked]] of Object.entries(kinds))
      faults.push(...faultsOf(name, await edge.ask(path, asked)));
    expect(faults).toEqual([]);
    attacked('clases de respuesta, sus encabezados', Object.keys(kinds).length);
  });

  test('to who already has it says the same', async () => {
    for (const path of ['/app/', '/']) {
      const { etag } = (await edge.ask(path)).headers;
      const again = await edge.ask(path, { headers: { 'if-none-match': String(etag) } });
      expect([path, again.status]).toEqual([path, 304]);
      expect(faultsOf(path, again)).toEqual([]);
    }
  });

  test('to a HEAD has the headers of a GET and no body', async () => {
    for (const [path] of Object.values(kinds).filter(([, asked]) => asked === undefined)) {
      const [whole, head] = [await edge.ask(path), await edge.ask(path, { method: 'HEAD' })];
      expect([path, head.body]).toEqual([path, '']);
      expect(faultsOf(`HEAD ${path}`, head)).toEqual([]);
      expect([path, head.status === whole.status || head.status === 405 || head.status === 404]).toEqual([path, true]);
    }
  });
});

describe('a page of another site', () => {
  test('reads nothing: no answer allows another origin, whatever origin asks', async () => {
    const faults: string[] = [];
    for (const [name, [path, asked]] of Object.entries(kinds)) {
      for (const origin of ['https://malo.example', 'null', 'http://10.0.0.1', 'http://127.0.0.1.malo.example']) {
        const { headers } = await edge.ask(path, { ...asked, headers: { ...asked?.headers, origin } });
        // The issuer's own documents hold keys and names of endpoints, which are public.
        if (/^\/oidc\/(jwks|\.well-known)/.test(path)) continue;
        if (headers['access-control-allow-origin'] !== undefined) faults.push(`${name} to ${origin}`);
      }
    }
    expect(faults).toEqual([]);
    attacked('otro origen', Object.keys(kinds).length * 4);
  });

  test('may not ask beforehand either: a preflight is refused', async () => {
    const before = {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,acting-as',
    };
    for (const path of [
      '/api/me',
      '/api/demands',
      '/api/public/portfolio',
      '/app/',
      '/',
      '/files-store/x/y',
      '/healthz',
    ]) {
      const answer = await edge.ask(path, {
        method: 'OPTIONS',
        headers: { origin: 'https://malo.example', ...before },
      });
      expect([path, answer.status >= 400]).toEqual([path, true]);
      expect([path, Object.keys(answer.headers).filter((one) => one.startsWith('access-control'))]).toEqual([path, []]);
    }
    attacked('una pregunta previa de otro origen', 7);
  });
});

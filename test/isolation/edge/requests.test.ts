import { createHash, randomBytes } from 'node:crypto';
import { memoryLimiter } from '@concierta/http';
import { systemClock } from '@concierta/kernel';
import { portalClient } from '@concierta/local/issuer/people';
import { mintAccessToken } from '@concierta/local/issuer/tokens';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacked } from '../tally.ts';
import { type Answer, type Running, running } from './running.ts';

let edge: Running;
beforeAll(async () => {
  edge = await running(memoryLimiter({ clock: systemClock, perSecond: 5, burst: 40 }));
});
afterAll(() => edge.stop());

const html = { accept: 'text/html' };
const malo = 'malo.example';
const cookiesOf = ({ headers }: Answer): string[] => headers['set-cookie'] ?? [];
const jar = (answer: Answer): string =>
  cookiesOf(answer)
    .map((line) => line.split(';')[0])
    .join('; ');

const authorization = (more: Record<string, string> = {}): string =>
  `/oidc/auth?${new URLSearchParams({
    client_id: portalClient,
    response_type: 'code',
    redirect_uri: `${edge.origin}/app/entrar`,
    scope: 'openid email',
    prompt: 'login',
    code_challenge: createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })}`;

/** Places that look like this one and are not. */
const elsewhere = (): readonly string[] => [
  `https://${malo}/app/entrar`,
  `//${malo}/app/entrar`,
  `/\\${malo}/app/entrar`,
  `${edge.origin}@${malo}/app/entrar`,
  `${edge.origin}.${malo}/app/entrar`,
  `http://127.0.0.1.${malo}/app/entrar`,
  `http://${malo}#${edge.origin}/app/entrar`,
  `http://${malo}?${edge.origin}/app/entrar`,
  `http:\\\\${malo}\\app\\entrar`,
  `https://127.0.0.1:${edge.port}/app/entrar`,
  `${edge.origin}/app/entrar?next=//${malo}`,
  `${edge.origin}/app/entrar#//${malo}`,
  `${edge.origin}/app/entrar/../../oidc/auth`,
  `${edge.origin}/app/otra`,
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];

const leadsAway = ({ headers }: Answer): boolean => {
  const { location } = headers;
  if (location === undefined) return false;
  return !new URL(location, edge.origin).href.startsWith(`${edge.origin}/`);
};

describe('a redirect', () => {
  test('of the issuer leads to the portal’s own address and nowhere else', async () => {
    for (const redirect_uri of elsewhere()) {
      const answer = await edge.ask(authorization({ redirect_uri }), { headers: html });
      expect([redirect_uri, answer.status, answer.headers.location]).toEqual([redirect_uri, 400, undefined]);
      const leaving = new URLSearchParams({ client_id: portalClient, post_logout_redirect_uri: redirect_uri });
      const left = await edge.ask(`/oidc/session/end?${leaving}`, { headers: html });
      expect([redirect_uri, leadsAway(left), left.status < 500]).toEqual([redirect_uri, false, true]);
    }
    attacked('adónde vuelve quien entra o sale', elsewhere().length * 2);
  });

  test('of anything else stays here, whatever path, query or host asks otherwise', async () => {
    const paths = [
      `//${malo}`,
      `//${malo}/%2e%2e`,
      `/\\${malo}`,
      `/%5c${malo}`,
      `/%2f%2f${malo}`,
      `/.//${malo}`,
      `/app//${malo}`,
      `/app/%0d%0alocation:%20https://${malo}`,
      `/?lang=//${malo}`,
      `/?lang=en&returnTo=https://${malo}`,
      `/app/entrar?returnTo=//${malo}`,
      `/ofertas?lang=${encodeURIComponent(`en"><script>alert(1)</script>`)}`,
      `http://${malo}/`,
      `https://${malo}:443/app/`,
    ];
    for (const path of paths) {
      for (const headers of [html, { ...html, host: `localhost:${edge.port}` }] as Record<string, string>[]) {
        const answer = await edge.ask(path, { headers });
        expect([path, answer.status < 500]).toEqual([path, true]);
        const { location = '' } = answer.headers;
        const to = new URL(location === '' ? '/' : location, edge.origin);
        expect([path, to.host]).toEqual([path, `127.0.0.1:${edge.port}`]);
        expect([path, /<script>alert/.test(answer.body)]).toEqual([path, false]);
        expect([path, answer.body.includes(`href="//${malo}`)]).toEqual([path, false]);
      }
    }
    attacked('redirecciones abiertas', paths.length * 2);
  });
});

describe('a cookie', () => {
  test('is only the issuer’s, is read by no script, is sent by no other site, and goes nowhere but to the issuer', async () => {
    for (const path of ['/', '/app/', '/api/me', '/correo', '/healthz', '/oidc/jwks'])
      expect([path, cookiesOf(await edge.ask(path))]).toEqual([path, []]);
    const begun = await edge.ask(authorization(), { headers: html });
    const lines = cookiesOf(begun);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line).toMatch(/; httponly/i);
      expect(line).toMatch(/; samesite=(lax|strict)/i);
      expect(line).toMatch(/; path=\/oidc(\/|;|$)/i);
      expect(line).not.toMatch(/; domain=/i);
    }
    attacked('galletas', 7);
  });

  test('altered, or of another sign-in, enters nobody', async () => {
    const begun = await edge.ask(authorization(), { headers: html });
    const page = String(begun.headers.location ?? '').replace(edge.origin, '');
    const other = await edge.ask(authorization(), { headers: html });
    const form = { method: 'POST', body: 'correo=ana%40ejemplo.gov.co' };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const cookies = ['', jar(begun).replace(/=(.)/g, '=x$1'), jar(begun).replaceAll('interaction', 'interaccion')];
    for (const cookie of cookies) {
      const answer = await edge.ask(page, { ...form, headers: { ...headers, cookie } });
      expect([cookie.slice(0, 20), answer.status]).toEqual([cookie.slice(0, 20), 400]);
    }
    // The cookie says whose sign-in it is: at another's address it goes on with its own.
    const own = await edge.ask(page, { ...form, headers: { ...headers, cookie: jar(other) } });
    expect(own.headers.location).not.toContain(page.replace('/oidc/entrar/', ''));
    const entered = await edge.ask(page, { ...form, headers: { ...headers, cookie: jar(begun) } });
    expect(entered.status).toBe(303);
    attacked('la galleta de otro ingreso', cookies.length);
  });
});

describe('a page of another site', () => {
  test('signs nobody in and out, though the browser sent the cookies', async () => {
    const begun = await edge.ask(authorization(), { headers: html });
    const page = String(begun.headers.location ?? '').replace(edge.origin, '');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie: jar(begun) };
    for (const origin of [`https://${malo}`, 'null', `http://127.0.0.1.${malo}`]) {
      const sent = await edge.ask(page, { method: 'POST', body: 'correo=a%40b.co', headers: { ...headers, origin } });
      expect([origin, sent.status]).toEqual([origin, 403]);
      const left = await edge.ask('/oidc/session/end/confirm', {
        method: 'POST',
        body: 'logout=yes',
        headers: { ...headers, origin },
      });
      expect([origin, left.status]).toEqual([origin, 403]);
    }
    // Without its own number, the form that leaves does nothing even from here.
    const left = await edge.ask('/oidc/session/end/confirm', { method: 'POST', body: 'logout=yes&xsrf=x', headers });
    expect(left.status).toBe(400);
    attacked('un formulario de otro sitio', 7);
  });
});

describe('a host that is not this one', () => {
  test('is answered nothing, however it is written', async () => {
    const hosts = [
      malo,
      `${malo}:${edge.port}`,
      `127.0.0.1.${malo}`,
      `127.0.0.1@${malo}`,
      `${malo}#127.0.0.1`,
      '0.0.0.0',
      '169.254.169.254',
      ' ',
      '127.0.0.1:99999999',
    ];
    for (const host of hosts)
      expect([host, (await edge.ask('/correo', { headers: { host } })).status]).toEqual([host, 421]);
    attacked('otro nombre de host', hosts.length);
  });

  test('named by a proxy’s headers changes nothing of what is answered', async () => {
    const forwarded = {
      'x-forwarded-host': malo,
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-port': '443',
      'x-original-host': malo,
      'x-host': malo,
      forwarded: `host=${malo};proto=https`,
      'x-forwarded-prefix': '/malo',
    };
    const steady = ({ body }: Answer) => body.replaceAll(/[\w-]{21,}/g, '…');
    for (const path of ['/', '/app/', '/oidc/.well-known/openid-configuration', '/api/openapi.json', '/nada']) {
      const [plain, named] = [await edge.ask(path), await edge.ask(path, { headers: forwarded })];
      expect([path, named.status, steady(named)]).toEqual([path, plain.status, steady(plain)]);
      expect(named.body).not.toContain(malo);
    }
    const begun = await edge.ask(authorization(), { headers: { ...html, ...forwarded } });
    expect(String(begun.headers.location)).not.toContain(malo);
    attacked('encabezados de un intermediario', 6);
  });
});

describe('a request that two programs could read in two ways', () => {
  const head = (lines: readonly string[]) =>
    ['POST /api/me HTTP/1.1', 'Host: 127.0.0.1', 'Connection: close', ...lines].join('\r\n');
  const inner = 'GET /correo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';

  test('is refused before anything reads it', async () => {
    const shapes: Readonly<Record<string, string>> = {
      'two lengths': `${head(['Content-Length: 5', 'Content-Length: 6'])}\r\n\r\nhola12`,
      'two lengths in one': `${head(['Content-Length: 5, 6'])}\r\n\r\nhola12`,
      'length and chunks': `${head(['Content-Length: 4', 'Transfer-Encoding: chunked'])}\r\n\r\n0\r\n\r\n${inner}`,
      'chunks said oddly': `${head(['Transfer-Encoding: xchunked'])}\r\n\r\n0\r\n\r\n${inner}`,
      'chunks said twice': `${head(['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'])}\r\n\r\n0\r\n\r\n${inner}`,
      'a space before the colon': `${head(['Content-Length : 5'])}\r\n\r\nhola1`,
      'a negative length': `${head(['Content-Length: -1'])}\r\n\r\n`,
      'a length in sixteens': `${head(['Content-Length: 0x5'])}\r\n\r\nhola1`,
      'no host': 'GET /correo HTTP/1.1\r\nConnection: close\r\n\r\n',
      'two hosts': `GET /correo HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: ${malo}\r\nConnection: close\r\n\r\n`,
      'a line folded': `${head(['X-Odd: a', ' b: c'])}\r\n\r\n`,
      'a nul': `${head(['X-Odd: a\u0000b'])}\r\n\r\n`,
      'a bare line end': 'GET /correo HTTP/1.1\nHost: 127.0.0.1\nX: y\n\n',
    };
    for (const [name, bytes] of Object.entries(shapes)) {
      const heard = await edge.raw(bytes);
      const statuses = [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
      // One answer at most, and it refuses: what was smuggled behind is never answered.
      expect([name, statuses.length <= 1, statuses.every((status) => status >= 400)]).toEqual([name, true, true]);
      expect([name, heard.includes('Correo que la plataforma')]).toEqual([name, false]);
    }
    attacked('una petición ambigua', Object.keys(shapes).length);
  });
});

describe('a path', () => {
  test('never leaves the portal’s folder, nor reaches a file by a name that is none of its own', async () => {
    const paths = [
      '/app/../secreto.txt',
      '/app/../../secreto.txt',
      '/app/%2e%2e/secreto.txt',
      '/app/..%2fsecreto.txt',
      '/app/%2e%2e%2fsecreto.txt',
      '/app/..%5csecreto.txt',
      '/app/..\\secreto.txt',
      '/app/assets/../../secreto.txt',
      '/app/assets/..%252f..%252fsecreto.txt',
      '/app//etc/passwd',
      '/app/%00secreto.txt',
      '/app/assets/index-abc.js%00.txt',
      '/app/__proto__',
      '/app/constructor',
      '/app/assets/__proto__',
      '/estilo/../secreto.txt',
      '/files-store/../secreto.txt',
      '/files-store/..%2f..%2fsecreto.txt',
      '/correo/..%2f..%2fsecreto.txt',
    ];
    for (const path of paths) {
      const { body, status } = await edge.ask(path);
      expect([path, body.includes('fuera de la carpeta') || body.includes('root:'), status < 500]).toEqual([
        path,
        false,
        true,
      ]);
    }
    attacked('salir de la carpeta', paths.length);
  });
});

describe('a flood', () => {
  test('of one owner ends in 429 with when to come back, and another owner is answered meanwhile', async () => {
    const { platform } = edge;
    const minting = { keys: platform.keys, issuer: `${edge.origin}/oidc`, clock: platform.clock };
    const [one, other] = await Promise.all(
      ['inunda@ejemplo.gov.co', 'espera@ejemplo.gov.co'].map((email) => mintAccessToken(minting, email)),
    );
    const me = (token = '') => edge.ask('/api/me', { headers: { authorization: `Bearer ${token}` } });
    const answers = await Promise.all(Array.from({ length: 120 }, () => me(one)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(40);
    for (const { headers, body } of refused) {
      expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
      expect((JSON.parse(body) as { code: string }).code).toBe('too-many-requests');
    }
    expect((await me(other)).status).toBe(200);
    attacked('una inundación', answers.length);
  });

  test('of guesses at one link ends as well, and says the same as a link that is not there', async () => {
    const path = `/r/ent_01M8AAAAAAAAAAAAAAAAAAAAAA.${'g'.repeat(32)}`;
    const answers = await Promise.all(Array.from({ length: 120 }, () => edge.ask(path)));
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([404, 429]);
    attacked('adivinar un enlace', answers.length);
  });
});

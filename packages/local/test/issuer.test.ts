import { createHash, randomBytes } from 'node:crypto';
import { systemClock } from '@concierta/kernel';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../src/free-port.ts';
import { issuerTable } from '../src/issuer/issuer-table.ts';
import { freshKeys, type Keys } from '../src/issuer/keys.ts';
import { personOf, portalClient, subjectOf } from '../src/issuer/people.ts';
import { createIssuer } from '../src/issuer/provider.ts';
import { embeddedVerifier, mintAccessToken } from '../src/issuer/tokens.ts';
import { type RunningServer, startServer } from '../src/server.ts';
import { testEngine } from '../src/test-engine.ts';

const email = 'ana.rojas@ejemplo.gov.co';
const people = [
  { email, name: 'Ana Rojas', hats: [{ owner: 'Ministerio de Ejemplo', kind: 'entity' as const, roles: 'Formula' }] },
];

let keys: Keys;
let table: string;
let server: RunningServer;

const start = async (port: number): Promise<RunningServer> => {
  const { client } = await testEngine();
  const issuer = createIssuer({ client, table, keys, origin: `http://127.0.0.1:${port}`, people });
  return startServer({ port, issuer: issuer.callback(), fetch: async () => new Response(null, { status: 404 }) });
};

beforeAll(async () => {
  keys = await freshKeys();
  table = await (await testEngine()).freshTable(issuerTable);
  server = await start(await freePort());
});
afterAll(() => server.close());

/** A browser as far as the issuer needs one: keeps cookies, follows nothing by itself. */
const browser = () => {
  const cookies = new Map<string, string>();
  return async (address: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(new URL(address, server.origin), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
};
type Browser = ReturnType<typeof browser>;

const follow = async (visit: Browser, first: Response): Promise<{ answer: Response; address: string }> => {
  let answer = first;
  let address = '';
  while (answer.status === 302 || answer.status === 303) {
    address = answer.headers.get('location') ?? '';
    if (new URL(address, server.origin).pathname === '/app/entrar') break;
    answer = await visit(address);
  }
  return { answer, address };
};

const authorization = (verifier: string, more: Record<string, string> = {}) =>
  `/oidc/auth?${new URLSearchParams({
    client_id: portalClient,
    response_type: 'code',
    redirect_uri: `${server.origin}/app/entrar`,
    scope: 'openid email profile offline_access',
    prompt: 'consent',
    state: 's',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  })}`;

const exchange = (form: Record<string, string>) =>
  fetch(`${server.origin}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: portalClient, ...form }),
  });

const signIn = async (visit: Browser, verifier: string, typed = email) => {
  const page = await follow(visit, await visit(authorization(verifier)));
  const back = await follow(visit, await visit(page.address, { correo: typed }));
  return new URL(back.address);
};

describe('the embedded issuer', () => {
  it('gives Cognito’s claims for a code, only with its verifier and only once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const back = await signIn(browser(), verifier);
    expect(back.searchParams.get('state')).toBe('s');
    const form = {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${server.origin}/app/entrar`,
    };
    expect((await exchange({ ...form, code_verifier: 'another'.repeat(8) })).status).toBe(400);
    const answer = (await (await exchange({ ...form, code_verifier: verifier })).json()) as Record<string, string>;
    const jwks = createLocalJWKSet(
      await (await fetch(`${server.origin}/oidc/jwks`)).json().then((set) => set as Keys['jwks']),
    );
    const access = await jwtVerify(answer.access_token ?? '', jwks, { algorithms: ['RS256'] });
    const subject = subjectOf(email);
    expect(access.payload).toMatchObject({
      sub: subject,
      iss: `${server.origin}/oidc`,
      client_id: portalClient,
      token_use: 'access',
      username: subject,
      scope: 'openid email profile',
      jti: expect.any(String),
    });
    expect((access.payload.exp ?? 0) - (access.payload.iat ?? 0)).toBe(3_600);
    const id = await jwtVerify(answer.id_token ?? '', jwks, { audience: portalClient });
    expect(id.payload).toMatchObject({
      sub: subject,
      nonce: 'n',
      email,
      email_verified: true,
      token_use: 'id',
      'cognito:username': subject,
    });
    const verify = embeddedVerifier({ keys, issuer: `${server.origin}/oidc`, clock: systemClock });
    expect((await verify(answer.access_token ?? '')).person).toBe(personOf(email));
    expect((await exchange({ ...form, code_verifier: verifier })).status).toBe(400);
  });

  it('keeps somebody signed in across a restart, and refreshes for as long as that', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const visit = browser();
    const back = await signIn(visit, verifier);
    const first = await exchange({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: `${server.origin}/app/entrar`,
      code_verifier: verifier,
    });
    const { refresh_token: refresh = '' } = (await first.json()) as Record<string, string>;
    const { port } = server;
    await server.close();
    server = await start(port);
    // The client may still hold connections of the server that went away.
    const ready = () =>
      fetch(`${server.origin}/oidc/jwks`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready).toBe(200);
    const renewed = await exchange({ grant_type: 'refresh_token', refresh_token: refresh });
    const tokens = (await renewed.json()) as Record<string, string>;
    expect(tokens.access_token).toMatch(/^ey/);
    expect(tokens.id_token).toMatch(/^ey/);
    const silently = await follow(visit, await visit(authorization(verifier)));
    expect(new URL(silently.address).searchParams.get('code')).toBeTruthy();
  });

  it('forgets somebody who leaves, without asking twice', async () => {
    const visit = browser();
    await signIn(visit, randomBytes(32).toString('base64url'));
    const target = new URLSearchParams({
      client_id: portalClient,
      post_logout_redirect_uri: `${server.origin}/app/entrar`,
    });
    const page = await (await visit(`/oidc/session/end?${target}`)).text();
    expect(page).toContain('document.forms[0].submit()');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const left = await follow(visit, await visit('/oidc/session/end/confirm', { xsrf, logout: 'yes' }));
    expect(left.address).toBe(`${server.origin}/app/entrar`);
    const again = await follow(visit, await visit(authorization('v'.repeat(43))));
    expect(await again.answer.text()).toContain('Entre a Concierta');
  });

  it('shows the people of the demonstration with their hats, and says what is wrong with an address', async () => {
    const visit = browser();
    const page = await follow(visit, await visit(authorization('v'.repeat(43))));
    const text = await page.answer.text();
    expect(text).toContain('Ana Rojas');
    expect(text).toContain('Ministerio de Ejemplo');
    const refused = await visit(page.address, { correo: '<b>no' });
    expect(refused.status).toBe(422);
    const words = await refused.text();
    expect(words).toContain('Escriba una dirección completa');
    expect(words).toContain('value="&lt;b&gt;no"');
  });

  it('sends nobody to another place than this machine', async () => {
    for (const redirect_uri of [
      'https://malo.example/app/entrar',
      `${server.origin}/otra`,
      'http://10.0.0.1/app/entrar',
    ]) {
      const answer = await browser()(authorization('v'.repeat(43), { redirect_uri }));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('No fue posible entrar');
    }
  });

  it('refuses a code request without PKCE', async () => {
    const answer = await browser()(authorization('v'.repeat(43)).replaceAll(/code_challenge(_method)?=[^&]+&?/g, ''));
    expect(answer.headers.get('location') ?? (await answer.text())).toMatch(/invalid_request/);
  });

  it('mints for `npm run token` what it would have given itself, and not for another issuer', async () => {
    const token = await mintAccessToken(
      { keys, issuer: `${server.origin}/oidc`, clock: systemClock },
      ` ${email.toUpperCase()}`,
    );
    const verify = embeddedVerifier({ keys, issuer: `${server.origin}/oidc`, clock: systemClock });
    expect((await verify(token)).person).toBe(personOf(email));
    const elsewhere = embeddedVerifier({ keys, issuer: 'http://127.0.0.1:1/oidc', clock: systemClock });
    await expect(elsewhere(token)).rejects.toMatchObject({ code: 'token-invalid' });
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@concierta/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkTenants } from '../src/check-tenants.ts';

const issuer = 'https://idp.minvivienda.gov.co/realms/a';
const metadataUrl = 'https://saml.minsalud.gov.co/metadata';
const good: Record<string, string> = {
  '/realms/a/.well-known/openid-configuration': JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
  }),
  '/realms/a/keys': JSON.stringify({ keys: [{ kty: 'RSA', kid: '1' }] }),
  '/metadata': `<md:EntityDescriptor xmlns:md="x"><md:IDPSSODescriptor><ds:X509Certificate>MII</ds:X509Certificate>
    <md:SingleSignOnService Binding="b" Location="https://saml.minsalud.gov.co/sso?a=1&amp;b=2"/></md:IDPSSODescriptor></md:EntityDescriptor>`,
};
let answers: Record<string, string> = good;
let server: Server;
const asked: string[] = [];
const network = {
  resolve: async (name: string) => [name.includes('interno') ? '10.0.0.7' : '93.184.216.34'],
  connect: () => connect((server.address() as AddressInfo).port, '127.0.0.1'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    const body = answers[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  answers = good;
  asked.length = 0;
});

const oidc = (at = issuer) => ({ protocol: 'oidc', name: 'minvivienda', issuer: at, clientId: 'concierta' });
const saml = (at = metadataUrl) => ({ protocol: 'saml', name: 'minsalud', metadataUrl: at });
const fileOf = (...providers: unknown[]) =>
  JSON.stringify({ tenants: [{ owner: newId('nationalEntity', new Date()), code: 'MVCT', providers }] });
const faultsOf = async (...providers: unknown[]) => (await checkTenants(fileOf(...providers), { network })).faults;

describe('the providers of a tenants file', () => {
  test('that answer as they should are found without fault, each called where it says', async () => {
    expect(await checkTenants(fileOf(oidc(), saml()), { network })).toEqual({ tenants: 1, providers: 2, faults: [] });
    expect(asked.toSorted()).toEqual([
      'idp.minvivienda.gov.co/realms/a/.well-known/openid-configuration',
      'idp.minvivienda.gov.co/realms/a/keys',
      'saml.minsalud.gov.co/metadata',
    ]);
  });

  test.each([
    ['https://169.254.169.254/latest', 'es un número y no un nombre'],
    ['https://[::ffff:169.254.169.254]/', 'es un número y no un nombre'],
    ['https://localhost/', 'es un nombre de una red interna'],
    ['https://idp.gov.co:8443/', 'usa un puerto distinto al 443'],
    ['https://a:b@idp.gov.co/', 'lleva usuario o contraseña'],
    ['https://interno.gov.co/', 'lleva a una red privada'],
  ])('at %s are not called: who administers reads what to mend', async (address, words) => {
    const faults = await faultsOf(oidc(address), saml(address));
    expect(faults).toHaveLength(2);
    for (const fault of faults) expect(fault).toContain(words);
    expect(faults[0]).toContain('MVCT, proveedor «minvivienda»: issuer «');
    expect(asked).toEqual([]);
  });

  test('whose answers lead inward are not followed there', async () => {
    const inward = { ...JSON.parse(good['/realms/a/.well-known/openid-configuration'] ?? '{}') };
    answers = {
      '/realms/a/.well-known/openid-configuration': JSON.stringify({
        ...inward,
        token_endpoint: 'https://169.254.169.254/token',
        jwks_uri: 'https://interno.gov.co/keys',
      }),
    };
    expect(await faultsOf(oidc())).toEqual([
      expect.stringContaining('token_endpoint «https://169.254.169.254/token» es un número'),
      expect.stringContaining('jwks_uri «https://interno.gov.co/keys» lleva a una red privada'),
    ]);
    expect(asked).toHaveLength(1);
  });

  test('that are not what they should be are told apart', async () => {
    answers = { '/metadata': '<html>', '/realms/a/.well-known/openid-configuration': '{"issuer":1}' };
    expect(await faultsOf(oidc(), saml())).toEqual([
      expect.stringContaining('no describe un proveedor OpenID'),
      expect.stringContaining('no son los metadatos de un proveedor SAML'),
    ]);
    answers = { ...good, '/realms/a/keys': '{"keys":[]}' };
    expect(await faultsOf(oidc())).toEqual([expect.stringContaining('no da las llaves')]);
    expect(await faultsOf(oidc(`${issuer}/`))).toEqual([
      expect.stringContaining('deben ser iguales, letra por letra'),
      expect.stringContaining('no da las llaves'),
    ]);
  });
});

describe('the file itself', () => {
  test('that is wrong is told by its place, in words', async () => {
    const { faults } = await checkTenants(
      JSON.stringify({ tenants: [{ owner: 'x', code: 'MVCT', placement: 'island', colour: 1 }] }),
    );
    expect(faults.map((fault) => fault.split(':')[0]).toSorted()).toEqual([
      'tenants[0]',
      'tenants[0].owner',
      'tenants[0].placement',
    ]);
    expect(faults.join('\n')).toMatch(/inválid|no reconocid/i);
  });

  test('by the command: 0 without fault, 1 with one, 2 when it cannot be read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concierta-tenants-'));
    const script = fileURLToPath(new URL('../src/check-tenants.ts', import.meta.url));
    const write = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], { encoding: 'utf8' });
    try {
      const right = execFileSync(process.execPath, [script, write('a.json', fileOf(oidc(), saml())), '--offline'], {
        encoding: 'utf8',
      });
      expect(right).toBe('Entidades: 1. Proveedores: 2. Por corregir: 0.\n');
      const wrong = run(write('b.json', fileOf(oidc('https://10.0.0.1/'))), '--offline');
      expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining('es un número y no un nombre')]);
      expect(run(write('c.json', '{')).status).toBe(2);
      expect(run(join(folder, 'none.json')).status).toBe(2);
      expect(run().status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

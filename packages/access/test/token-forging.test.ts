import { createHmac, createPublicKey, sign as signBytes } from 'node:crypto';
import type { Clock } from '@concierta/kernel';
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { tokenVerifier } from '../src/index.ts';

const issuer = 'https://issuer.example';
const now = Date.parse('2026-11-22T15:00:00Z');
const clock: Clock = { now: () => new Date(now) };
const seconds = (offset = 0): number => Math.floor(now / 1000) + offset;

const rsa = await generateKeyPair('RS256', { extractable: true });
const ec = await generateKeyPair('ES256', { extractable: true });
const thief = await generateKeyPair('RS256', { extractable: true });
const jwks = {
  keys: [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256', use: 'sig' },
  ],
};
const options = { issuer, clientIds: ['portal'], audience: 'https://concierta.example', jwks, clock };
const verify = tokenVerifier(options);

const claims = {
  iss: issuer,
  sub: 'ana',
  client_id: 'portal',
  token_use: 'access',
  iat: seconds(),
  exp: seconds(3600),
};
const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

const pem = await exportPKCS8(rsa.privateKey);
/** A token whose header and payload are exactly these texts, rightly signed with our own key. */
const signedAsWritten = (header: unknown, payload: unknown): string => {
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${signBytes('sha256', Buffer.from(input), pem).toString('base64url')}`;
};
const good = signedAsWritten({ alg: 'RS256', kid: 'rsa' }, claims);
const hmacOf = (secret: string | Buffer, header: object = { alg: 'HS256', kid: 'rsa' }): string => {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};

const refused = (token: string, why: string) =>
  expect(verify(token), why).rejects.toMatchObject({ code: 'token-invalid' });

describe('a forged access token', () => {
  test('would pass but for what is wrong with it: the same one, right, does', async () => {
    expect((await verify(good)).subject).toBe('ana');
  });

  test('with our public key used as if it were a secret is refused, in whatever form the key is written', async () => {
    const spki = await exportSPKI(rsa.publicKey);
    const key = createPublicKey(spki);
    const forms = {
      PEM: spki,
      'PEM with its last line ended': `${spki}\n`,
      DER: key.export({ type: 'spki', format: 'der' }),
      'PKCS #1': key.export({ type: 'pkcs1', format: 'pem' }),
      JWK: JSON.stringify(jwks.keys[0]),
      modulus: Buffer.from(String(jwks.keys[0]?.n), 'base64url'),
      nothing: '',
    };
    for (const [name, secret] of Object.entries(forms)) {
      await refused(hmacOf(secret), name);
      await refused(hmacOf(secret, { alg: 'HS256' }), `${name}, without a kid`);
      await refused(hmacOf(secret, { alg: 'RS256', kid: 'rsa' }), `${name}, saying it is RS256`);
    }
  });

  test('that brings its own key, or says where one is, is refused', async () => {
    const jwk = await exportJWK(thief.publicKey);
    const headers = [
      { alg: 'RS256', jwk },
      { alg: 'RS256', kid: 'rsa', jwk },
      { alg: 'RS256', kid: 'rsa', jku: 'https://malo.example/jwks' },
      { alg: 'RS256', kid: 'rsa', x5u: 'https://malo.example/cert' },
      { alg: 'RS256', kid: '../../dev/null' },
      { alg: 'RS256', kid: "rsa' OR '1'='1" },
      { alg: 'RS256', kid: '' },
      { alg: 'RS256' },
    ];
    for (const header of headers)
      await refused(
        await new SignJWT(claims).setProtectedHeader(header).sign(thief.privateKey),
        JSON.stringify(header),
      );
  });

  test('with another algorithm than its key’s, none, or a list of them is refused', async () => {
    const headers = [
      { alg: 'ES256', kid: 'rsa' },
      { alg: 'RS256', kid: 'ec' },
      { alg: 'RS384', kid: 'rsa' },
      { alg: 'RS512', kid: 'rsa' },
      { alg: 'PS256', kid: 'rsa' },
      { alg: 'none' },
      { alg: 'nOnE', kid: 'rsa' },
      { alg: ['RS256'], kid: 'rsa' },
      { alg: null, kid: 'rsa' },
      { kid: 'rsa' },
    ];
    for (const header of headers) await refused(signedAsWritten(header, claims), JSON.stringify(header));
    await refused(`${part({ alg: 'none' })}.${part(claims)}.`, 'no signature');
    await refused(good.split('.').slice(0, 2).join('.'), 'two parts');
    await refused(`${good.split('.').slice(0, 2).join('.')}.`, 'an empty signature');
    await refused(`${good}.${good}`, 'six parts');
  });

  test('that asks for extensions nobody knows is refused', async () => {
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa', crit: ['exp'], exp: 1 }, claims), 'crit');
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa', crit: ['b64'], b64: false }, claims), 'b64');
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa', zip: 'DEF', crit: ['zip'] }, claims), 'zip');
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa', enc: 'A256GCM', crit: ['enc'] }, claims), 'enc');
  });

  test('that says something twice is read in one way only: the last, as the signature’s own reader does', async () => {
    const twice = (name: string, first: unknown, last: unknown): string => {
      const { [name as keyof typeof claims]: _, ...rest } = claims;
      return `{"${name}":${JSON.stringify(first)},${JSON.stringify(rest).slice(1, -1)},"${name}":${JSON.stringify(last)}}`;
    };
    const header = { alg: 'RS256', kid: 'rsa' };
    expect((await verify(signedAsWritten(header, twice('sub', 'beto', 'ana')))).subject).toBe('ana');
    await refused(signedAsWritten(header, twice('iss', issuer, 'https://malo.example')), 'iss');
    await refused(signedAsWritten(header, twice('token_use', 'access', 'id')), 'token_use');
    await refused(signedAsWritten(header, twice('client_id', 'portal', 'otra')), 'client_id');
    await expect(verify(signedAsWritten(header, twice('exp', seconds(9_999), seconds(-99))))).rejects.toMatchObject({
      code: 'token-expired',
    });
    await refused(signedAsWritten('{"alg":"RS256","kid":"rsa","alg":"none"}', claims), 'alg');
  });

  test('whose claims are of another kind than they should be is refused', async () => {
    const wrong: Readonly<Record<string, unknown>> = {
      sub: [{ sub: ['ana'] }, { sub: { toString: 'ana' } }, { sub: 0 }, { sub: null }],
      exp: [{ exp: String(seconds(3600)) }, { exp: null }, { exp: [seconds(3600)] }],
      nbf: [{ nbf: seconds(60) }, { nbf: 'ayer' }],
      iss: [{ iss: [issuer, 'https://malo.example'] }, { iss: `${issuer}/` }, { iss: issuer.toUpperCase() }],
      client_id: [{ client_id: ['portal'] }, { client_id: 'PORTAL' }, { client_id: 'portal ' }],
      token_use: [{ token_use: ['access'] }, { token_use: 'Access' }, { token_use: true }],
      aud: [{ aud: [] }, { aud: '' }, { aud: ['otra'] }, { aud: 'https://concierta.example/' }],
    };
    for (const [name, tries] of Object.entries(wrong))
      for (const one of tries as object[])
        await refused(
          signedAsWritten({ alg: 'RS256', kid: 'rsa' }, { ...claims, ...one }),
          `${name} ${JSON.stringify(one)}`,
        );
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa' }, [claims]), 'a list of claims');
    await refused(signedAsWritten({ alg: 'RS256', kid: 'rsa' }, 'null'), 'no claims');
  });

  test('that was good and is altered afterwards is refused, though the good one is remembered', async () => {
    await verify(good);
    const [header = '', payload = '', signature = ''] = good.split('.');
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    await refused(`${header}.${payload}.${flipped}`, 'signature');
    await refused(`${header}.${part({ ...claims, sub: 'beto' })}.${signature}`, 'payload');
    await refused(`${part({ alg: 'RS256', kid: 'ec' })}.${payload}.${signature}`, 'header');
    await refused(` ${good}`, 'a space before');
    await refused(`${good}=`, 'padding');
    await refused(`${good}\n`, 'a line end');
  });
});

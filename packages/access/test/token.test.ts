import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, personIdOf } from '@concierta/kernel';
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { tokenVerifier } from '../src/index.ts';

const issuer = 'https://issuer.example';
let now = Date.parse('2026-11-22T15:00:00Z');
const clock: Clock = { now: () => new Date(now) };

const ours = await generateKeyPair('RS256');
const second = await generateKeyPair('ES256');
const stranger = await generateKeyPair('RS256');
const weak = await generateKeyPair('PS256');
const jwks = {
  keys: [
    { ...(await exportJWK(ours.publicKey)), kid: 'rsa', alg: 'RS256' },
    { ...(await exportJWK(second.publicKey)), kid: 'ec', alg: 'ES256' },
    { ...(await exportJWK(weak.publicKey)), kid: 'ps', alg: 'PS256' },
  ],
};
const verify = tokenVerifier({
  issuer,
  clientIds: ['portal', 'cli'],
  audience: 'https://concierta.example',
  jwks,
  clock,
});

const seconds = (offset = 0) => Math.floor(now / 1000) + offset;
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  sub: 'ana',
  client_id: 'portal',
  token_use: 'access',
  scope: 'openid profile',
  iat: seconds(),
  exp: seconds(3600),
  ...more,
});
const sign = (payload: JWTPayload, key: typeof ours.privateKey = ours.privateKey, alg = 'RS256', kid = 'rsa') =>
  new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);

const part = (value: object) => base64url.encode(JSON.stringify(value));

describe('an access token', () => {
  test('proves who, through which application, until when', async () => {
    expect(await verify(await sign(claims()))).toEqual({
      issuer,
      subject: 'ana',
      person: personIdOf(issuer, 'ana'),
      clientId: 'portal',
      scopes: ['openid', 'profile'],
      expiresAt: new Date(seconds(3600) * 1000),
    });
  });

  test('may be signed with RS256 or ES256, and with nothing else', async () => {
    expect((await verify(await sign(claims(), second.privateKey, 'ES256', 'ec'))).subject).toBe('ana');
    await expect(verify(await sign(claims(), weak.privateKey, 'PS256', 'ps'))).rejects.toMatchObject({
      code: 'token-invalid',
    });
    const secret = new TextEncoder().encode('the public key is no secret, so it must not be one here');
    const hmac = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'rsa' }).sign(secret);
    await expect(verify(hmac)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test('without a signature is refused, however it says so', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      await expect(verify(`${part({ alg, typ: 'JWT' })}.${part(claims())}.`), alg).rejects.toMatchObject({
        code: 'token-invalid',
      });
    }
  });

  test('altered by one character is refused', async () => {
    const token = await sign(claims());
    const [header, , signature] = token.split('.');
    const altered = `${header}.${part(claims({ sub: 'beto' }))}.${signature}`;
    await expect(verify(altered)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test('signed by somebody else’s key is refused, also under our key’s name', async () => {
    await expect(verify(await sign(claims(), stranger.privateKey))).rejects.toMatchObject({ code: 'token-invalid' });
    await expect(verify(await sign(claims(), stranger.privateKey, 'RS256', 'other'))).rejects.toMatchObject({
      code: 'token-invalid',
    });
  });

  test('that has expired says so, so that the portal can ask to sign in again', async () => {
    const token = await sign(claims());
    now += 3_606_000;
    await expect(verify(token)).rejects.toMatchObject({ code: 'token-expired' });
    now -= 3_606_000;
  });

  test('that is remembered expires all the same', async () => {
    const token = await sign(claims({ exp: seconds(30) }));
    await verify(token);
    now += 29_000;
    expect((await verify(token)).subject).toBe('ana');
    now += 7_000;
    await expect(verify(token)).rejects.toMatchObject({ code: 'token-expired' });
    now -= 36_000;
  });

  test('of an issuer whose keys cannot be read is nobody’s fault: busy, not signed out', async () => {
    const server = createServer((_, answer) => answer.writeHead(500).end());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const remote = tokenVerifier({ issuer, clientIds: ['portal'], jwksUri: `http://127.0.0.1:${port}/jwks`, clock });
    const token = await sign(claims());
    await expect(remote(token)).rejects.toMatchObject({ code: 'busy' });
    await new Promise((closed) => server.close(closed));
    await expect(remote(token)).rejects.toMatchObject({ code: 'busy' });
  });

  test.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://elsewhere.example' }],
    ['of another application', { client_id: 'someone-else' }],
    ['for another audience', { aud: 'https://other.example' }],
    ['that is an ID token', { token_use: 'id' }],
    ['not yet in force', { nbf: seconds(600) }],
    ['of nobody', { sub: '' }],
  ])('%s is refused', async (_, more) => {
    await expect(verify(await sign(claims(more)))).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test.each(['sub', 'exp', 'client_id', 'token_use'])('without «%s» is refused', async (name) => {
    const { [name]: _, ...rest } = claims();
    await expect(verify(await sign(rest))).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test.each(['', 'x', 'a.b', 'a.b.c', `${'x'.repeat(9_000)}.y.z`, '….….…'])(
    'that is no token at all is refused',
    async (text) => {
      await expect(verify(text)).rejects.toMatchObject({ code: 'token-invalid' });
    },
  );

  test('longer than any of ours is not worth the work, however well signed', async () => {
    const padded = await sign(claims({ padding: 'x'.repeat(8_000) }));
    await expect(verify(padded)).rejects.toMatchObject({ code: 'token-invalid' });
  });

  test('for our audience is accepted', async () => {
    expect((await verify(await sign(claims({ aud: ['https://concierta.example'] })))).clientId).toBe('portal');
  });
});

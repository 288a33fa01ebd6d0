import { Refusal } from '@concierta/kernel';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { idTokenVerifier } from '../src/id-token.ts';
import { issuer, type World, world } from './world.ts';

describe('linking a verified address', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await w.begun();
  });

  test('somebody nobody knows is somebody with no hats', async () => {
    expect((await w.send('nadie', '/me')).body).toMatchObject({
      linked: false,
      hats: [],
      invitations: [],
      language: 'es',
    });
    expect((await w.send('nadie', '/me', { method: 'PATCH', body: { displayName: 'Nadie' } })).body).toMatchObject({
      code: 'guard-failed',
      missing: ['email-linked'],
    });
  });

  test('an address the issuer did not verify ties nothing and opens nothing', async () => {
    expect((await w.link('mala', 'ana@dnp.example', { emailVerified: false })).body).toMatchObject({
      code: 'guard-failed',
      missing: ['email-verified'],
    });
    expect((await w.send('mala', '/me')).body).toMatchObject({ linked: false });
  });

  test('an address in letters that only look like another’s is nobody’s: lower-casing does not make it theirs', async () => {
    const ana = await w.hatOf('ana', 'DNP');
    await w.send('ana', '/invitations', { hat: ana, body: { email: 'karla@dnp.example', roles: ['approver'] } });
    // U+212A, the Kelvin sign, becomes «k» when lower-cased.
    expect((await w.link('falsa', '\u212Aarla@dnp.example')).body).toMatchObject({ missing: ['email-verified'] });
    expect((await w.send('falsa', '/me')).body).toMatchObject({ linked: false, hats: [] });
  });

  test('an ID token of somebody else, of another issuer, or that is no token is refused', async () => {
    for (const more of [{ subject: 'otra' }, { issuer: 'https://otro.example' }]) {
      expect((await w.link('mala', 'x@y.example', more)).body).toMatchObject({ code: 'token-invalid' });
    }
    const odd = await w.send('mala', '/me/link', { body: { idToken: 'x'.repeat(40) } });
    expect(odd).toMatchObject({ status: 401, body: { code: 'token-invalid' } });
    expect((await w.send('mala', '/me/link', { body: { idToken: 'short' } })).status).toBe(400);
  });

  test('linking again changes nothing; another verified address of the same person replaces the first', async () => {
    await w.link('luz', 'luz@uno.example');
    const before = w.counting.counts();
    expect((await w.link('luz', 'LUZ@uno.example')).body).toMatchObject({ linked: true, email: 'luz@uno.example' });
    expect(w.counting.counts().TransactWriteItems ?? w.counting.counts().TransactWrite).toBe(
      before.TransactWriteItems ?? before.TransactWrite,
    );
    expect((await w.link('luz', 'luz@dos.example')).body).toMatchObject({ email: 'luz@dos.example' });
  });

  test('two sign-ins at once make one person and one membership', async () => {
    const ana = await w.hatOf('ana', 'DNP');
    await w.send('ana', '/invitations', { hat: ana, body: { email: 'par@dnp.example', roles: ['viewer'] } });
    const both = await Promise.all([1, 2, 3].map(() => w.link('par', 'par@dnp.example')));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    const me = await w.send('par', '/me');
    expect(me.body).toMatchObject({ linked: true, invitations: [], hats: [{ roles: ['viewer'] }] });
    const { body } = await w.send('ana', '/people', { hat: ana });
    expect(body.items.filter(({ person }) => person === w.personOf('par'))).toHaveLength(1);
  });

  test('without a token, 401; the person is never taken from the body', async () => {
    expect((await w.send(undefined, '/me')).status).toBe(401);
    expect((await w.send('luz', '/me', { method: 'PATCH', body: { person: 'per_x' } })).status).toBe(400);
  });
});

describe('the ID token verifier', () => {
  const clock = { now: () => new Date('2026-11-23T15:00:00Z') };
  const sign = async (
    claims: Record<string, unknown>,
    key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'],
    audience = 'portal',
    from = issuer,
  ) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setSubject('ana')
      .setIssuer(from)
      .setAudience(audience)
      .setExpirationTime(Math.floor(Date.parse('2026-11-23T16:00:00Z') / 1000))
      .sign(key);
  const claims = { email: 'ana@dnp.example', email_verified: true, name: ' Ana ' };

  const made = async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
    return { verify: idTokenVerifier({ issuer, audience: 'portal', jwks, clock }), privateKey };
  };

  test('hands on what a good token says, Cognito’s textual claim included', async () => {
    const { verify, privateKey } = await made();
    const expected = { issuer, subject: 'ana', email: 'ana@dnp.example', emailVerified: true, name: 'Ana' };
    expect(await verify(await sign(claims, privateKey))).toEqual(expected);
    expect((await verify(await sign({ ...claims, email_verified: 'true' }, privateKey))).emailVerified).toBe(true);
    expect((await verify(await sign({ email: 'a@b.example' }, privateKey))).emailVerified).toBe(false);
  });

  test('leaves out a name that could not be kept, instead of shutting its owner out', async () => {
    const { verify, privateKey } = await made();
    for (const name of ['a'.repeat(121), 'Ana\nRojas', 'Ana \u202Esajor', '', 7]) {
      expect((await verify(await sign({ ...claims, name }, privateKey))).name, String(name)).toBeUndefined();
    }
  });

  test('refuses another audience, another issuer, another key, an access token, an expired one, an altered one', async () => {
    const { verify, privateKey } = await made();
    const stranger = await generateKeyPair('ES256');
    const good = await sign(claims, privateKey);
    const [header, , signature] = good.split('.');
    const altered = `${header}.${Buffer.from(JSON.stringify({ ...claims, sub: 'otra' })).toString('base64url')}.${signature}`;
    const bad = [
      await sign(claims, privateKey, 'otra'),
      await sign(claims, privateKey, 'portal', 'https://otro.example'),
      await sign(claims, stranger.privateKey),
      await sign({ ...claims, token_use: 'access' }, privateKey),
      altered,
    ];
    for (const token of bad) await expect(verify(token)).rejects.toMatchObject({ code: 'token-invalid' });
    const late = { now: () => new Date('2026-11-24T15:00:00Z') };
    const { publicKey, privateKey: key } = await generateKeyPair('ES256');
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
    const expired = idTokenVerifier({ issuer, audience: 'portal', jwks, clock: late })(await sign(claims, key));
    await expect(expired).rejects.toThrow(Refusal);
    await expect(expired).rejects.toMatchObject({ code: 'token-expired' });
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

/** Somebody who signs tokens as Cognito would: ES256, its keys fetched over HTTP by whoever verifies them. */
export interface Issuer {
  readonly jwks: JSONWebKeySet;
  accessToken(issuer: string, email: string): Promise<string>;
  idToken(issuer: string, email: string): Promise<string>;
}

export const client = 'concierta-portal-on-lambda';

const subjectOf = (email: string): string => createHash('sha256').update(email).digest('hex').slice(0, 32);

export const newIssuer = async (): Promise<Issuer> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = randomUUID();
  const sign = (issuer: string, email: string, claims: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(issuer)
      .setSubject(subjectOf(email))
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  return {
    jwks: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] },
    accessToken: (issuer, email) =>
      sign(issuer, email, { token_use: 'access', client_id: client, scope: 'openid', username: subjectOf(email) }),
    idToken: (issuer, email) => sign(issuer, email, { token_use: 'id', aud: client, email, email_verified: true }),
  };
};

import { randomUUID } from 'node:crypto';
import { type TokenVerifier, tokenVerifier } from '@concierta/access';
import { type Clock, personIdOf } from '@concierta/kernel';
import { importJWK, SignJWT } from 'jose';
import type { Keys } from './keys.ts';
import { embeddedIssuer, plainAddress, portalClient, subjectOf } from './people.ts';

/** How long an access or identity token lives, in seconds; as Cognito's. */
export const tokenSeconds = 3_600;

export const tokenScope = 'openid email profile';

/** Where the API's tokens are good. */
export const apiAudience = 'urn:concierta:api';

interface Minting {
  readonly keys: Keys;
  /** The address of the issuer, as its tokens name it. */
  readonly issuer: string;
  readonly clock: Clock;
}

const sign = async ({ keys, issuer, clock }: Minting, email: string, claims: Record<string, unknown>) => {
  const now = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: keys.signing.kid })
    .setIssuer(issuer)
    .setSubject(subjectOf(email))
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + tokenSeconds)
    .sign(await importJWK(keys.signing, 'RS256'));
};

/** An access token of this person, as the issuer would give after a sign-in. Embedded platform only. */
export const mintAccessToken = (minting: Minting, email: string): Promise<string> =>
  sign(minting, email, {
    token_use: 'access',
    client_id: portalClient,
    scope: tokenScope,
    username: subjectOf(email),
    aud: apiAudience,
  });

/** An identity token of this person. Embedded platform only. */
export const mintIdToken = (minting: Minting, email: string): Promise<string> =>
  sign(minting, email, {
    token_use: 'id',
    aud: portalClient,
    'cognito:username': subjectOf(email),
    email: plainAddress(email),
    email_verified: true,
  });

/** Verifies this platform's tokens, and gives each person an id that does not depend on the port. */
export const embeddedVerifier = ({ keys, issuer, clock }: Minting): TokenVerifier => {
  const verify = tokenVerifier({ issuer, clientIds: [portalClient], jwks: keys.jwks, clock });
  return async (bearer) => {
    const identity = await verify(bearer);
    return { ...identity, issuer: embeddedIssuer, person: personIdOf(embeddedIssuer, identity.subject) };
  };
};

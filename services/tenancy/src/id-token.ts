import { type Clock, Refusal } from '@concierta/kernel';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Claims } from './person/link.ts';
import { nameOf } from './words.ts';

/** Verifies an ID token and answers what it says of the person. Refuses `token-expired` or `token-invalid`. */
export type VerifyIdToken = (idToken: string) => Promise<Claims>;

export interface IdTokenVerifierOptions {
  readonly issuer: string;
  /** The applications whose tokens are accepted (`aud`). */
  readonly audience: string | readonly string[];
  readonly jwks?: JSONWebKeySet;
  readonly jwksUri?: string;
  readonly clock: Clock;
}

/** A name as the issuer gives it, if it can be kept: whoever has one that cannot enters without it and may write their own. */
const nameIn = (claim: unknown): { readonly name?: string } => {
  const kept = nameOf(120).safeParse(claim);
  return kept.success ? { name: kept.data } : {};
};

/**
 * Accepts ID tokens signed with RS256 or ES256 by a key of this issuer, for one of our applications, in force now.
 * Whether the address was verified is for the caller to judge: the claim is handed on as it is.
 */
export const idTokenVerifier = ({ issuer, audience, jwks, jwksUri, clock }: IdTokenVerifierOptions): VerifyIdToken => {
  if (!jwks && !jwksUri) throw new Error('an ID token verifier needs jwks or jwksUri');
  const keys = jwks ? createLocalJWKSet(jwks) : createRemoteJWKSet(new URL(jwksUri ?? ''));
  return async (idToken) => {
    const { payload } = await jwtVerify(idToken, keys, {
      algorithms: ['RS256', 'ES256'],
      issuer,
      audience: [audience].flat(),
      currentDate: clock.now(),
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp', 'aud'],
    }).catch((error: unknown) => {
      if (error instanceof errors.JWTExpired) throw new Refusal('token-expired');
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) {
        throw new Refusal('token-invalid');
      }
      throw error;
    });
    const { sub, email, email_verified: verified, name, token_use: use } = payload;
    const isAccessToken = use !== undefined && use !== 'id';
    if (typeof sub !== 'string' || sub === '' || isAccessToken) throw new Refusal('token-invalid');
    return {
      issuer,
      subject: sub,
      email: typeof email === 'string' ? email : '',
      // Cognito may give the claim as text.
      emailVerified: verified === true || verified === 'true',
      ...nameIn(name),
    };
  };
};

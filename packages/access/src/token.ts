import { type Clock, type PersonId, personIdOf, Refusal } from '@concierta/kernel';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';

/** What a verified access token proves: who, through which application, until when. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly person: PersonId;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date;
}

/** Verifies a bearer token. Refuses with `token-expired` or `token-invalid`; never says which check failed. */
export type TokenVerifier = (bearer: string) => Promise<Identity>;

export interface TokenVerifierOptions {
  readonly issuer: string;
  /** The applications whose tokens are accepted (`client_id`; Cognito's access tokens have no audience). */
  readonly clientIds: readonly string[];
  /** When given and the token names an audience, one of them must match. */
  readonly audience?: string;
  readonly jwks?: JSONWebKeySet;
  readonly jwksUri?: string;
  readonly clock: Clock;
}

const keysOf = ({ jwks, jwksUri }: TokenVerifierOptions): JWTVerifyGetKey => {
  if (jwks) return createLocalJWKSet(jwks);
  if (jwksUri) return createRemoteJWKSet(new URL(jwksUri), { cooldownDuration: 10_000 });
  throw new Error('a token verifier needs jwks or jwksUri');
};

/** What makes a token wrong. Any other failure is the issuer's, not the caller's: its keys could not be read. */
const faults = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const refuse = (error: unknown): never => {
  if (error instanceof errors.JWTExpired) throw new Refusal('token-expired');
  if (faults.some((fault) => error instanceof fault)) throw new Refusal('token-invalid');
  throw new Refusal('busy');
};

/** No token of ours is longer; a longer one is not worth the work. */
const maxTokenLength = 8_192;

const identityOf = (options: TokenVerifierOptions, payload: JWTPayload): Identity => {
  const { sub, exp, client_id: clientId, token_use: use, scope, aud } = payload;
  const audienceFits = options.audience === undefined || aud === undefined || [aud].flat().includes(options.audience);
  if (
    typeof sub !== 'string' ||
    sub === '' ||
    exp === undefined ||
    use !== 'access' ||
    typeof clientId !== 'string' ||
    !options.clientIds.includes(clientId) ||
    !audienceFits
  ) {
    throw new Refusal('token-invalid');
  }
  return {
    issuer: options.issuer,
    subject: sub,
    person: personIdOf(options.issuer, sub),
    clientId,
    scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [],
    expiresAt: new Date(exp * 1000),
  };
};

/** Three parts of base64url, written in the one way there is: a reader that forgives would know one token by many names. */
const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A token that was verified is not verified again for a minute (or until it expires): a signature costs more than a read. */
const rememberMs = 60_000;
const maxRemembered = 5_000;

/**
 * Accepts only access tokens (`token_use: "access"`) signed with RS256 or ES256 by a key of this issuer, in force now,
 * given to one of our applications. Claim names are the ones that both Cognito and the embedded issuer give.
 * Refuses `busy` when the issuer's keys cannot be read: that is nobody's session ending.
 */
export const tokenVerifier = (options: TokenVerifierOptions): TokenVerifier => {
  const keys = keysOf(options);
  const remembered = new Map<string, { readonly identity: Identity; readonly until: number }>();
  return async (bearer) => {
    if (bearer.length > maxTokenLength || !compact.test(bearer)) throw new Refusal('token-invalid');
    const now = options.clock.now();
    const known = remembered.get(bearer);
    if (known && now.getTime() < known.until) return known.identity;
    const { payload } = await jwtVerify(bearer, keys, {
      algorithms: ['RS256', 'ES256'],
      issuer: options.issuer,
      currentDate: now,
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp', 'client_id', 'token_use'],
    }).catch(refuse);
    const identity = identityOf(options, payload);
    if (remembered.size >= maxRemembered) remembered.delete(remembered.keys().next().value ?? '');
    remembered.set(bearer, { identity, until: Math.min(now.getTime() + rememberMs, identity.expiresAt.getTime()) });
    return identity;
  };
};

import * as oauth from 'oauth4webapi';
import { sessionConfig } from './config.ts';
import type { Tokens } from './machine.ts';

const stash = 'concierta.signin';

interface Stashed {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly goto: string;
}

const local = (url: URL) => url.protocol === 'http:' && (url.hostname === '127.0.0.1' || url.hostname === 'localhost');

/** Plain HTTP is accepted for the embedded platform on this very machine, and for nothing else. */
const options = (url: URL) => ({ [oauth.allowInsecureRequests]: local(url) });

let server: Promise<oauth.AuthorizationServer> | undefined;

function discovered(): Promise<oauth.AuthorizationServer> {
  const { issuer } = sessionConfig();
  server ??= oauth
    .discoveryRequest(issuer, options(issuer))
    .then((response) => oauth.processDiscoveryResponse(issuer, response))
    .catch((error: unknown) => {
      server = undefined;
      throw error;
    });
  return server;
}

const client = (): oauth.Client => ({ client_id: sessionConfig().clientId });

function tokensOf(answer: oauth.TokenEndpointResponse, before?: Tokens): Tokens {
  const subject = oauth.getValidatedIdTokenClaims(answer)?.sub ?? before?.subject;
  if (!subject) throw new Error('the answer names nobody');
  return {
    access: answer.access_token,
    expiresAt: Date.now() + (answer.expires_in ?? 300) * 1000,
    refresh: answer.refresh_token ?? before?.refresh,
    id: answer.id_token ?? before?.id,
    subject,
  };
}

/** Leaves for the identity provider; comes back to `/app/entrar` and from there to `goto`. */
export async function leaveToSignIn(goto: string): Promise<void> {
  const config = sessionConfig();
  const as = await discovered();
  if (!as.authorization_endpoint) throw new Error('the provider has no authorization endpoint');
  const verifier = oauth.generateRandomCodeVerifier();
  const stashed: Stashed = { verifier, state: oauth.generateRandomState(), nonce: oauth.generateRandomNonce(), goto };
  sessionStorage.setItem(stash, JSON.stringify(stashed));
  const to = new URL(as.authorization_endpoint);
  to.search = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: config.redirectUri,
    response_type: 'code',
    scope: config.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: stashed.state,
    nonce: stashed.nonce,
  }).toString();
  location.assign(to);
}

/** True when the address carries an answer of the identity provider. */
export const isAnswer = (url: URL): boolean =>
  url.searchParams.has('state') && (url.searchParams.has('code') || url.searchParams.has('error'));

/** Changes the provider's answer for tokens. State, nonce and verifier must be the ones this window left with; each is used once. */
export async function comeBack(url: URL): Promise<{ tokens: Tokens; goto: string }> {
  const raw = sessionStorage.getItem(stash);
  sessionStorage.removeItem(stash);
  if (!raw) throw new Error('this window did not ask to sign in');
  const left = JSON.parse(raw) as Stashed;
  const config = sessionConfig();
  const as = await discovered();
  const params = oauth.validateAuthResponse(as, client(), url, left.state);
  const response = await oauth.authorizationCodeGrantRequest(
    as,
    client(),
    oauth.None(),
    params,
    config.redirectUri,
    left.verifier,
    options(config.issuer),
  );
  const answer = await oauth.processAuthorizationCodeResponse(as, client(), response, {
    expectedNonce: left.nonce,
    requireIdToken: true,
  });
  return { tokens: tokensOf(answer), goto: left.goto };
}

/** New tokens for a refresh token. Throws `ResponseBodyError` when the provider refuses, and something else when it cannot be reached. */
export async function renew(tokens: Tokens): Promise<Tokens> {
  if (!tokens.refresh) throw new Error('nothing to renew with');
  const as = await discovered();
  const { issuer } = sessionConfig();
  const response = await oauth.refreshTokenGrantRequest(as, client(), oauth.None(), tokens.refresh, options(issuer));
  return tokensOf(await oauth.processRefreshTokenResponse(as, client(), response), tokens);
}

export const isRefusal = (error: unknown): boolean => error instanceof oauth.ResponseBodyError;

/** Where to go so that the provider forgets the session too. */
export async function goodbyeAddress(tokens: Tokens): Promise<string> {
  const config = sessionConfig();
  const { end_session_endpoint: end } = await discovered();
  if (!end) return config.afterSignOut;
  const to = new URL(end);
  to.searchParams.set('client_id', config.clientId);
  to.searchParams.set('post_logout_redirect_uri', config.afterSignOut);
  if (tokens.id) to.searchParams.set('id_token_hint', tokens.id);
  return to.href;
}

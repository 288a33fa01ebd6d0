import { createHash } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Provider } from 'oidc-provider';
import { issuerAccounts, issuerAdapter } from './issuer-table.ts';
import type { Keys } from './keys.ts';
import { portalClient } from './people.ts';
import { type DemonstrationPerson, signInMiddleware } from './sign-in.ts';
import { failurePage, leavingPage, leftPage, submitAtOnce } from './sign-in-page.ts';
import { apiAudience, tokenScope, tokenSeconds } from './tokens.ts';

export interface IssuerOptions {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly keys: Keys;
  /** `http://127.0.0.1:4000`: where the platform is reached. */
  readonly origin: string;
  readonly people: readonly DemonstrationPerson[];
}

const days = (n: number) => n * 24 * 3_600;

/** True for an address of this very machine, at whatever port: the portal itself, or its development server. */
const onThisMachine = (uri: string, path: string): boolean => {
  const url = URL.parse(uri);
  return (
    url?.protocol === 'http:' &&
    (url.hostname === '127.0.0.1' || url.hostname === 'localhost') &&
    url.pathname === path &&
    url.search === '' &&
    url.hash === ''
  );
};

const csp = (script = '') =>
  `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'${script}`;

/**
 * The embedded OpenID provider: authorization code with PKCE for the portal alone, no passwords (whoever runs it owns it).
 * Its tokens carry the claim names of Cognito's, so that what reads them is the same on AWS.
 */
export const createIssuer = ({ client, table, keys, origin, people }: IssuerOptions): Provider => {
  const accounts = issuerAccounts(client, table);
  const provider = new Provider(`${origin}/oidc`, {
    adapter: issuerAdapter(client, table),
    clients: [
      {
        client_id: portalClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/app/entrar`],
        post_logout_redirect_uris: [`${origin}/app/entrar`],
      },
    ],
    jwks: { keys: [keys.signing as never] },
    cookies: { keys: [keys.cookies] },
    scopes: ['openid', 'email', 'profile', 'offline_access'],
    claims: { openid: ['sub', 'token_use', 'cognito:username'], email: ['email', 'email_verified'], profile: [] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    async findAccount(_context, accountId) {
      const email = await accounts.emailOf(accountId);
      if (email === undefined) return undefined;
      const claims = { token_use: 'id', 'cognito:username': accountId, email, email_verified: true };
      return { accountId, claims: async () => ({ sub: accountId, ...claims }) };
    },
    extraTokenClaims: (_context, token) => ({
      token_use: 'access',
      username: 'accountId' in token ? token.accountId : undefined,
    }),
    formats: {
      customizers: {
        jwt: (_context, _token, jwt) => {
          jwt.payload.scope = tokenScope;
        },
      },
    },
    issueRefreshToken: async (_context, application) => application.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: false,
    ttl: {
      AccessToken: tokenSeconds,
      IdToken: tokenSeconds,
      AuthorizationCode: 60,
      Interaction: 3_600,
      Session: days(1),
      RefreshToken: days(30),
      Grant: days(30),
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiAudience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: tokenScope,
          audience: apiAudience,
          accessTokenTTL: tokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          const hash = createHash('sha256').update(submitAtOnce).digest('base64');
          context.set('content-security-policy', csp(`; script-src 'sha256-${hash}'`));
          context.body = leavingPage(
            form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>'),
          );
        },
        postLogoutSuccessSource: (context) => {
          context.set('content-security-policy', csp());
          context.body = leftPage();
        },
      },
    },
    interactions: { url: (_context, interaction) => `/oidc/entrar/${interaction.uid}` },
    clientBasedCORS: (_context, from) => onThisMachine(`${from}/`, '/'),
    renderError: (context, out) => {
      context.type = 'html';
      context.set('content-security-policy', csp());
      context.body = failurePage(out.error);
    },
  });
  provider.Client.prototype.redirectUriAllowed = (uri: string) => onThisMachine(uri, '/app/entrar');
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri: string) => onThisMachine(uri, '/app/entrar');
  provider.use(signInMiddleware({ provider, accounts, people, contentSecurityPolicy: csp() }));
  return provider;
};

import type { IncomingMessage } from 'node:http';
import type { Provider } from 'oidc-provider';
import * as z from 'zod';
import type { Accounts } from './issuer-table.ts';
import { plainAddress, subjectOf } from './people.ts';
import { expiredPage, signInPage } from './sign-in-page.ts';
import { apiAudience, tokenScope } from './tokens.ts';

/** Somebody of the demonstration, as the sign-in page and the start's greeting show them. */
export interface DemonstrationPerson {
  readonly email: string;
  readonly name: string;
  readonly hats: readonly { readonly owner: string; readonly kind: 'entity' | 'territorial'; readonly roles: string }[];
}

interface SignInOptions {
  readonly provider: Provider;
  readonly accounts: Accounts;
  readonly people: readonly DemonstrationPerson[];
  readonly contentSecurityPolicy: string;
}

type Middleware = Parameters<Provider['use']>[0];

const Address = z.string().trim().toLowerCase().max(254).pipe(z.email());
const maxBody = 4_096;

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > maxBody) break;
  }
  return new URLSearchParams(body.slice(0, maxBody));
};

/** The address as the browser sees it: the issuer is reached under `/oidc` and does not know it. */
const addressOf = (request: IncomingMessage & { originalUrl?: string }): string =>
  request.originalUrl ?? request.url ?? '';

/** Grants the portal what it may ever ask: whoever signs in here has agreed by signing in. */
const grantFor = async (provider: Provider, accountId: string, clientId: string, before: string | undefined) => {
  const grant = (before && (await provider.Grant.find(before))) || new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(`${tokenScope} offline_access`);
  grant.addResourceScope(apiAudience, tokenScope);
  return grant.save();
};

/** Answers `/entrar/<uid>`: shows who can enter, takes the address somebody chose or typed, and goes back to the portal. */
export const signInMiddleware = ({ provider, accounts, people, contentSecurityPolicy }: SignInOptions): Middleware => {
  return async (context, next) => {
    if (!/^\/entrar\/[\w-]+$/.test(context.path)) return next();
    context.set('cache-control', 'no-store');
    context.set('content-security-policy', contentSecurityPolicy);
    context.set('referrer-policy', 'no-referrer');
    const interaction = await provider.interactionDetails(context.req, context.res).catch(() => undefined);
    if (!interaction) {
      context.status = 400;
      context.body = expiredPage();
      return;
    }
    const { prompt, params, session, grantId } = interaction;
    if (prompt.name === 'consent' && session) {
      const granted = await grantFor(provider, session.accountId, String(params.client_id), grantId);
      const to = await provider.interactionResult(context.req, context.res, { consent: { grantId: granted } });
      context.redirect(to);
      return;
    }
    const action = addressOf(context.req);
    if (context.method !== 'POST') {
      context.body = signInPage({ action, people });
      return;
    }
    const typed = (await formOf(context.req)).get('correo') ?? '';
    const address = Address.safeParse(typed);
    if (!address.success) {
      context.status = 422;
      context.body = signInPage({ action, people, refused: typed });
      return;
    }
    const email = plainAddress(address.data);
    await accounts.remember(subjectOf(email), email);
    const login = { login: { accountId: subjectOf(email), remember: true } };
    const to = await provider.interactionResult(context.req, context.res, login, { mergeWithLastSubmission: false });
    context.status = 303;
    context.redirect(to);
  };
};

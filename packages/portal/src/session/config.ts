/** Where the identity provider is and who we are to it: told by the page, so that one build serves every stage. */
const told = (name: string, otherwise: string): string =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="concierta:${name}"]`)?.content || otherwise;

export const sessionConfig = () => ({
  issuer: new URL(told('issuer', '/oidc'), location.origin),
  clientId: told('client', 'concierta-portal'),
  redirectUri: new URL('/app/entrar', location.origin).href,
  afterSignOut: new URL('/app/entrar', location.origin).href,
  scope: 'openid email profile',
});

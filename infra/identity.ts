import type { Mail } from './mail.ts';
import type { Secrets } from './secrets.ts';
import type { Stage } from './stage.ts';

/** Who signs people in, as functions and the portal name it. */
export interface Identity {
  /** The `iss` of its tokens. */
  readonly issuer: $util.Output<string>;
  readonly clientId: $util.Output<string>;
  /** Where the browser goes to sign in: `https://….amazoncognito.com`. */
  readonly address: string;
}

const poolOf = (stage: Stage, mail: Mail) =>
  new aws.cognito.UserPool(
    'People',
    {
      name: stage.names.base,
      userPoolTier: 'ESSENTIALS',
      usernameAttributes: ['email'],
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: ['email'],
      // A code by e-mail. AWS will not have a pool without PASSWORD in this list: the client offers it to nobody, nobody
      // has one, and nobody can get one by themselves (recovery is the administrator's).
      signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      accountRecoverySetting: { recoveryMechanisms: [{ name: 'admin_only', priority: 1 }] },
      passwordPolicy: {
        minimumLength: 32,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        temporaryPasswordValidityDays: 1,
      },
      mfaConfiguration: 'OFF',
      // Whoever has an e-mail address may sign in and is nobody yet: tenancy says whose hats a person wears.
      adminCreateUserConfig: { allowAdminCreateUserOnly: false },
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ['email'] },
      // Cognito refuses an identity whose DNS is not there yet.
      emailConfiguration: stage.inputs.mail.verified
        ? {
            emailSendingAccount: 'DEVELOPER',
            sourceArn: mail.identityArn,
            fromEmailAddress: stage.inputs.mail.from,
          }
        : { emailSendingAccount: 'COGNITO_DEFAULT' },
      deletionProtection: stage.production ? 'ACTIVE' : 'INACTIVE',
    },
    { retainOnDelete: stage.production, protect: stage.production, dependsOn: [mail.identity] },
  );

type Pool = ReturnType<typeof poolOf>;

/** An entity's own provider, as the tenants file tells it: no line of code is for one entity. */
const providersOf = (stage: Stage, pool: Pool, secrets: Secrets): aws.cognito.IdentityProvider[] =>
  stage.tenants.tenants
    .flatMap(({ providers }) => providers)
    .map((provider) => {
      const oidc = provider.protocol === 'oidc';
      return new aws.cognito.IdentityProvider(stage.house.logical('provider', provider.name), {
        userPoolId: pool.id,
        providerName: provider.name,
        providerType: oidc ? 'OIDC' : 'SAML',
        providerDetails: oidc
          ? {
              oidc_issuer: provider.issuer,
              client_id: provider.clientId,
              client_secret: secrets.provider(provider.name),
              authorize_scopes: 'openid email profile',
              attributes_request_method: 'GET',
            }
          : { MetadataURL: provider.metadataUrl, IDPSignout: 'false', EncryptedResponses: 'false' },
        attributeMapping: oidc
          ? { email: 'email', email_verified: 'email_verified', name: 'name', username: 'sub' }
          : {
              email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
              name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
            },
      });
    });

/** The portal: a public client (PKCE), tokens of a quarter of an hour, a working day before signing in again. */
const clientOf = (stage: Stage, pool: Pool, providers: readonly aws.cognito.IdentityProvider[]) =>
  new aws.cognito.UserPoolClient('Portal', {
    name: 'portal',
    userPoolId: pool.id,
    generateSecret: false,
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthFlows: ['code'],
    allowedOauthScopes: ['openid', 'email', 'profile'],
    callbackUrls: [`${stage.origin}/app/entrar`],
    logoutUrls: [`${stage.origin}/app/entrar`],
    explicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    supportedIdentityProviders: ['COGNITO', ...providers.map(({ providerName }) => providerName)],
    accessTokenValidity: 15,
    idTokenValidity: 15,
    refreshTokenValidity: 12,
    tokenValidityUnits: { accessToken: 'minutes', idToken: 'minutes', refreshToken: 'hours' },
    authSessionValidity: 5,
    enableTokenRevocation: true,
    preventUserExistenceErrors: 'ENABLED',
    readAttributes: ['email', 'email_verified', 'name'],
    writeAttributes: ['email', 'name'],
  });

/** The user pool, its pages in the portal's colours, the portal's client and the entities' own providers. */
export const identityOf = (stage: Stage, mail: Mail, secrets: Secrets): Identity => {
  const pool = poolOf(stage, mail);
  const providers = providersOf(stage, pool, secrets);
  const client = clientOf(stage, pool, providers);
  // Prefixes are one for all accounts of a region: the account's number makes this one ours.
  const prefix = `${stage.names.base}-${stage.accountId}`;
  new aws.cognito.UserPoolDomain('SignIn', { domain: prefix, userPoolId: pool.id, managedLoginVersion: 2 });
  new aws.cognito.ManagedLoginBranding('SignInLook', {
    userPoolId: pool.id,
    clientId: client.id,
    useCognitoProvidedValues: true,
  });
  return {
    issuer: $interpolate`https://cognito-idp.${stage.region}.amazonaws.com/${pool.id}`,
    clientId: client.id,
    address: `https://${prefix}.auth.${stage.region}.amazoncognito.com`,
  };
};

import { of } from '../synthesis/graph.ts';
import { at, type Check, differences, many, unequal } from './check.ts';

/** Who signs in, and how. */
export const identityChecks: readonly Check[] = [
  {
    guarantee: 'people sign in with a code by e-mail; the portal offers no password, and nobody can make one',
    faults: (graph, { production, inputs: { mail } }) => [
      ...of(graph, 'aws:cognito/userPool:UserPool').flatMap(({ inputs, protect }) => [
        ...(many(at(inputs, 'signInPolicy', 'allowedFirstAuthFactors') as string[]).includes('EMAIL_OTP')
          ? []
          : ['no code by e-mail']),
        ...unequal('recovery', at(inputs, 'accountRecoverySetting', 'recoveryMechanisms'), [
          { name: 'admin_only', priority: 1 },
        ]),
        ...unequal('verified', inputs.autoVerifiedAttributes, ['email']),
        ...unequal(
          'letters by',
          at(inputs, 'emailConfiguration', 'emailSendingAccount'),
          mail.verified ? 'DEVELOPER' : 'COGNITO_DEFAULT',
        ),
        ...unequal(
          'deletion protection',
          [inputs.deletionProtection, protect],
          production ? ['ACTIVE', true] : ['INACTIVE', false],
        ),
      ]),
      ...of(graph, 'aws:cognito/userPoolClient:UserPoolClient').flatMap(({ inputs }) =>
        unequal('flows', inputs.explicitAuthFlows, ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
      ),
    ],
  },
  {
    guarantee:
      'the portal is a public client that comes back to its own address with a code, and its tokens are short-lived',
    faults: (graph, { inputs: { domain } }) =>
      of(graph, 'aws:cognito/userPoolClient:UserPoolClient').flatMap(({ inputs }) => [
        ...unequal('secret', inputs.generateSecret, false),
        ...unequal('grant', inputs.allowedOauthFlows, ['code']),
        ...unequal('comes back to', inputs.callbackUrls, [`https://${domain}/app/entrar`]),
        ...unequal('leaves to', inputs.logoutUrls, [`https://${domain}/app/entrar`]),
        ...unequal(
          'tokens',
          [inputs.accessTokenValidity, at(inputs, 'tokenValidityUnits', 'accessToken')],
          [15, 'minutes'],
        ),
        ...unequal('revocable', inputs.enableTokenRevocation, true),
        ...unequal('who exists is not told', inputs.preventUserExistenceErrors, 'ENABLED'),
      ]),
  },
  {
    guarantee: 'an entity’s own provider is attached by the tenants file alone',
    faults: (graph, { tenants }) => {
      const wanted = tenants.tenants.flatMap(({ providers }) => providers);
      const found = of(graph, 'aws:cognito/identityProvider:IdentityProvider');
      return [
        ...differences(
          'provider',
          found.map(({ inputs }) => `${String(inputs.providerType)} ${String(inputs.providerName)}`),
          wanted.map(({ protocol, name }) => `${protocol.toUpperCase()} ${name}`),
        ),
        ...wanted.flatMap((provider) => {
          const details = found.find(({ inputs }) => inputs.providerName === provider.name)?.inputs.providerDetails;
          return provider.protocol === 'oidc'
            ? unequal(
                provider.name,
                [at(details, 'oidc_issuer'), at(details, 'client_id')],
                [provider.issuer, provider.clientId],
              )
            : unequal(provider.name, at(details, 'MetadataURL'), provider.metadataUrl);
        }),
        ...of(graph, 'aws:cognito/userPoolClient:UserPoolClient').flatMap(({ inputs }) =>
          differences('offered', many(inputs.supportedIdentityProviders as string[]), [
            'COGNITO',
            ...wanted.map(({ name }) => name),
          ]),
        ),
      ];
    },
  },
  {
    guarantee: 'letters leave signed, over TLS, and an address that bounces is not written to again',
    faults: (graph, { inputs }) => [
      ...of(graph, 'aws:sesv2/emailIdentity:EmailIdentity').flatMap((identity) => [
        ...unequal('identity', identity.inputs.emailIdentity, inputs.mail.domain),
        ...unequal('key', at(identity.inputs, 'dkimSigningAttributes', 'nextSigningKeyLength'), 'RSA_2048_BIT'),
      ]),
      ...of(graph, 'aws:sesv2/configurationSet:ConfigurationSet').flatMap((set) => [
        ...unequal('transport', at(set.inputs, 'deliveryOptions', 'tlsPolicy'), 'REQUIRE'),
        ...unequal('suppressed', at(set.inputs, 'suppressionOptions', 'suppressedReasons'), ['BOUNCE', 'COMPLAINT']),
      ]),
    ],
  },
];

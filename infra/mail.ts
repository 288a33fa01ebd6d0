import type { Stage } from './stage.ts';

/** From where letters leave. */
export interface Mail {
  readonly identity: aws.sesv2.EmailIdentity;
  readonly identityArn: string;
  /** The DNS records without which nobody believes our letters: three of DKIM, and the policy for those that are not signed. */
  readonly records: $util.Output<{ name: string; type: string; value: string }[]>;
}

/** The domain that letters come from, signed (DKIM); bounces and complaints stop an address by themselves and are counted. */
export const mailOf = (stage: Stage): Mail => {
  const { domain } = stage.inputs.mail;
  const set = new aws.sesv2.ConfigurationSet('MailSet', {
    configurationSetName: stage.names.base,
    deliveryOptions: { tlsPolicy: 'REQUIRE' },
    reputationOptions: { reputationMetricsEnabled: true },
    suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
  new aws.sesv2.ConfigurationSetEventDestination('MailCounts', {
    configurationSetName: set.configurationSetName,
    eventDestinationName: 'counts',
    eventDestination: {
      enabled: true,
      matchingEventTypes: ['BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'],
      cloudWatchDestination: {
        dimensionConfigurations: [
          { dimensionName: 'stage', dimensionValueSource: 'MESSAGE_TAG', defaultDimensionValue: stage.name },
        ],
      },
    },
  });
  const identity = new aws.sesv2.EmailIdentity('MailIdentity', {
    emailIdentity: domain,
    configurationSetName: set.configurationSetName,
    dkimSigningAttributes: { nextSigningKeyLength: 'RSA_2048_BIT' },
  });
  const records = identity.dkimSigningAttributes.apply(({ tokens = [] }) => [
    ...tokens.map((token) => ({
      name: `${token}._domainkey.${domain}`,
      type: 'CNAME',
      value: `${token}.dkim.amazonses.com`,
    })),
    { name: `_dmarc.${domain}`, type: 'TXT', value: 'v=DMARC1; p=quarantine; adkim=s; aspf=r' },
  ]);
  return { identity, identityArn: stage.arns.mailIdentity(domain), records };
};

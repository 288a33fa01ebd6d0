import type { Stage } from './stage.ts';

const forServicesOfTheAccount = (stage: Stage) => ({
  Sid: 'TablesAndFiles',
  Effect: 'Allow',
  // As in AWS's own managed keys: whoever may reach the table or the file may have it opened, and only there.
  Principal: { AWS: '*' },
  Action: [
    'kms:Encrypt',
    'kms:Decrypt',
    'kms:ReEncrypt*',
    'kms:GenerateDataKey*',
    'kms:DescribeKey',
    'kms:CreateGrant',
  ],
  Resource: '*',
  Condition: {
    StringEquals: {
      'kms:CallerAccount': stage.accountId,
      'kms:ViaService': [`dynamodb.${stage.region}.amazonaws.com`, `s3.${stage.region}.amazonaws.com`],
    },
  },
});

const forServices = (Sid: string, services: readonly string[], condition?: object) => ({
  Sid,
  Effect: 'Allow',
  Principal: { Service: services.map((service) => `${service}.amazonaws.com`) },
  Action: ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
  Resource: '*',
  ...(condition && { Condition: condition }),
});

/** The account can change the key and cannot read with it: reading goes through the services named above. */
const forAdministration = (stage: Stage) => ({
  Sid: 'Administration',
  Effect: 'Allow',
  Principal: { AWS: `arn:aws:iam::${stage.accountId}:root` },
  Action: [
    'kms:CreateAlias',
    'kms:Describe*',
    'kms:Enable*',
    'kms:List*',
    'kms:Put*',
    'kms:Update*',
    'kms:Revoke*',
    'kms:Disable*',
    'kms:Get*',
    'kms:Delete*',
    'kms:TagResource',
    'kms:UntagResource',
    'kms:ScheduleKeyDeletion',
    'kms:CancelKeyDeletion',
  ],
  Resource: '*',
});

/**
 * The customer's own key, in production: tables, files, the bus, its archive and the alarms' topic are encrypted with it, and it
 * turns by itself each year. Other stages use the keys that AWS keeps.
 */
export const encryptionOf = (stage: Stage): aws.kms.Key | undefined => {
  if (!stage.production) return undefined;
  return new aws.kms.Key(
    'Key',
    {
      description: `Concierta, ${stage.name}`,
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          forAdministration(stage),
          forServicesOfTheAccount(stage),
          forServices('Bus', ['events'], { StringEquals: { 'aws:SourceAccount': stage.accountId } }),
          // Whose alarm it is stands in the topic's own policy: here AWS does not say.
          forServices('Alarms', ['cloudwatch', 'budgets']),
        ],
      }),
    },
    { retainOnDelete: true, protect: true },
  );
};

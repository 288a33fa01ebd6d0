import { type PrivateBucket, policyOf, privateBucket } from './buckets.ts';
import type { Stage } from './stage.ts';

/** Looks at what arrives before anybody keeps it, and says in a tag of the object what it found. */
const scanArrivals = (stage: Stage, { bucket, arn, logical }: PrivateBucket, key: aws.kms.Key | undefined): void => {
  const role = new aws.iam.Role(`${logical}ScannerRole`, {
    name: `${stage.names.base}-scanner`,
    description: 'Lets GuardDuty look at files as they arrive',
    assumeRolePolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Scanner',
          Effect: 'Allow',
          Principal: { Service: 'malware-protection-plan.guardduty.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ],
    }),
  });
  const rule = `arn:aws:events:${stage.region}:${stage.accountId}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
  const statements = (keyArn: string | undefined) => [
    {
      Sid: 'HearOfArrivals',
      Effect: 'Allow',
      Action: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
      Resource: [rule],
      Condition: {
        StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
      },
    },
    {
      Sid: 'SeeItsRule',
      Effect: 'Allow',
      Action: ['events:DescribeRule', 'events:ListTargetsByRule'],
      Resource: [rule],
    },
    {
      Sid: 'ReadArrivals',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: [`${arn}/incoming/*`],
    },
    {
      Sid: 'SayWhatItFound',
      Effect: 'Allow',
      Action: [
        's3:PutObjectTagging',
        's3:GetObjectTagging',
        's3:PutObjectVersionTagging',
        's3:GetObjectVersionTagging',
      ],
      Resource: [`${arn}/incoming/*`],
    },
    {
      Sid: 'SeeTheBucket',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetBucketNotification', 's3:PutBucketNotification'],
      Resource: [arn],
    },
    {
      Sid: 'ProveItCanRead',
      Effect: 'Allow',
      Action: ['s3:PutObject'],
      Resource: [`${arn}/malware-protection-resource-validation-object`],
    },
    ...(keyArn === undefined
      ? []
      : [
          {
            Sid: 'OpenArrivals',
            Effect: 'Allow',
            Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
            Resource: [keyArn],
            Condition: { StringLike: { 'kms:ViaService': `s3.${stage.region}.amazonaws.com` } },
          },
        ]),
  ];
  const policy = new aws.iam.RolePolicy(`${logical}ScannerPolicy`, {
    role: role.name,
    name: 'scan',
    policy: $util
      .output(key?.arn)
      .apply((keyArn) => JSON.stringify({ Version: '2012-10-17', Statement: statements(keyArn) })),
  });
  new aws.guardduty.MalwareProtectionPlan(
    `${logical}Scan`,
    {
      role: role.arn,
      protectedResource: { s3Bucket: { bucketName: bucket.bucket, objectPrefixes: ['incoming/'] } },
      actions: [{ taggings: [{ status: 'ENABLED' }] }],
    },
    { dependsOn: [policy] },
  );
};

const filesBucket = (stage: Stage, key: aws.kms.Key | undefined): PrivateBucket => {
  const files = privateBucket(stage, 'files', { key, keep: stage.production });
  const { bucket, logical, versioning } = files;
  new aws.s3.BucketCorsConfiguration(`${logical}Cors`, {
    bucket: bucket.bucket,
    corsRules: [
      {
        allowedOrigins: [stage.origin],
        allowedMethods: ['GET', 'PUT'],
        allowedHeaders: ['content-type', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
        exposeHeaders: ['etag'],
        maxAgeSeconds: 3_600,
      },
    ],
  });
  new aws.s3.BucketLifecycleConfiguration(
    `${logical}Lifecycle`,
    {
      bucket: bucket.bucket,
      rules: [
        {
          id: 'incoming',
          status: 'Enabled',
          filter: { prefix: 'incoming/' },
          expiration: { days: 1 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
        },
        // What was erased on request must be gone in the end; a month is there to mend a mistake.
        {
          id: 'former-versions',
          status: 'Enabled',
          filter: { prefix: '' },
          noncurrentVersionExpiration: { noncurrentDays: 30 },
        },
        ...stage.inputs.retention.map(({ series, years }) => ({
          id: `series-${series}`,
          status: 'Enabled',
          filter: { and: { prefix: 'kept/', tags: { series } } },
          expiration: { days: years * 365 },
        })),
      ],
    },
    { dependsOn: [versioning] },
  );
  scanArrivals(stage, files, key);
  return files;
};

/** What can always be made again: search indexes. Former versions go after a week. */
const blobsBucket = (stage: Stage, key: aws.kms.Key | undefined): PrivateBucket => {
  const blobs = privateBucket(stage, 'blobs', { key, keep: false });
  new aws.s3.BucketLifecycleConfiguration(
    `${blobs.logical}Lifecycle`,
    {
      bucket: blobs.bucket.bucket,
      rules: [
        {
          id: 'former-versions',
          status: 'Enabled',
          filter: { prefix: '' },
          noncurrentVersionExpiration: { noncurrentDays: 7 },
        },
      ],
    },
    { dependsOn: [blobs.versioning] },
  );
  return blobs;
};

/**
 * The heads of every chain, each day, written once: nobody, the account's owner included, takes one away or writes another over it
 * before its time (Object Lock, compliance). Ten years in production; a day elsewhere, so that a stage can be removed.
 */
const headsBucket = (stage: Stage, key: aws.kms.Key | undefined): PrivateBucket => {
  const heads = privateBucket(stage, 'heads', { key, objectLock: true, keep: stage.production });
  new aws.s3.BucketObjectLockConfiguration(
    `${heads.logical}Lock`,
    {
      bucket: heads.bucket.bucket,
      rule: { defaultRetention: { mode: 'COMPLIANCE', ...(stage.production ? { years: 10 } : { days: 1 }) } },
    },
    { dependsOn: [heads.versioning] },
  );
  return heads;
};

/** Files of owners, blobs of contexts and the heads of chains: three buckets, because three different things may happen to them. */
export const filesOf = (stage: Stage, key: aws.kms.Key | undefined) => {
  const buckets = {
    files: filesBucket(stage, key),
    blobs: blobsBucket(stage, key),
    heads: headsBucket(stage, key),
  };
  for (const bucket of Object.values(buckets)) policyOf(bucket);
  return buckets;
};

import type { Stage } from './stage.ts';

interface BucketOptions {
  /** Encrypted with the customer's key where there is one. */
  readonly key?: aws.kms.Key | undefined;
  readonly objectLock?: boolean;
  readonly keep: boolean;
}

/**
 * A bucket as every bucket here is: nobody outside reads it, nobody's own rights on a file count, every byte is encrypted,
 * and every version is kept for a while. Its policy (`policyOf`) is made apart, because it may name who comes later.
 */
export const privateBucket = (stage: Stage, what: string, { key, objectLock, keep }: BucketOptions) => {
  const { house, names, arns } = stage;
  const logical = house.logical('bucket', what);
  const name = names.bucket(what);
  const bucket = new aws.s3.Bucket(
    logical,
    { bucket: name, forceDestroy: !keep, ...(objectLock && { objectLockEnabled: true }) },
    { retainOnDelete: keep, protect: keep },
  );
  new aws.s3.BucketPublicAccessBlock(`${logical}Closed`, {
    bucket: bucket.bucket,
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  });
  new aws.s3.BucketOwnershipControls(`${logical}Owner`, {
    bucket: bucket.bucket,
    rule: { objectOwnership: 'BucketOwnerEnforced' },
  });
  new aws.s3.BucketServerSideEncryptionConfiguration(`${logical}Encryption`, {
    bucket: bucket.bucket,
    rules: [
      key
        ? {
            applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.arn },
            bucketKeyEnabled: true,
          }
        : { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } },
    ],
  });
  const versioning = new aws.s3.BucketVersioning(`${logical}Versions`, {
    bucket: bucket.bucket,
    versioningConfiguration: { status: 'Enabled' },
  });
  return { bucket, name, arn: arns.bucket(name), logical, versioning };
};
export type PrivateBucket = ReturnType<typeof privateBucket>;

/** What travels to a bucket travels over TLS; `allow` is who else may do what, besides the account's own roles. */
export const policyOf = (
  { bucket, arn, logical }: PrivateBucket,
  allow: readonly $util.Input<object>[] = [],
): aws.s3.BucketPolicy =>
  new aws.s3.BucketPolicy(`${logical}Policy`, {
    bucket: bucket.bucket,
    policy: $util.all([...allow]).apply((statements) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'TlsOnly',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [arn, `${arn}/*`],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
          ...statements,
        ],
      }),
    ),
  });

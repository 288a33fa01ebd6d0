import type { Stage } from './stage.ts';

const rootOf = /^arn:aws:iam::\d{12}:root$/;

/** A trust document without the account itself among those it trusts; a statement that trusts nobody else goes. */
const withoutAccountRoot = (trust: string): string => {
  const document = JSON.parse(trust) as { Statement: { Principal?: { AWS?: string | string[] } }[] };
  const statements = document.Statement.flatMap((statement) => {
    const { AWS, ...others } = statement.Principal ?? {};
    if (AWS === undefined) return [statement];
    const named = [AWS].flat().filter((arn) => !rootOf.test(arn));
    if (named.length === 0 && Object.keys(others).length === 0) return [];
    return [{ ...statement, Principal: { ...others, ...(named.length > 0 && { AWS: named }) } }];
  });
  return JSON.stringify({ ...document, Statement: statements });
};

/** Links tell names. What a function may do is said where the function is, and nowhere else. */
const linksGrantNothing = (): void => {
  sst.Linkable.wrap(sst.aws.Dynamo, (table) => ({ properties: { name: table.name } }));
  sst.Linkable.wrap(sst.aws.Bucket, (bucket) => ({ properties: { name: bucket.name } }));
  sst.Linkable.wrap(sst.aws.Queue, (queue) => ({ properties: { url: queue.url } }));
  sst.Linkable.wrap(sst.aws.Bus, (bus) => ({ properties: { name: bus.name, arn: bus.arn } }));
  sst.Linkable.wrap(sst.aws.SnsTopic, (topic) => ({ properties: { arn: topic.arn } }));
};

/** Queues answer message by message; a stream gives up, halves and hands over what it cannot read, and never blocks its shard. */
const mappingsGiveUp = (): void => {
  $transform(aws.lambda.EventSourceMapping, (args) => {
    args.functionResponseTypes = ['ReportBatchItemFailures'];
    if (args.startingPosition === undefined) return;
    if (args.destinationConfig === undefined) {
      throw new Error('A stream needs a queue for what cannot be read: give its mapping destinationConfig.onFailure.');
    }
    args.bisectBatchOnFunctionError ??= true;
    args.maximumRetryAttempts ??= 5;
    args.maximumRecordAgeInSeconds ??= 3_600;
  });
};

/** What a bus cannot hand over goes to a queue, or is gone after a day without a word. */
const targetsKeepWhatFails = (): void => {
  $transform(aws.cloudwatch.EventTarget, (args, _opts, name) => {
    if (args.deadLetterConfig === undefined) {
      throw new Error(`The target «${name}» needs deadLetterConfig: the bus forgets what it cannot hand over.`);
    }
  });
};

/**
 * Puts right, for whatever is made from here on, what SST leaves open: a role that trusts the whole account (it asks whether
 * an Output is false, and an Output never is), links that grant `service:*`, streams that retry one record for ever, batches
 * that fail as one, targets without a dead-letter queue, and logs in plain text.
 */
export const mendDefaults = (stage: Pick<Stage, 'logDays'>): void => {
  linksGrantNothing();
  mappingsGiveUp();
  targetsKeepWhatFails();
  $transform(aws.cloudwatch.LogGroup, (args) => {
    if (args) args.retentionInDays = stage.logDays;
  });
  $transform(aws.iam.Role, (args) => {
    // A role that is only looked up has none.
    if (args.assumeRolePolicy === undefined) return;
    args.assumeRolePolicy = $util.output(args.assumeRolePolicy).apply((trust) => withoutAccountRoot(String(trust)));
  });
  $transform(aws.lambda.Function, (args) => {
    args.runtime = 'nodejs24.x';
    args.architectures = ['arm64'];
  });
  $transform(sst.aws.Function, (args) => {
    args.logging ??= { format: 'json' };
  });
};

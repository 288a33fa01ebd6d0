import type { Data } from './data.ts';
import type { DeployedFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

/** What the role of a publisher needs to be woken by a stream. */
const readingStreams = (stage: Stage, publisher: DeployedFunction, data: Data): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'BeWokenByTheStream',
        Effect: 'Allow',
        Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
        // The stream's own label is a date, known once it is there.
        Resource: data.of(publisher.context).map(({ name }) => `${stage.arns.table(name)}/stream/*`),
      },
    ],
  });

/**
 * The stream of each of a context's tables wakes its publisher for rows that are in the outbox, and for no other. What cannot be
 * published after a few tries is put aside and left to the sweep: the row stays in the outbox, the shard goes on.
 */
export const wakeByStream = (
  stage: Stage,
  publisher: DeployedFunction,
  role: aws.iam.Role,
  data: Data,
  dead: aws.sqs.Queue,
): void => {
  const { logical, context, resource } = publisher;
  const allowed = new aws.iam.RolePolicy(`${logical}PolicyStream`, {
    role: role.name,
    name: 'stream',
    policy: readingStreams(stage, publisher, data),
  });
  for (const table of data.of(context)) {
    new aws.lambda.EventSourceMapping(
      `${logical}Wake${stage.house.logical(table.silo ?? '')}`,
      {
        eventSourceArn: table.resource.streamArn,
        functionName: resource.arn,
        startingPosition: 'LATEST',
        batchSize: 100,
        maximumBatchingWindowInSeconds: 0,
        parallelizationFactor: 2,
        maximumRetryAttempts: 3,
        maximumRecordAgeInSeconds: 3_600,
        bisectBatchOnFunctionError: true,
        filterCriteria: {
          filters: [
            {
              pattern: JSON.stringify({
                eventName: ['INSERT'],
                dynamodb: { NewImage: { outbox: { S: [{ exists: true }] } } },
              }),
            },
          ],
        },
        destinationConfig: { onFailure: { destinationArn: dead.arn } },
        tags: { 'concierta:context': context.name },
      },
      { dependsOn: [allowed] },
    );
  }
};

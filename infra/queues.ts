import type { Consumer } from '@concierta/events';
import type { DeclaredFunction, DeployedFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

/** Tries of one message before it is put aside. */
export const mostTries = 5;

const days = (count: number): number => count * 24 * 60 * 60;

/** Whoever may use the queue does so over TLS; the bus, only by the rule that feeds it. */
const accessTo = (queueArn: string, ruleArn?: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 'sqs:*',
        Resource: queueArn,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      ...(ruleArn === undefined
        ? []
        : [
            {
              Sid: 'FromItsRule',
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: queueArn,
              Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
            },
          ]),
    ],
  });

/** A queue and the one where what it could not deliver waits for a person. */
export interface QueuePair {
  readonly logical: string;
  readonly queue: aws.sqs.Queue;
  readonly dead: aws.sqs.Queue;
}

/** Where what failed waits for two weeks; `ruleArn` when the bus itself may put there what it could not hand over. */
export const deadLettersOf = (
  { names, arns }: Stage,
  context: string,
  of: string,
  logical: string,
  ruleArn?: string,
): aws.sqs.Queue => {
  const name = names.deadLetters(context, of);
  const dead = new aws.sqs.Queue(`${logical}Dead`, {
    name,
    sqsManagedSseEnabled: true,
    messageRetentionSeconds: days(14),
    tags: { 'concierta:context': context },
  });
  new aws.sqs.QueuePolicy(`${logical}DeadPolicy`, { queueUrl: dead.url, policy: accessTo(arns.queue(name), ruleArn) });
  return dead;
};

/**
 * The queue of one consumer. A message that is being worked on is hidden for six times what its worker may take, as AWS asks;
 * after five tries it is put aside, and from there only this queue can take it back.
 */
export const queueOf = (
  stage: Stage,
  { context, logical }: DeclaredFunction,
  consumer: Consumer,
  timeoutSeconds: number,
): QueuePair => {
  const { names, arns, house } = stage;
  if (consumer.atOnce !== undefined && consumer.atOnce < 2) {
    throw new Error(
      `${context.name} ${consumer.name}: AWS works on two batches at once or more, and ${consumer.atOnce} is asked for.`,
    );
  }
  const name = names.queue(context.name, consumer.name);
  const own = `${logical}${house.logical(consumer.name)}`;
  const ruleArn = arns.rule(names.bus, names.rule(context.name, consumer.name));
  const dead = deadLettersOf(stage, context.name, consumer.name, own, ruleArn);
  const queue = new aws.sqs.Queue(`${own}Queue`, {
    name,
    sqsManagedSseEnabled: true,
    visibilityTimeoutSeconds: timeoutSeconds * 6,
    messageRetentionSeconds: days(14),
    receiveWaitTimeSeconds: 20,
    redrivePolicy: dead.arn.apply((deadLetterTargetArn) =>
      JSON.stringify({ deadLetterTargetArn, maxReceiveCount: mostTries }),
    ),
    tags: { 'concierta:context': context.name },
  });
  new aws.sqs.QueuePolicy(`${own}QueuePolicy`, { queueUrl: queue.url, policy: accessTo(arns.queue(name), ruleArn) });
  new aws.sqs.RedriveAllowPolicy(`${own}Redrive`, {
    queueUrl: dead.url,
    redriveAllowPolicy: queue.arn.apply((arn) =>
      JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns: [arn] }),
    ),
  });
  return { logical: own, queue, dead };
};

/** Ties a consumer's queue to its worker: ten at a time, each message by itself, and no more batches at once than it asked for. */
export const workOn = (worker: DeployedFunction, consumer: Consumer, { logical, queue }: QueuePair): void => {
  new aws.lambda.EventSourceMapping(`${logical}Work`, {
    eventSourceArn: queue.arn,
    functionName: worker.resource.arn,
    batchSize: 10,
    scalingConfig: { maximumConcurrency: consumer.atOnce ?? 10 },
    tags: { 'concierta:context': worker.context.name },
  });
};

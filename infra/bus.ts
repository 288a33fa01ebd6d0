import type { Consumer, ServiceContext } from '@concierta/events';
import type { QueuePair } from './queues.ts';
import type { Stage } from './stage.ts';

/** What the rule of a queue lets through: the consumer's types, told by a context that publishes them, and not narrower than its zone. */
export const patternOf = ({ contexts, sourceOf, visibleTo }: Stage['house'], { events, scope }: Consumer) => ({
  source: contexts
    .filter(({ publishes }) => publishes.some((type) => events.includes(type)))
    .map(({ name }) => sourceOf(name)),
  'detail-type': [...events],
  detail: { visibility: [...visibleTo[scope]] },
});

/** The bus, and every event of a year in its archive. */
export const busOf = (stage: Stage, key: aws.kms.Key | undefined): aws.cloudwatch.EventBus => {
  const { names, production } = stage;
  const encrypted = key && { kmsKeyIdentifier: key.arn };
  const bus = new aws.cloudwatch.EventBus('Bus', {
    name: names.bus,
    description: 'What the contexts tell each other',
    ...encrypted,
  });
  new aws.cloudwatch.EventArchive('BusArchive', {
    name: names.bus,
    eventSourceArn: bus.arn,
    description: 'To tell again what a consumer lost',
    // The replay's own copies are marked by the bus, and would be archived again without this.
    eventPattern: JSON.stringify({ 'replay-name': [{ exists: false }] }),
    retentionDays: production ? 365 : 7,
    ...encrypted,
  });
  return bus;
};

/** Hands a consumer's events to its queue, in groups by owner: one that tells much does not make the others wait. */
export const subscribe = (
  stage: Stage,
  bus: aws.cloudwatch.EventBus,
  context: ServiceContext,
  consumer: Consumer,
  { logical, queue, dead }: QueuePair,
): void => {
  const rule = new aws.cloudwatch.EventRule(`${logical}Rule`, {
    name: stage.names.rule(context.name, consumer.name),
    eventBusName: bus.name,
    description: `What ${consumer.name} of ${context.name} listens to`,
    eventPattern: JSON.stringify(patternOf(stage.house, consumer)),
    tags: { 'concierta:context': context.name },
  });
  new aws.cloudwatch.EventTarget(`${logical}Target`, {
    rule: rule.name,
    eventBusName: bus.name,
    targetId: 'queue',
    arn: queue.arn,
    sqsTarget: { messageGroupId: '$.detail.owner' },
    deadLetterConfig: { arn: dead.arn },
    retryPolicy: { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 },
  });
};

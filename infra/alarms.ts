import type { DeployedApi } from './api.ts';
import type { DeployedFunction } from './deployed-function.ts';
import { answersPeople } from './functions.ts';
import type { QueuePair } from './queues.ts';
import type { Stage } from './stage.ts';

/** One thing that somebody is woken for. Every kind has its line in the runbook, `infra/README.md`, under this name. */
export type AlarmKind =
  | 'access-denied'
  | 'api-5xx'
  | 'api-p99'
  | 'dead-letters'
  | 'errors'
  | 'guard-trips'
  | 'iterator-age'
  | 'oldest-message'
  | 'outbox-lag'
  | 'p99'
  | 'refused-events'
  | 'throttles';

interface Watched {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions?: Record<string, $util.Input<string>>;
  readonly statistic: 'Sum' | 'Maximum' | 'p99';
  readonly above: number;
  /** Minutes of one look, and how many looks in a row must be bad. */
  readonly minutes?: number;
  readonly looks?: number;
}

/** Whom alarms tell: a topic that the services of AWS may write to, and the address that it writes to. */
export const topicOf = (stage: Stage, key: aws.kms.Key | undefined): aws.sns.Topic => {
  const topic = new aws.sns.Topic('Alarms', {
    name: `${stage.names.base}-alarms`,
    ...(key && { kmsMasterKeyId: key.arn }),
  });
  new aws.sns.TopicPolicy('AlarmsPolicy', {
    arn: topic.arn,
    policy: topic.arn.apply((arn) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'AlarmsAndBudget',
            Effect: 'Allow',
            Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
            Action: 'sns:Publish',
            Resource: arn,
            Condition: { StringEquals: { 'aws:SourceAccount': stage.accountId } },
          },
        ],
      }),
    ),
  });
  new aws.sns.TopicSubscription('AlarmsByMail', {
    topic: topic.arn,
    protocol: 'email',
    endpoint: stage.inputs.alarms.email,
  });
  return topic;
};

/** Makes alarms of one stage, all alike: silence is not an alarm, and what is over is told as well. */
const alarming =
  (stage: Stage, topic: aws.sns.Topic) =>
  (kind: AlarmKind, of: string, says: string, watched: Watched): aws.cloudwatch.MetricAlarm => {
    const { namespace, metricName, dimensions, statistic, above, minutes = 5, looks = 1 } = watched;
    return new aws.cloudwatch.MetricAlarm(`Alarm${stage.house.logical(of, kind)}`, {
      name: `${of}-${kind}`.startsWith(stage.names.base) ? `${of}-${kind}` : `${stage.names.base}-${of}-${kind}`,
      alarmDescription: `${says} What to do: infra/README.md, «${kind}».`,
      namespace,
      metricName,
      ...(dimensions && { dimensions }),
      ...(statistic === 'p99' ? { extendedStatistic: 'p99' } : { statistic }),
      comparisonOperator: 'GreaterThanThreshold',
      threshold: above,
      period: minutes * 60,
      evaluationPeriods: looks,
      datapointsToAlarm: looks,
      treatMissingData: 'notBreaching',
      alarmActions: [topic.arn],
      okActions: [topic.arn],
    });
  };
type Alarming = ReturnType<typeof alarming>;

const watchFunction = (alarm: Alarming, deployed: DeployedFunction): void => {
  const { name, resource, timeoutSeconds, fn } = deployed;
  const ofLambda = { namespace: 'AWS/Lambda', dimensions: { FunctionName: resource.name } };
  alarm('errors', name, 'It failed, and not in a way it knows how to answer.', {
    ...ofLambda,
    metricName: 'Errors',
    statistic: 'Sum',
    above: 0,
  });
  alarm('throttles', name, 'Calls were refused because too many ran at once.', {
    ...ofLambda,
    metricName: 'Throttles',
    statistic: 'Sum',
    above: 0,
  });
  alarm('p99', name, 'One in a hundred takes too long.', {
    ...ofLambda,
    metricName: 'Duration',
    statistic: 'p99',
    above: answersPeople(deployed) ? 3_000 : timeoutSeconds * 800,
    looks: 3,
  });
  if (fn.kind === 'publisher') {
    alarm('iterator-age', name, 'The stream is read late: events reach nobody until the sweep.', {
      ...ofLambda,
      metricName: 'IteratorAge',
      statistic: 'Maximum',
      above: 60_000,
      looks: 2,
    });
  }
};

const watchDead = (alarm: Alarming, name: string, dead: aws.sqs.Queue): void => {
  alarm('dead-letters', name, 'Something was put aside after every try, and waits for a person.', {
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: dead.name },
    statistic: 'Maximum',
    above: 0,
  });
};

const watchQueue = (alarm: Alarming, name: string, { queue, dead }: QueuePair): void => {
  watchDead(alarm, name, dead);
  alarm('oldest-message', name, 'A message has waited for a quarter of an hour.', {
    namespace: 'AWS/SQS',
    metricName: 'ApproximateAgeOfOldestMessage',
    dimensions: { QueueName: queue.name },
    statistic: 'Maximum',
    above: 900,
  });
};

/** What functions count themselves (`packages/lambda/src/telemetry/metrics.ts`), of one function. */
export const countedBy = (stage: Stage, { context, fn }: DeployedFunction) => ({
  namespace: 'Concierta',
  dimensions: { service: context.name, stage: stage.name, function: fn.name },
});

/** What only a log tells: a refusal of IAM that nobody caught, at the start of a container for instance. */
const countRefusals = (namespace: string, { logical, logGroupName }: DeployedFunction): void => {
  new aws.cloudwatch.LogMetricFilter(`${logical}CountsAccessDenied`, {
    logGroupName,
    pattern: '?AccessDenied ?AccessDeniedException',
    metricTransformation: { name: 'AccessDenied', namespace, value: '1' },
  });
};

const watchCounters = (stage: Stage, alarm: Alarming, deployed: DeployedFunction): void => {
  const { name, fn } = deployed;
  const own = countedBy(stage, deployed);
  alarm('guard-trips', name, 'It reached for rows outside its scope or its role: a defect, or somebody probing.', {
    ...own,
    metricName: 'GuardTrips',
    statistic: 'Sum',
    above: 0,
  });
  if (fn.kind === 'worker') {
    alarm('refused-events', name, 'It was handed an event that its source may not tell: forged, or a rule is wrong.', {
      ...own,
      metricName: 'RefusedEvents',
      statistic: 'Sum',
      above: 0,
    });
  }
  if (fn.kind === 'publisher') {
    alarm('outbox-lag', name, 'An event was published more than two minutes after it was written.', {
      ...own,
      metricName: 'OutboxLag',
      statistic: 'Maximum',
      above: 120_000,
    });
  }
};

const watchApi = (alarm: Alarming, { api }: DeployedApi): void => {
  const ofApi = { namespace: 'AWS/ApiGateway', dimensions: { ApiId: api.id } };
  alarm('api-5xx', 'api', 'Somebody was answered with an error that is ours.', {
    ...ofApi,
    metricName: '5xx',
    statistic: 'Sum',
    above: 0,
  });
  alarm('api-p99', 'api', 'One answer in a hundred takes more than three seconds.', {
    ...ofApi,
    metricName: 'Latency',
    statistic: 'p99',
    above: 3_000,
    looks: 3,
  });
};

export interface AlarmedParts {
  readonly topic: aws.sns.Topic;
  readonly functions: readonly DeployedFunction[];
  /** Every consumer's queue, by its physical name. */
  readonly queues: ReadonlyMap<string, QueuePair>;
  /** Every other queue where what failed waits, by its physical name. */
  readonly dead: ReadonlyMap<string, aws.sqs.Queue>;
  readonly api: DeployedApi;
}

/** An alarm for every function, every queue and every dead-letter queue, for the API, and for what layers of isolation refuse. */
export const alarmsOf = (stage: Stage, { topic, functions, queues, dead, api }: AlarmedParts): void => {
  const alarm = alarming(stage, topic);
  const namespace = `Concierta/${stage.name}`;
  for (const deployed of functions) {
    watchFunction(alarm, deployed);
    watchCounters(stage, alarm, deployed);
    countRefusals(namespace, deployed);
  }
  for (const [name, pair] of queues) watchQueue(alarm, name, pair);
  for (const [name, queue] of dead) watchDead(alarm, name, queue);
  watchApi(alarm, api);
  alarm('access-denied', 'isolation', 'A policy refused what the code tried: a defect, or somebody probing.', {
    namespace,
    metricName: 'AccessDenied',
    statistic: 'Sum',
    above: 0,
  });
};

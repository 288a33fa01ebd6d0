import { type Graph, of } from '../synthesis/graph.ts';
import { at, type Check, type Expected, many, statementsOf, unequal } from './check.ts';

const alarmed = (graph: Graph, metric: string, dimensions: Readonly<Record<string, string>>): boolean =>
  of(graph, 'aws:cloudwatch/metricAlarm:MetricAlarm').some(
    ({ inputs }) =>
      inputs.metricName === metric &&
      Object.entries(dimensions).every(([name, value]) => at(inputs, 'dimensions', name) === value),
  );

const missing = (graph: Graph, of_: string, metrics: readonly string[], dimensions: Readonly<Record<string, string>>) =>
  metrics.filter((metric) => !alarmed(graph, metric, dimensions)).map((metric) => `${of_}: no alarm on ${metric}`);

const isDead = (name: string): boolean => name.endsWith('-dead');

const publishers = ({ functions }: Expected) => functions.filter(({ fn }) => fn.kind === 'publisher');

/** Who is told when something is wrong. */
export const watchChecks: readonly Check[] = [
  {
    guarantee: 'every function has alarms: errors, calls refused, one in a hundred that takes too long',
    faults: (graph) =>
      of(graph, 'aws:lambda/function:Function').flatMap(({ inputs }) =>
        missing(graph, String(inputs.name), ['Errors', 'Throttles', 'Duration'], { FunctionName: String(inputs.name) }),
      ),
  },
  {
    guarantee: 'every queue has an alarm on its oldest message, and every dead-letter queue on its first',
    faults: (graph) =>
      of(graph, 'aws:sqs/queue:Queue').flatMap(({ inputs }) => {
        const name = String(inputs.name);
        const metric = isDead(name) ? 'ApproximateNumberOfMessagesVisible' : 'ApproximateAgeOfOldestMessage';
        const zero = of(graph, 'aws:cloudwatch/metricAlarm:MetricAlarm').filter(
          (alarm) =>
            isDead(name) && at(alarm.inputs, 'dimensions', 'QueueName') === name && alarm.inputs.threshold !== 0,
        );
        return [
          ...missing(graph, name, [metric], { QueueName: name }),
          ...zero.map(() => `${name}: its alarm waits for more than one`),
        ];
      }),
  },
  {
    guarantee: 'every publisher has alarms on how late its stream is read and how late its outbox is emptied',
    faults: (graph, expected) =>
      publishers(expected).flatMap(({ name, context }) => [
        ...missing(graph, name, ['IteratorAge'], { FunctionName: name }),
        ...missing(graph, name, ['OutboxLag'], { service: context.name, function: 'publisher', stage: expected.stage }),
      ]),
  },
  {
    guarantee: 'the API has alarms on what fails and on what takes too long',
    faults: (graph) => missing(graph, 'api', ['5xx', 'Latency'], {}),
  },
  {
    guarantee: 'what the layers of isolation refuse is an alarm, of every function',
    faults: (graph, { functions, stage, names }) =>
      functions.flatMap(({ context, fn, name }) => [
        ...missing(graph, name, ['GuardTrips'], { service: context.name, function: fn.name, stage }),
        ...(of(graph, 'aws:cloudwatch/logMetricFilter:LogMetricFilter').some(
          ({ inputs }) =>
            inputs.logGroupName === names.logGroup(context.name, fn.name) &&
            String(inputs.pattern).includes('AccessDenied'),
        )
          ? []
          : [`${name}: nothing counts what a policy refused`]),
      ]),
  },
  {
    guarantee: 'every alarm tells somebody, when it begins and when it is over, and silence is no alarm',
    faults: (graph) => {
      const topics = of(graph, 'aws:sns/topic:Topic').map(({ inputs }) => String(inputs.name));
      return of(graph, 'aws:cloudwatch/metricAlarm:MetricAlarm').flatMap(({ name, inputs }) => {
        const told = [...many(inputs.alarmActions as string[]), ...many(inputs.okActions as string[])];
        return [
          ...(told.length === 2 && told.every((arn) => topics.some((topic) => arn.endsWith(`:${topic}`)))
            ? []
            : [`${name} tells nobody`]),
          ...unequal(`${name} silence`, inputs.treatMissingData, 'notBreaching'),
          ...(/infra\/README\.md, «[a-z0-9-]+»/.test(String(inputs.alarmDescription))
            ? []
            : [`${name} does not say what to do`]),
        ];
      });
    },
  },
  {
    guarantee: 'the topic writes to the stage’s address, and is encrypted in production',
    faults: (graph, { inputs, production }) => [
      ...unequal(
        'told',
        of(graph, 'aws:sns/topicSubscription:TopicSubscription').map((one) => [
          one.inputs.protocol,
          one.inputs.endpoint,
        ]),
        [['email', inputs.alarms.email]],
      ),
      ...of(graph, 'aws:sns/topic:Topic')
        .filter((topic) => (topic.inputs.kmsMasterKeyId !== undefined) !== production)
        .map(({ name }) => `${name} is not encrypted as its stage asks`),
    ],
  },
  {
    guarantee: 'the bus and its archive are encrypted with the customer’s key in production',
    faults: (graph, { production }) =>
      [...of(graph, 'aws:cloudwatch/eventBus:EventBus'), ...of(graph, 'aws:cloudwatch/eventArchive:EventArchive')]
        .filter(({ inputs }) => (inputs.kmsKeyIdentifier !== undefined) !== production)
        .map(({ name }) => `${name} is not encrypted as its stage asks`),
  },
  {
    guarantee: 'the customer’s key opens nothing by itself: only through the services that hold what it closed',
    faults: (graph) =>
      of(graph, 'aws:kms/key:Key').flatMap(({ name, inputs }) =>
        statementsOf(String(inputs.policy))
          .filter(({ Action }) =>
            many(Action).some((action) => /^kms:(\*|Decrypt|ReEncrypt|Create(Grant|\*))/.test(action)),
          )
          .filter(
            ({ Principal, Condition }) =>
              at(Condition, 'StringEquals', 'kms:ViaService') === undefined && at(Principal, 'Service') === undefined,
          )
          .map(({ Sid = '' }) => `${name}: ${Sid} opens`),
      ),
  },
  {
    guarantee: 'the month’s cost has a limit that is told before it is reached',
    faults: (graph, { inputs, stage }) =>
      of(graph, 'aws:budgets/budget:Budget').flatMap(({ inputs: budget }) => [
        ...unequal('limit', budget.limitAmount, String(inputs.budget.monthlyUsd)),
        ...unequal('of', at(budget, 'costFilters', 0, 'values'), [`user:concierta:stage$${stage}`]),
        ...(many(budget.notifications as unknown[]).length >= 2 ? [] : ['nobody is told']),
      ]),
  },
  {
    guarantee: 'everything bears the stage’s tags, because nothing is made by another provider than the stage’s',
    faults: (graph, { stage }) => [
      ...unequal('tags', graph.app.providers?.aws?.defaultTags?.tags, {
        'concierta:stage': stage,
        'concierta:managed-by': 'sst',
      }),
      ...graph.resources
        .filter(({ type, provider }) => type.startsWith('aws:') && provider !== '')
        .map(({ name, provider }) => `${name} is made by ${provider}`),
    ],
  },
  {
    guarantee: 'production cannot be removed by a command; any other stage goes whole',
    faults: (graph, { production }) =>
      unequal('removal', [graph.app.removal, graph.app.protect], production ? ['retain', true] : ['remove', false]),
  },
];

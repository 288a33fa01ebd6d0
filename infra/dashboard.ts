import { countedBy } from './alarms.ts';
import type { DeployedFunction } from './deployed-function.ts';
import type { Stage } from './stage.ts';

interface Graph {
  readonly title: string;
  readonly metrics: readonly (readonly unknown[])[];
  readonly stat: string;
}

/** One page to look at first: what people feel, what the queues hold, what the layers refused. */
export const dashboardOf = (
  stage: Stage,
  apiId: $util.Input<string>,
  functions: readonly DeployedFunction[],
  queueNames: readonly string[],
): void => {
  const { names, region } = stage;
  const counted = (deployed: DeployedFunction, metric: string) => {
    const { namespace, dimensions } = countedBy(stage, deployed);
    return [namespace, metric, ...Object.entries(dimensions).flat()];
  };
  const ofEach = (kind: (deployed: DeployedFunction) => boolean, metric: string) =>
    functions.filter(kind).map(({ name }) => ['AWS/Lambda', metric, 'FunctionName', name]);
  const graphs = (id: string): Graph[] => [
    {
      title: 'Answers and errors',
      stat: 'Sum',
      metrics: ['Count', '4xx', '5xx'].map((metric) => ['AWS/ApiGateway', metric, 'ApiId', id]),
    },
    {
      title: 'Time to answer (p99)',
      stat: 'p99',
      metrics: ofEach(({ fn }) => fn.kind === 'api' || fn.kind === 'pages', 'Duration'),
    },
    { title: 'Errors of functions', stat: 'Sum', metrics: ofEach(() => true, 'Errors') },
    { title: 'Refused for running at once', stat: 'Sum', metrics: ofEach(() => true, 'Throttles') },
    {
      title: 'Oldest message of each queue (s)',
      stat: 'Maximum',
      metrics: queueNames.map((name) => ['AWS/SQS', 'ApproximateAgeOfOldestMessage', 'QueueName', name]),
    },
    {
      title: 'Outbox lag (ms)',
      stat: 'Maximum',
      metrics: functions.filter(({ fn }) => fn.kind === 'publisher').map((deployed) => counted(deployed, 'OutboxLag')),
    },
    {
      title: 'Refused by policy and by guard',
      stat: 'Sum',
      metrics: [
        [`Concierta/${stage.name}`, 'AccessDenied'],
        ...functions.map((deployed) => counted(deployed, 'GuardTrips')),
      ],
    },
  ];
  new aws.cloudwatch.Dashboard('Dashboard', {
    dashboardName: names.base,
    dashboardBody: $util.output(apiId).apply((id) =>
      JSON.stringify({
        widgets: graphs(id).map(({ title, metrics, stat }, i) => ({
          type: 'metric',
          x: (i % 2) * 12,
          y: Math.floor(i / 2) * 6,
          width: 12,
          height: 6,
          properties: { title, metrics, stat, region, period: 300, view: 'timeSeries' },
        })),
      }),
    ),
  });
};

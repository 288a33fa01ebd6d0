import type { Data } from './data.ts';
import type { DeployedFunction } from './deployed-function.ts';
import type { CalendarFile } from './inputs.ts';
import { deadLettersOf } from './queues.ts';
import { schedulerTrust } from './scheduler-trust.ts';
import type { Stage } from './stage.ts';

type Season = CalendarFile['seasons'][number];

const timezone = 'America/Bogota';

/** Bogotá keeps one time the whole year. What is past is not asked for again: AWS refuses it. */
const isAhead = (moment: string, now: Date): boolean => Date.parse(`${moment}-05:00`) > now.getTime();

/** Keeps executions of an API warm from the season's first moment to its last. */
const keepWarm = (
  stage: Stage,
  { alias, name, logical }: DeployedFunction,
  seasons: readonly Season[],
  now: Date,
): void => {
  if (alias === undefined || seasons.length === 0) return;
  const target = new aws.appautoscaling.Target(
    `${logical}Warm`,
    {
      serviceNamespace: 'lambda',
      scalableDimension: 'lambda:function:ProvisionedConcurrency',
      resourceId: $interpolate`function:${name}:${alias.name}`,
      minCapacity: 0,
      maxCapacity: 0,
    },
    // The seasons move these; a release in the middle of one leaves them as they are.
    { ignoreChanges: ['minCapacity', 'maxCapacity'] },
  );
  const act = (season: Season, what: 'Opens' | 'Closes', moment: string, capacity: number) =>
    new aws.appautoscaling.ScheduledAction(`${logical}${stage.house.logical(season.name)}${what}`, {
      name: `${season.name}-${what.toLowerCase()}`,
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      schedule: `at(${moment})`,
      timezone,
      scalableTargetAction: { minCapacity: capacity, maxCapacity: capacity },
    });
  for (const season of seasons) {
    if (isAhead(season.from, now)) act(season, 'Opens', season.from, season.provisioned);
    if (isAhead(season.to, now)) act(season, 'Closes', season.to, 0);
  }
};

/** Warms tables when a season begins. By a call and not by the table's own declaration: lowered there, it would be made anew. */
const warmTables = (stage: Stage, data: Data, seasons: readonly Season[], now: Date): aws.sqs.Queue | undefined => {
  const warming = seasons.filter(({ warm, from }) => warm !== undefined && isAhead(from, now));
  if (warming.length === 0) return undefined;
  const { names, house } = stage;
  const dead = deadLettersOf(stage, 'calendar', 'season', 'Calendar');
  const role = new aws.iam.Role('CalendarRole', {
    name: `${names.base}-calendar`,
    description: 'Lets the planning calendar warm tables',
    assumeRolePolicy: schedulerTrust(stage),
  });
  const policy = new aws.iam.RolePolicy('CalendarPolicy', {
    role: role.name,
    name: 'warm',
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'WarmTables',
          Effect: 'Allow',
          Action: ['dynamodb:UpdateTable'],
          Resource: data.tables.map(({ arn }) => arn),
        },
        {
          Sid: 'KeepWhatFailed',
          Effect: 'Allow',
          Action: ['sqs:SendMessage'],
          Resource: [stage.arns.queue(names.deadLetters('calendar', 'season'))],
        },
      ],
    }),
  });
  for (const { name, from, warm } of warming) {
    for (const table of data.tables) {
      new aws.scheduler.Schedule(
        `Calendar${house.logical(name, table.context.name, table.silo ?? '')}`,
        {
          name: house.shortened(`${names.base}-${name}-${table.name}`, 64),
          description: `Warms ${table.name} for ${name}`,
          scheduleExpression: `at(${from})`,
          scheduleExpressionTimezone: timezone,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: 'arn:aws:scheduler:::aws-sdk:dynamodb:updateTable',
            roleArn: role.arn,
            input: JSON.stringify({
              TableName: table.name,
              WarmThroughput: { ReadUnitsPerSecond: warm?.reads, WriteUnitsPerSecond: warm?.writes },
            }),
            retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3_600 },
            deadLetterConfig: { arn: dead.arn },
          },
        },
        { dependsOn: [policy] },
      );
    }
  }
  return dead;
};

/**
 * The planning calendar: when the country's entities formulate and report, the platform is warm before they arrive. Returns the
 * queue of what it could not do, if there is anything that it will do.
 */
export const calendarOf = (
  stage: Stage,
  data: Data,
  functions: readonly DeployedFunction[],
  now: Date,
): aws.sqs.Queue | undefined => {
  const { seasons } = stage.calendar;
  for (const answering of functions.filter(({ fn }) => fn.kind === 'api')) keepWarm(stage, answering, seasons, now);
  return warmTables(stage, data, seasons, now);
};

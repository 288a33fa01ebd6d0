import type { DeployedFunction } from './deployed-function.ts';
import { schedulerTrust } from './scheduler-trust.ts';
import type { Stage } from './stage.ts';

/** `every` as Scheduler writes it; whole days at half past two in Bogotá, when hardly anybody works. */
export const expressionOf = (everySeconds: number): string => {
  if (everySeconds % 60 !== 0 || everySeconds < 60) {
    throw new Error(`a schedule every ${everySeconds} seconds: AWS calls at whole minutes`);
  }
  const minutes = everySeconds / 60;
  if (minutes % 1_440 === 0) return minutes === 1_440 ? 'cron(30 2 * * ? *)' : `rate(${minutes / 1_440} days)`;
  if (minutes % 60 === 0) return minutes === 60 ? 'rate(1 hour)' : `rate(${minutes / 60} hours)`;
  return minutes === 1 ? 'rate(1 minute)' : `rate(${minutes} minutes)`;
};

/** What a function is called for: its context's schedules; for a publisher, the sweep of the outbox each minute. */
export const schedulesOf = ({
  fn,
}: Pick<DeployedFunction, 'fn'>): readonly { name: string; everySeconds: number }[] => {
  if (fn.kind === 'publisher') return [{ name: 'outbox', everySeconds: 60 }];
  return fn.kind === 'clock' ? fn.schedules : [];
};

/**
 * Calls a function when the clock says so, with the name of the schedule. A call that fails is not repeated (the next one is a
 * minute away and does the same) and is kept in the function's dead letters.
 */
export const callByClock = (stage: Stage, called: DeployedFunction, dead: aws.sqs.Queue): void => {
  const { logical, resource, context, fn } = called;
  const { names, arns, house } = stage;
  const functionArn = arns.function(names.function(context.name, fn.name));
  const deadArn = arns.queue(names.deadLetters(context.name, fn.name));
  const role = new aws.iam.Role(`${logical}CallerRole`, {
    name: house.shortened(`${names.base}-${context.name}-caller-${fn.name}`, 64),
    description: `Lets the clock call ${fn.name} of ${context.name}`,
    assumeRolePolicy: schedulerTrust(stage),
    tags: { 'concierta:context': context.name },
  });
  const policy = new aws.iam.RolePolicy(`${logical}CallerPolicy`, {
    role: role.name,
    name: 'call',
    policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: 'CallIt', Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: [functionArn] },
        { Sid: 'KeepWhatFailed', Effect: 'Allow', Action: ['sqs:SendMessage'], Resource: [deadArn] },
      ],
    }),
  });
  new aws.lambda.FunctionEventInvokeConfig(`${logical}Calls`, {
    functionName: resource.name,
    maximumRetryAttempts: 0,
    maximumEventAgeInSeconds: 300,
    destinationConfig: { onFailure: { destination: dead.arn } },
  });
  for (const { name, everySeconds } of schedulesOf(called)) {
    new aws.scheduler.Schedule(
      `${logical}Every${house.logical(name)}`,
      {
        name: house.shortened(`${names.base}-${context.name}-${name}`, 64),
        description: `Calls ${fn.name} of ${context.name}`,
        scheduleExpression: expressionOf(everySeconds),
        scheduleExpressionTimezone: 'America/Bogota',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: resource.arn,
          roleArn: role.arn,
          input: JSON.stringify({ schedule: name }),
          retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 300 },
          deadLetterConfig: { arn: dead.arn },
        },
      },
      { dependsOn: [policy] },
    );
  }
};

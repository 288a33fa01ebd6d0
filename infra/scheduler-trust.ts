import type { Stage } from './stage.ts';

/** Lets the scheduler of this account take a role, and no other account's. */
export const schedulerTrust = ({ accountId }: Pick<Stage, 'accountId'>): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'SchedulerOfThisAccount',
        Effect: 'Allow',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
      },
    ],
  });

import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '@concierta/kernel';
import type { Scope } from './scope.ts';
import type { Patience } from './transaction.ts';

/** What every operation of a store works with. */
export interface Environment {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
  readonly scope: Scope;
  readonly clock: Clock;
  readonly patience: Patience;
}

/** Now, in the seconds that `ttl` is written in. */
export const nowInSeconds = ({ clock }: Environment): number => Math.floor(clock.now().getTime() / 1000);

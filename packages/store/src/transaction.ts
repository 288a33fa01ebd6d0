import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Refusal } from '@concierta/kernel';
import { accessDenied } from './trips.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction and what it is for, so that a refused one can be told from the others by its place. */
export interface Step<N extends string = string> {
  readonly name: N;
  readonly request: TransactItem;
}

export interface Failed<N extends string> {
  readonly name: N;
  readonly index: number;
  /** The `id` of the row that was found instead, where the step asked for it. */
  readonly foundId?: string | undefined;
}

/** How a store waits between attempts; tests take the waiting out. */
export interface Patience {
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export const patience: Patience = {
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

const retries = 5;

const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** A request that the role may not make, and a role that may not be taken. */
const refusedNames = new Set(['AccessDeniedException', 'AccessDenied']);

const countDenied = (error: unknown): void => {
  if (refusedNames.has(nameOf(error))) accessDenied();
};

/**
 * Sends the steps as one transaction. Answers the steps whose condition did not hold (none: it is written).
 *
 * Conflict and throttling are tried again, at most five times, each wait random within a doubling bound; then `busy`.
 * A condition that failed is final even when another step conflicted: the row it looked at had been committed.
 */
export const sendTransaction = async <N extends string>(
  client: DynamoDBDocumentClient,
  steps: readonly Step<N>[],
  { pause, random }: Patience = patience,
): Promise<readonly Failed<N>[]> => {
  const command = () => new TransactWriteCommand({ TransactItems: steps.map(({ request }) => request) });
  for (let attempt = 0; ; attempt += 1) {
    try {
      await client.send(command());
      return [];
    } catch (error) {
      countDenied(error);
      if (error instanceof TransactionCanceledException) {
        const reasons = error.CancellationReasons ?? [];
        const failed = steps.flatMap(({ name }, index) =>
          reasons[index]?.Code === 'ConditionalCheckFailed'
            ? [{ name, index, foundId: reasons[index]?.Item?.id?.S }]
            : [],
        );
        if (failed.length > 0) return failed;
        if (!reasons.some(({ Code }) => Code !== undefined && passing.has(Code))) throw error;
      } else if (!passing.has(nameOf(error))) {
        throw error;
      }
      if (attempt >= retries) throw new Refusal('busy');
      await pause(random() * 20 * 2 ** attempt);
    }
  }
};

/** Runs a read, answering `busy` when throttling outlasts the SDK's own retries. */
export const reading = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    countDenied(error);
    if (passing.has(nameOf(error))) throw new Refusal('busy');
    throw error;
  }
};

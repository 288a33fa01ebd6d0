import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Counting {
  readonly client: DynamoDBDocumentClient;
  /** Calls since the start or the last `reset`, by operation (`Query`, `GetItem`, `TransactWriteItems` …). */
  counts(): Readonly<Record<string, number>>;
  total(): number;
  reset(): void;
}

/** Counts the calls a client makes, for tests that hold a budget of calls. Attempts the SDK repeats by itself count once. */
export const countingClient = (client: DynamoDBDocumentClient): Counting => {
  const calls = new Map<string, number>();
  client.middlewareStack.add(
    (next, context) => (args) => {
      const operation = (context.commandName ?? 'unknown').replace(/Command$/, '');
      calls.set(operation, (calls.get(operation) ?? 0) + 1);
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    client,
    counts: () => Object.fromEntries(calls),
    total: () => [...calls.values()].reduce((sum, count) => sum + count, 0),
    reset: () => calls.clear(),
  };
};

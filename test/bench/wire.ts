import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** One call as the client was asked for it. */
export interface Call {
  /** `Query`, `GetItem`, `TransactWriteItems` … */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The calls a piece of work makes, as they were made. */
export interface Listening {
  during(work: () => Promise<unknown>): Promise<Call[]>;
}

/** Hears every call of a client, while it is asked to. */
export const listenTo = (client: DynamoDBDocumentClient): Listening => {
  let heard: Call[] | undefined;
  client.middlewareStack.add(
    (next, context) => (args) => {
      const operation = (context.commandName ?? 'unknown').replace(/Command$/, '');
      heard?.push({ operation, input: args.input as Record<string, unknown> });
      return next(args);
    },
    { step: 'initialize', name: 'benchListening' },
  );
  return {
    async during(work) {
      const calls: Call[] = [];
      heard = calls;
      try {
        await work();
      } finally {
        heard = undefined;
      }
      return calls;
    },
  };
};

interface Consumed {
  readonly CapacityUnits?: number;
}

/** Capacity units that a piece of work consumed. */
export interface Meter {
  during(work: () => Promise<unknown>): Promise<number>;
}

/** Asks for the capacity of every call and adds up what was answered. */
export const meterOf = (client: DynamoDBDocumentClient): Meter => {
  let units = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
      for (const { CapacityUnits = 0 } of [consumed ?? []].flat()) units += CapacityUnits;
      return answer;
    },
    { step: 'initialize', name: 'benchMeter' },
  );
  return {
    async during(work) {
      const before = units;
      await work();
      return units - before;
    },
  };
};

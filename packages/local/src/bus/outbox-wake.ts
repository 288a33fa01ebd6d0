import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

interface Written {
  readonly TransactItems?: readonly { readonly Put?: { readonly TableName?: string; readonly Item?: unknown } }[];
}

/** The outbox shard that a written item waits in: `OUT#<n>`, as the document client or the wire writes it. */
const shardOf = (item: unknown): number | undefined => {
  if (typeof item !== 'object' || item === null || !('outbox' in item)) return undefined;
  const { outbox } = item;
  const text = typeof outbox === 'string' ? outbox : (outbox as { S?: unknown } | null)?.S;
  const [, shard] = (typeof text === 'string' && /^OUT#(\d+)$/.exec(text)) || [];
  return shard === undefined ? undefined : Number(shard);
};

/**
 * Tells `wake` the table and shard of every outbox row that this client writes, as soon as the write was answered: what
 * the filtered stream does on AWS. A write that failed may have happened all the same, so it wakes too.
 */
export const onOutboxWrite = (client: DynamoDBDocumentClient, wake: (table: string, shard: number) => void): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!context.commandName?.startsWith('TransactWrite')) return next(args);
      try {
        return await next(args);
      } finally {
        for (const { Put } of (args.input as Written).TransactItems ?? []) {
          const shard = shardOf(Put?.Item);
          if (shard !== undefined && Put?.TableName !== undefined) wake(Put.TableName, shard);
        }
      }
    },
    { step: 'initialize', name: 'wakePublisher', override: true },
  );
};

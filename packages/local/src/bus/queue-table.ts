import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TableDeclaration } from '@concierta/store';
import * as z from 'zod';
import type { Message } from './message.ts';

/** The bus's own table, on the same engine as everything else. */
export const busTable: TableDeclaration = { name: 'local-bus', indexes: [] };

/** Where messages wait, durably. Nothing here decides; it only keeps. */
export interface QueueTable {
  /** Keeps new messages; one that is already there is written over with the same. */
  keep(messages: readonly Message[]): Promise<void>;
  /** Keeps a message's tries and when to try again. */
  postpone(message: Message): Promise<void>;
  /** Takes messages out, once their effect is stored. */
  remove(messages: readonly Message[]): Promise<void>;
  /** Moves a message to the dead letters, in one transaction. */
  bury(message: Message): Promise<void>;
  /** Up to `limit` messages of a queue behind `after`, in order; `more` when others follow. */
  page(queue: string, after: string | undefined, limit: number): Promise<{ messages: Message[]; more: boolean }>;
  dead(queue: string): Promise<Message[]>;
  /** Puts a dead letter back in its queue, to be tried afresh; nothing when it is no longer one. */
  revive(message: Message): Promise<Message | undefined>;
  /** Takes a dead letter away for good; `false` when it is no longer one. */
  discard(queue: string, position: string): Promise<boolean>;
}

const Row = z.object({
  queue: z.string(),
  sk: z.string(),
  group: z.string(),
  event: z.string(),
  tries: z.int(),
  notBefore: z.number(),
  lastError: z.string().optional(),
  diedAt: z.string().optional(),
});

const waitingKey = (queue: string) => `QUEUE#${queue}`;
const deadKey = (queue: string) => `DEAD#${queue}`;

const itemOf = (pk: string, { position, event, ...rest }: Message) => ({
  pk,
  sk: position,
  event: JSON.stringify(event),
  ...rest,
});

const messageOf = (item: unknown): Message => {
  const { sk, event, lastError, diedAt, ...rest } = Row.parse(item);
  return {
    ...rest,
    position: sk,
    event: JSON.parse(event),
    ...(lastError !== undefined && { lastError }),
    ...(diedAt !== undefined && { diedAt }),
  };
};

const batchSize = 25;

/** True when a condition did not hold: somebody else was there first. */
const isNoLonger = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');

export const queueTable = (client: DynamoDBDocumentClient, table: string): QueueTable => {
  type Request =
    | { PutRequest: { Item: Record<string, unknown> } }
    | { DeleteRequest: { Key: Record<string, unknown> } };

  const batched = async (requests: readonly Request[]): Promise<void> => {
    for (let start = 0; start < requests.length; start += batchSize) {
      let left: Request[] = requests.slice(start, start + batchSize);
      while (left.length > 0) {
        const answer = await client.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
        left = (answer.UnprocessedItems?.[table] ?? []) as Request[];
      }
    }
  };

  const query = async (pk: string, after: string | undefined, limit: number | undefined) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
        ExpressionAttributeValues: { ':pk': pk, ...(after !== undefined && { ':after': after }) },
        ConsistentRead: true,
        ...(limit !== undefined && { Limit: limit }),
      }),
    );
    return { messages: Items.map(messageOf), more: LastEvaluatedKey !== undefined };
  };

  const move = (from: string, to: string, message: Message, whileThere = false) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table, Item: itemOf(to, message) } },
          {
            Delete: {
              TableName: table,
              Key: { pk: from, sk: message.position },
              ...(whileThere && { ConditionExpression: 'attribute_exists(pk)' }),
            },
          },
        ],
      }),
    );

  return {
    keep: (messages) => batched(messages.map((m) => ({ PutRequest: { Item: itemOf(waitingKey(m.queue), m) } }))),
    remove: (messages) =>
      batched(messages.map((m) => ({ DeleteRequest: { Key: { pk: waitingKey(m.queue), sk: m.position } } }))),
    async postpone(message) {
      await client.send(new PutCommand({ TableName: table, Item: itemOf(waitingKey(message.queue), message) }));
    },
    async bury(message) {
      await move(waitingKey(message.queue), deadKey(message.queue), message);
    },
    page: (queue, after, limit) => query(waitingKey(queue), after, limit),
    async dead(queue) {
      const letters: Message[] = [];
      for (let more = true; more; ) {
        const page = await query(deadKey(queue), letters.at(-1)?.position, undefined);
        letters.push(...page.messages);
        more = page.more;
      }
      return letters;
    },
    async revive({ lastError: _, diedAt: _at, ...message }) {
      const fresh: Message = { ...message, tries: 0, notBefore: 0 };
      try {
        await move(deadKey(message.queue), waitingKey(message.queue), fresh, true);
      } catch (error) {
        if (isNoLonger(error)) return undefined;
        throw error;
      }
      return fresh;
    },
    async discard(queue, position) {
      const { Attributes } = await client.send(
        new DeleteCommand({
          TableName: table,
          Key: { pk: deadKey(queue), sk: position },
          ReturnValues: 'ALL_OLD',
        }),
      );
      return Attributes !== undefined;
    },
  };
};

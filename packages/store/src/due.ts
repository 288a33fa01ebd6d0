import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '@concierta/kernel';
import { aggregateOf } from './keys.ts';
import { reading } from './transaction.ts';

/** How many parts a day of the `due` index is divided into. */
export const dueShards = 4;

/**
 * The attributes that put an aggregate into the `due` index: by day (UTC), then by moment. What was due before it was
 * written (an import, a correction) is due as of now: a day that is over gets nothing new, so a sweep may leave it behind.
 */
export const dueAttributes = (due: string | undefined, id: string, now: string): Record<string, string> => {
  if (due === undefined) return {};
  const from = due < now ? now : due;
  return {
    due: `DUE#${from.slice(0, 10)}#${Number.parseInt(sha256(id).slice(0, 2), 16) % dueShards}`,
    dueAt: `${from}#${id}`,
  };
};

/** A place in a day of the index: how far somebody has come. */
export interface DueMark {
  readonly shard: number;
  readonly dueAt: string;
}

/** An aggregate with which the clock has something to do. */
export interface Due {
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly mark: DueMark;
}

/**
 * What is due on a day (UTC) up to a moment, of every owner; after a mark, only what comes after it. For the sweep alone:
 * it opens each one's own store and issues an ordinary command as principal `clock`.
 */
export async function* dueOn(
  client: DynamoDBDocumentClient,
  table: string,
  day: string,
  until: Date,
  after?: DueMark,
): AsyncGenerator<Due> {
  for (let shard = after?.shard ?? 0; shard < dueShards; shard += 1) {
    // A space sorts before everything an index key continues with: the first key after the mark.
    const from = after?.shard === shard ? `${after.dueAt} ` : ' ';
    let start: Record<string, unknown> | undefined;
    do {
      const command: QueryCommand = new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: '#due = :due AND #dueAt BETWEEN :from AND :until',
        ExpressionAttributeNames: { '#due': 'due', '#dueAt': 'dueAt' },
        ExpressionAttributeValues: {
          ':due': `DUE#${day}#${shard}`,
          ':from': from,
          ':until': `${until.toISOString()}#~`,
        },
        ...(start && { ExclusiveStartKey: start }),
      });
      const page = await reading(() => client.send(command));
      for (const item of page.Items ?? []) {
        const found = aggregateOf(String(item.pk));
        const dueAt = String(item.dueAt);
        if (found) yield { ...found, at: dueAt.split('#')[0] ?? '', mark: { shard, dueAt } };
      }
      start = page.LastEvaluatedKey;
    } while (start);
  }
}

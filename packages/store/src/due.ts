import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { sha256 } from '@concierta/kernel';
import { aggregateOf } from './keys.ts';
import { reading } from './transaction.ts';

/** How many parts a day of the `due` index is divided into. */
export const dueShards = 4;

/** The attributes that put an aggregate into the `due` index: by day (UTC), then by moment. */
export const dueAttributes = (due: string | undefined, id: string): Record<string, string> =>
  due === undefined
    ? {}
    : {
        due: `DUE#${due.slice(0, 10)}#${Number.parseInt(sha256(id).slice(0, 2), 16) % dueShards}`,
        dueAt: `${due}#${id}`,
      };

/** An aggregate with which the clock has something to do. */
export interface Due {
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
  readonly at: string;
}

/**
 * What is due on a day (UTC) up to a moment, of every owner. For the sweep alone: it opens each one's own
 * store and issues an ordinary command as principal `clock`.
 */
export async function* dueOn(
  client: DynamoDBDocumentClient,
  table: string,
  day: string,
  until: Date,
): AsyncGenerator<Due> {
  for (let shard = 0; shard < dueShards; shard += 1) {
    let start: Record<string, unknown> | undefined;
    do {
      const command: QueryCommand = new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: '#due = :due AND #dueAt <= :until',
        ExpressionAttributeNames: { '#due': 'due', '#dueAt': 'dueAt' },
        ExpressionAttributeValues: { ':due': `DUE#${day}#${shard}`, ':until': `${until.toISOString()}#~` },
        ...(start && { ExclusiveStartKey: start }),
      });
      const page = await reading(() => client.send(command));
      for (const item of page.Items ?? []) {
        const found = aggregateOf(String(item.pk));
        if (found) yield { ...found, at: String(item.dueAt).split('#')[0] ?? '' };
      }
      start = page.LastEvaluatedKey;
    } while (start);
  }
}

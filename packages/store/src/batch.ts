import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '@concierta/kernel';
import { patience, reading } from './transaction.ts';
import type { Key } from './write.ts';

const batchSize = 100;
const batchAttempts = 8;

/** How `getAll` names a row in what it answers. */
export const rowName = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/** BatchGet that never takes an incomplete answer for a complete one: what was left unprocessed is asked for again. */
export const getAll = async (client: DynamoDBDocumentClient, table: string, keys: readonly Key[]) => {
  const found = new Map<string, Record<string, unknown>>();
  let rest: readonly Record<string, unknown>[] = keys.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; rest.length > 0; ) {
    const batch = rest.slice(0, batchSize);
    const command = new BatchGetCommand({ RequestItems: { [table]: { Keys: [...batch], ConsistentRead: true } } });
    const { Responses, UnprocessedKeys } = await reading(() => client.send(command));
    for (const item of Responses?.[table] ?? []) found.set(rowName(item as Key), item);
    const unprocessed = UnprocessedKeys?.[table]?.Keys ?? [];
    attempt = unprocessed.length > 0 ? attempt + 1 : 0;
    if (attempt > batchAttempts) throw new Refusal('busy');
    if (attempt > 0) await patience.pause(patience.random() * 20 * 2 ** attempt);
    rest = [...rest.slice(batchSize), ...unprocessed];
  }
  return found;
};

import { Refusal } from '@concierta/kernel';
import { type Environment, nowInSeconds } from './environment.ts';
import { idempotencyKey } from './keys.ts';
import { getRow } from './rows.ts';
import type { Idempotency, Saved, StoredAnswer } from './store.ts';
import type { Item, Key } from './write.ts';

/** How long an answer is kept for the same request: 48 hours. */
export const idempotencySeconds = 48 * 60 * 60;

const keyPattern = /^[\x21-\x7e]{1,128}$/;

const keyOf = ({ scope }: Environment, person: string, key: string): Key => {
  if (!keyPattern.test(key)) throw new Refusal('malformed', { header: 'Idempotency-Key' });
  return idempotencyKey(scope, person, key);
};

/** The row that remembers a request's answer. The answer is kept as text: byte for byte what was said. */
export const idempotencyRow = (
  environment: Environment,
  { person, key, bodyHash, answer }: Idempotency,
  saved: Saved,
): Item => ({
  ...keyOf(environment, person, key),
  bodyHash,
  answer: JSON.stringify(answer),
  version: saved.version,
  eventId: saved.eventId,
  ttl: nowInSeconds(environment) + idempotencySeconds,
});

/** What the same request was answered before; refuses when the key answered another body. */
export const recallSaved = async (
  environment: Environment,
  { person, key, bodyHash }: Pick<Idempotency, 'person' | 'key' | 'bodyHash'>,
): Promise<(Saved & { readonly replayed: StoredAnswer }) | undefined> => {
  const row = await getRow(environment, keyOf(environment, person, key));
  if (!row) return undefined;
  if (row.bodyHash !== bodyHash) throw new Refusal('idempotency-key-reused');
  return {
    version: Number(row.version),
    eventId: String(row.eventId),
    replayed: JSON.parse(String(row.answer)) as StoredAnswer,
  };
};

import { Refusal } from '@concierta/kernel';
import { Cursor } from '@concierta/store';
import * as z from 'zod';
import './zod-openapi.ts';

/** A cursor as it travels: sort keys only, so that one of another owner opens nothing. */
export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads a cursor that came back. Refuses `malformed`, naming the parameter. */
export const decodeCursor = (text: string): Cursor => {
  const refused = new Refusal('malformed', { parameter: 'after' });
  if (text.length > 2_000 || !/^[A-Za-z0-9_-]+$/.test(text)) throw refused;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw refused;
  }
};

const Limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(100))
  .optional()
  .openapi({ type: 'integer', minimum: 1, maximum: 100, default: 25, description: 'How many at most.' });

const After = z.string().min(1).max(2_000).optional().openapi({ description: 'The `next` of the page before.' });

/** The query of every list: `limit` (25 unless told, at most 100) and `after`. Extend it with the list's own filters. */
export const listQuery = z.object({ limit: Limit, after: After });

/** What a store's list takes out of the query of a list route. */
export const pageOf = (query: {
  limit?: number | undefined;
  after?: string | undefined;
}): { limit: number; after?: Cursor } => ({
  limit: query.limit ?? 25,
  ...(query.after === undefined ? {} : { after: decodeCursor(query.after) }),
});

/** The schema of a page of `item`s. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() });

/** A page of a store's list as it is answered. */
export const pageAnswer = <T>(page: {
  readonly items: readonly T[];
  readonly next?: Cursor | undefined;
}): { items: T[]; next?: string } => ({
  items: [...page.items],
  ...(page.next === undefined ? {} : { next: encodeCursor(page.next) }),
});

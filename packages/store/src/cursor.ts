import { Refusal } from '@concierta/kernel';
import * as z from 'zod';

/**
 * Where a page ended: sort keys only, never a partition. A forged cursor can therefore only move within
 * what the caller may read anyway. `[sk]` for a partition; `[index sort key, rest of pk, sk]` for a list.
 */
export const Cursor = z.array(z.string().min(1).max(1024)).min(1).max(3).readonly();
export type Cursor = z.infer<typeof Cursor>;

/** Refuses (`malformed`) a cursor that does not have `parts` parts. */
export const requireCursor = (after: Cursor, parts: number): Cursor => {
  const parsed = Cursor.safeParse(after);
  if (!parsed.success || parsed.data.length !== parts) throw malformedCursor();
  return parsed.data;
};

export const malformedCursor = (): Refusal => new Refusal('malformed', { parameter: 'after' });

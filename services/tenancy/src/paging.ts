import { decodeCursor, encodeCursor } from '@concierta/http';
import { Refusal } from '@concierta/kernel';

/**
 * One page of a list that is held whole in memory (a catalogue, a directory). The cursor is the key of the last item shown;
 * refuses `malformed` for one whose item is not in the list.
 */
export const pageOfList = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit = 25, after }: { readonly limit?: number | undefined; readonly after?: string | undefined },
): { items: T[]; next?: string } => {
  const last = after === undefined ? undefined : decodeCursor(after)[0];
  const place = last === undefined ? -1 : items.findIndex((item) => keyOf(item) === last);
  if (last !== undefined && place < 0) throw new Refusal('malformed', { parameter: 'after' });
  const page = items.slice(place + 1, place + 1 + limit);
  const end = page.at(-1);
  const more = place + 1 + page.length < items.length && end !== undefined;
  return { items: page, ...(more ? { next: encodeCursor([keyOf(end)]) } : {}) };
};

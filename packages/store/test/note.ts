import { type Clock, newId, OwnerId } from '@concierta/kernel';
import * as z from 'zod';
import type { AggregateDefinition, SaveContext } from '../src/index.ts';

/** A small aggregate for the tests: a note with a title, written and then changed, with a long part. */
export const Note = z.object({
  state: z.enum(['draft', 'kept']),
  title: z.string(),
  places: z.array(z.object({ code: z.string(), reason: z.string() })),
  due: z.string().optional(),
});
export type Note = z.infer<typeof Note>;

export type NoteEvent =
  | { type: 'written'; text: { title: string } }
  | { type: 'kept'; places: number }
  | { type: 'retitled'; text: { title: string; reason?: string } };

export const notes: AggregateDefinition<Note, NoteEvent> = {
  kind: 'NOTE',
  schema: 1,
  parse: (raw) => Note.parse(raw),
  sections: {
    places: {
      pick: (note) => note.places,
      put: (note, rows) => ({ ...note, places: rows as Note['places'] }),
      per: 200,
    },
  },
  list: (note, { id, version, updatedAt }) => ({
    row: { id, title: note.title, state: note.state, version },
    l1: { pk: 'NOTES', sk: `${updatedAt}#${id}` },
    l2: { pk: `NOTES#${note.state}`, sk: `${note.title}#${id}` },
  }),
  due: (note) => note.due,
};

export const draft = (title = 'Agua potable'): Note => ({ state: 'draft', title, places: [] });

export const startOfDay = new Date('2026-03-02T15:00:00.000Z');

/** A clock that stands still until it is moved. */
export const settableClock = (at = startOfDay): Clock & { move(milliseconds: number): void } => {
  let now = at.getTime();
  return {
    now: () => new Date(now),
    move(milliseconds) {
      now += milliseconds;
    },
  };
};

export const newOwner = (): OwnerId => OwnerId.parse(newId('nationalEntity', startOfDay));

export const contextOf = (owner: OwnerId, person = 'per_00000000000000000000000000'): SaveContext => ({
  principal: { person, owner, as: 'person' },
  correlationId: 'test',
});

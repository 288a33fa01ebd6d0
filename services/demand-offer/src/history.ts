import { pageSchema } from '@concierta/http';
import { Refusal } from '@concierta/kernel';
import type { HistoryEntry, Store } from '@concierta/store';
import * as z from 'zod';
import { AnOwner, APerson } from './answer-ids.ts';

/** One move in a document's life, in words a person may read aloud. */
export const HistoryView = z
  .object({
    version: z.number().int(),
    at: z.iso.datetime(),
    event: z.string(),
    label: z.string(),
    owner: AnOwner.optional().openapi({ description: 'La organización que lo hizo.' }),
    person: APerson.optional().openapi({ description: 'Solo de la propia organización.' }),
    as: z.enum(['person', 'clock', 'system']),
    reason: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('HistoryEntry');

export const HistoryPage = pageSchema(HistoryView).openapi('HistoryPage');

/** The part of an entry that every aggregate shows alike. The person behind another organisation's move stays there. */
export const historyEntry = (entry: HistoryEntry, own: string) => ({
  version: entry.version,
  at: entry.at,
  event: entry.type,
  owner: entry.principal.owner,
  person: entry.principal.owner === own ? entry.principal.person : undefined,
  as: entry.principal.as,
  reason: entry.event.text?.reason ?? entry.event.text?.outcome,
});

export interface PageOfHistory {
  readonly limit?: number | undefined;
  readonly after?: number | undefined;
}

/** One page of a document's history, oldest first: one Query. Refuses `not-found` when nothing ever happened to it. */
export const historyPage = async (
  store: Store,
  { kind, id }: { readonly kind: string; readonly id: string },
  { limit = 25, after }: PageOfHistory,
  show: (entry: HistoryEntry) => z.output<typeof HistoryView>,
): Promise<z.output<typeof HistoryPage>> => {
  const entries = await store.history(kind, id, { limit, after });
  if (entries.length === 0 && after === undefined) throw new Refusal('not-found');
  const last = entries.length === limit ? entries.at(-1)?.version : undefined;
  return { items: entries.map(show), ...(last === undefined ? {} : { next: String(last) }) };
};

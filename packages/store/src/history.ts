import type { Environment } from './environment.ts';
import { type EventRow, joinTexts, type StoredEvent, type TextRow } from './event-row.ts';
import { aggregatePk, eventSk, isRowId, textSk } from './keys.ts';
import { firstRows } from './rows.ts';
import type { HistoryEntry, HistoryQuery } from './store.ts';

const lastVersion = 9_999_999_999;

const bounds = ({ after, descending }: HistoryQuery): readonly [number, number] => {
  if (after === undefined) return [1, lastVersion];
  return descending ? [1, Math.max(after - 1, 0)] : [after + 1, lastVersion];
};

/** An aggregate's events in the order asked for, texts joined; two Queries, however long the history (more only for texts beyond a page's room). */
export const events = async (
  environment: Environment,
  kind: string,
  id: string,
  query: HistoryQuery = {},
): Promise<StoredEvent[]> => {
  const [from, to] = bounds(query);
  if (!isRowId(id) || from > to) return [];
  const pk = aggregatePk(environment.scope, kind, id);
  const page = { limit: Math.min(Math.max(query.limit ?? 100, 1), 500), descending: query.descending };
  const [rows, texts] = await Promise.all([
    firstRows(environment, pk, { ...page, between: [eventSk(from), eventSk(to)] }),
    firstRows(environment, pk, { ...page, between: [textSk(from), textSk(to)] }),
  ]);
  const bySk = new Map(texts.map((row) => [row.sk, row as TextRow]));
  return (rows as EventRow[]).map((row) => joinTexts(row, bySk.get(textSk(row.version))));
};

/** See `Store.history`. */
export const history = async (
  environment: Environment,
  kind: string,
  id: string,
  query?: HistoryQuery,
): Promise<HistoryEntry[]> =>
  (await events(environment, kind, id, query)).map(({ version, id: eventId, type, at, principal, event }) => ({
    version,
    eventId,
    type,
    at,
    principal,
    event,
  }));

import { claimAgain, enumerateEvents, type Tables } from '@concierta/store';
import type { Premises } from './premises.ts';

/** What was claimed to be told again. */
export interface Republished {
  readonly events: number;
  /** From when on; nothing when there is no event at all. */
  readonly since: string | undefined;
}

/** Tables are seen by two roles: one reads every event, the other may touch the outbox and nothing else. */
const pairsOf = (tables: Tables) => {
  const publishers = new Map(tables.each('publisher').map((one) => [one.table, one]));
  return tables.each('enumerator').flatMap((reader) => {
    const publisher = publishers.get(reader.table);
    return publisher ? [{ reader, publisher }] : [];
  });
};

const telling = ({ contexts }: Premises) => contexts.filter(({ table }) => table.indexes.includes('outbox'));

/** When the last event of all happened: tables restored to a moment end shortly before it. */
const latestOf = async (premises: Premises): Promise<string | undefined> => {
  let latest: string | undefined;
  for (const context of telling(premises)) {
    for (const { reader } of pairsOf(premises.tablesOf(context))) {
      for await (const { events } of enumerateEvents(reader.client, reader.table)) {
        for (const { at } of events) if (latest === undefined || at > latest) latest = at;
      }
    }
  }
  return latest;
};

/**
 * Claims the events of the last while again, so that the publisher tells of them once more: tables that were restored to the
 * same moment may each end a little apart, and what one told the other may not have kept. Consumers are ready for it.
 */
export const republishLast = async (premises: Premises, milliseconds: number): Promise<Republished> => {
  const latest = await latestOf(premises);
  if (latest === undefined) return { events: 0, since: undefined };
  const since = new Date(Date.parse(latest) - milliseconds).toISOString();
  let claimed = 0;
  for (const context of telling(premises)) {
    for (const { reader, publisher } of pairsOf(premises.tablesOf(context))) {
      for await (const { events } of enumerateEvents(reader.client, reader.table)) {
        const recent = events.filter(({ at }) => at >= since);
        claimed += await claimAgain(publisher.client, publisher.table, recent);
      }
    }
  }
  return { events: claimed, since };
};

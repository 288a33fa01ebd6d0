import { saltedHash } from '@concierta/kernel';
import type { Environment } from './environment.ts';
import { chainHash, type EventRow, type TextRow } from './event-row.ts';
import { aggregatePk, eventPrefix, stateSk, textPrefix, textSk } from './keys.ts';
import { allRows, getRow } from './rows.ts';
import type { StateRow } from './state-row.ts';
import type { ChainTrouble, Verification, WrittenVersion } from './store.ts';
import type { Item } from './write.ts';

const broken = (at: number, why: ChainTrouble): Verification => ({ ok: false, at, why });

const textTrouble = (event: EventRow, text: TextRow | undefined): ChainTrouble | undefined => {
  if (event.textHash === undefined) return text ? 'a text that no event mentions' : undefined;
  if (!text) return 'the text row is missing';
  if (text.erasedAt !== undefined) return undefined;
  return text.salt !== undefined && saltedHash(text.salt, text.text) === event.textHash
    ? undefined
    : 'the text was changed';
};

/** Recomputes chain and text hashes out of one aggregate's rows, as a table or an archive holds them, and holds them to what was written. */
export const verifyRows = (rows: readonly Item[], written: readonly WrittenVersion[] = []): Verification => {
  const those = (prefix: string) => rows.filter(({ sk }) => sk.startsWith(prefix));
  const texts = new Map(those(textPrefix).map((row) => [row.sk, row as TextRow]));
  const events = those(eventPrefix) as EventRow[];
  let head = '';
  for (const [place, row] of events.entries()) {
    const version = place + 1;
    if (row.version !== version) return broken(version, 'the event is missing');
    if (chainHash(head, row) !== row.hash) return broken(version, 'the event or one before it was changed');
    const trouble = textTrouble(row, texts.get(textSk(version)));
    if (trouble) return broken(version, trouble);
    texts.delete(textSk(version));
    head = row.hash;
  }
  const [stray] = texts.keys();
  if (stray) return broken(Number(stray.slice(textPrefix.length)), 'a text without its event');
  const current = rows.find(({ sk }) => sk === stateSk) as StateRow | undefined;
  if ((current?.version ?? 0) !== events.length)
    return broken(events.length + 1, 'the state and its history end apart');
  if ((current?.head ?? '') !== head) return broken(events.length, 'the state names another head');
  for (const { version, hash } of written.toSorted((a, b) => a.version - b.version)) {
    const event = events[version - 1];
    if (!event) return broken(events.length + 1, 'the chain ends before what was written of it');
    if (event.hash !== hash) return broken(version, 'the event is not the one that was written');
  }
  return { ok: true, head, events: events.length };
};

/** Recomputes chain and text hashes from the rows alone; see `Store.verify`. */
export const verify = async (
  environment: Environment,
  kind: string,
  id: string,
  written: readonly WrittenVersion[] = [],
): Promise<Verification> => {
  const pk = aggregatePk(environment.scope, kind, id);
  const [events, texts, state] = await Promise.all([
    allRows(environment, pk, { begins: eventPrefix }),
    allRows(environment, pk, { begins: textPrefix }),
    getRow(environment, { pk, sk: stateSk }),
  ]);
  return verifyRows([...events, ...texts, ...(state ? [state] : [])], written);
};

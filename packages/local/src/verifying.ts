import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, OwnerId } from '@concierta/kernel';
import { silosIn, type TenantsFile } from '@concierta/service';
import {
  type ChainTrouble,
  enumerateEvents,
  type Head,
  headName,
  headsBookmark,
  mintScope,
  openStore,
  outboxShards,
  pendingEvents,
  type RecordTrouble,
  readHeads,
  type Store,
  type TableDeclaration,
  type Tables,
  type Verification,
  type WriteOnce,
  type WrittenHead,
} from '@concierta/store';
import { policing } from './police/policing.ts';
import { services } from './services.ts';

export interface VerifyingOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly clock: Clock;
  readonly tenants?: TenantsFile | undefined;
  /** Where the heads of a context's chains were written; compared when told. */
  readonly headsOf?: (context: string) => WriteOnce;
}

/** Which aggregate, of which context. */
interface Aggregate extends Omit<Head, 'version' | 'hash'> {
  readonly context: string;
}

/** Something that does not hold. */
export type Finding =
  | ({
      readonly sort: 'chain';
      readonly at: number;
      readonly why: ChainTrouble;
      readonly written?: WrittenHead;
    } & Aggregate)
  /** A head was written of it, and it is not there. */
  | ({ readonly sort: 'gone'; readonly written: WrittenHead } & Aggregate)
  | ({ readonly sort: 'record'; readonly context: string } & RecordTrouble);

export interface Verified {
  readonly aggregates: number;
  readonly events: number;
  /** What does not hold: chains, and the record of their heads. */
  readonly broken: readonly Finding[];
  /** Events that wait to be published. */
  readonly unpublished: number;
  /** How many written heads were compared, and on how many pages they stand. */
  readonly heads: number;
  readonly pages: number;
  /** Aggregates of which no head has been written yet. */
  readonly unwritten: number;
}

/** The heads that were written of each aggregate; the record's own troubles go to `broken`. */
const writtenOf = async (
  { clock, headsOf }: VerifyingOptions,
  { context, tables }: { readonly context: string; readonly tables: Tables },
  broken: Finding[],
): Promise<{ heads: Map<string, WrittenHead[]>; pages: number }> => {
  if (!headsOf) return { heads: new Map(), pages: 0 };
  const bookmark = await headsBookmark({ tables, clock });
  const { heads, troubles, pages } = await readHeads(headsOf(context), context, { bookmark });
  for (const trouble of troubles) broken.push({ sort: 'record', context, ...trouble });
  return { heads: Map.groupBy(heads, headName), pages };
};

/** A chain that is being written is read in two moments: what does not hold is looked at again before it is said. */
const verifiedAtRest = async (
  store: Store,
  { kind, id }: Aggregate,
  written: readonly WrittenHead[],
): Promise<Verification> => {
  for (let looks = 3; ; looks -= 1) {
    const held = await store.verify(kind, id, written);
    if (held.ok || looks === 1) return held;
  }
};

/** Recomputes the hash chain of every aggregate of every service, holds it to the heads that were written of it, and counts what the outbox still holds. */
export const verifyEverything = async (options: VerifyingOptions): Promise<Verified> => {
  const { client, tableNamed, clock, tenants } = options;
  const contexts = services.map(({ context }) => context);
  const police = policing({ client, contexts, tableNamed, silos: tenants && silosIn(tenants) });
  const broken: Finding[] = [];
  let [aggregates, events, unpublished, heads, pages, unwritten] = [0, 0, 0, 0, 0, 0];
  for (const declared of contexts) {
    if (!declared.table.indexes.includes('outbox')) continue;
    const { name: context } = declared;
    const tables = police.operatorTables(declared);
    // The record before the table: what is written meanwhile is then in the table at least, and nothing seems gone.
    const record = await writtenOf(options, { context, tables }, broken);
    const found = new Map<string, Aggregate>();
    for (const reached of tables.each('enumerator')) {
      for await (const page of enumerateEvents(reached.client, reached.table)) {
        events += page.events.length;
        for (const { owner, kind, aggregate: id } of page.events) {
          found.set(headName({ owner, kind, id }), { context, owner, kind, id });
        }
      }
    }
    for (const reached of tables.each('publisher')) {
      for (let shard = 0; shard < outboxShards; shard += 1) {
        unpublished += (await pendingEvents(reached.client, reached.table, { shard })).length;
      }
    }
    pages += record.pages;
    for (const [name, aggregate] of found) {
      const written = record.heads.get(name) ?? [];
      record.heads.delete(name);
      heads += written.length;
      unwritten += written.length === 0 ? 1 : 0;
      const scope = mintScope({ kind: 'owner', owner: OwnerId.parse(aggregate.owner) });
      const store = openStore(tables, scope, { clock });
      const held = await verifiedAtRest(store, aggregate, written);
      if (held.ok) continue;
      const contradicted = written.find(({ version }) => version >= held.at);
      broken.push({
        sort: 'chain',
        ...aggregate,
        at: held.at,
        why: held.why,
        ...(contradicted && { written: contradicted }),
      });
    }
    aggregates += found.size;
    for (const gone of record.heads.values()) {
      const last = gone.at(-1);
      if (!last) continue;
      heads += gone.length;
      broken.push({ sort: 'gone', context, owner: last.owner, kind: last.kind, id: last.id, written: last });
    }
  }
  return { aggregates, events, broken, unpublished, heads, pages, unwritten };
};

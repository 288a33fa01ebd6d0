import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, OwnerId } from '@concierta/kernel';
import {
  enumerateEvents,
  mintScope,
  oneTable,
  openStore,
  outboxShards,
  pendingEvents,
  type TableDeclaration,
} from '@concierta/store';
import { services } from './services.ts';

export interface VerifyingOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly clock: Clock;
}

export interface Verified {
  readonly aggregates: number;
  readonly events: number;
  /** Chains that do not hold: which, where, why. */
  readonly broken: readonly string[];
  /** Events that wait to be published. */
  readonly unpublished: number;
}

interface Aggregate {
  readonly table: string;
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
}

/** Recomputes the hash chain of every aggregate of every service, and counts what the outbox still holds. */
export const verifyEverything = async ({ client, tableNamed, clock }: VerifyingOptions): Promise<Verified> => {
  const tables = services.map(({ context }) => context.table).filter(({ indexes }) => indexes.includes('outbox'));
  const aggregates = new Map<string, Aggregate>();
  let [events, unpublished] = [0, 0];
  for (const table of tables.map(tableNamed)) {
    for await (const page of enumerateEvents(client, table)) {
      for (const { owner, kind, aggregate: id } of page.events) {
        events += 1;
        aggregates.set(`${table} ${owner} ${kind} ${id}`, { table, owner, kind, id });
      }
    }
    for (let shard = 0; shard < outboxShards; shard += 1) {
      unpublished += (await pendingEvents(client, table, { shard })).length;
    }
  }
  const broken: string[] = [];
  for (const { table, owner, kind, id } of aggregates.values()) {
    const scope = mintScope({ kind: 'owner', owner: OwnerId.parse(owner) });
    const found = await openStore(oneTable({ client, table }), scope, { clock }).verify(kind, id);
    if (!found.ok) broken.push(`${kind} ${id}: ${found.why} (${found.at})`);
  }
  return { aggregates: aggregates.size, events, broken, unpublished };
};

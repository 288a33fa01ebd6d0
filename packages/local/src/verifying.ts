import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Clock, OwnerId } from '@concierta/kernel';
import { silosIn, type TenantsFile } from '@concierta/service';
import {
  enumerateEvents,
  mintScope,
  openStore,
  outboxShards,
  pendingEvents,
  type TableDeclaration,
  type Tables,
} from '@concierta/store';
import { policing } from './police/policing.ts';
import { services } from './services.ts';

export interface VerifyingOptions {
  readonly client: DynamoDBDocumentClient;
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly clock: Clock;
  readonly tenants?: TenantsFile | undefined;
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
  readonly tables: Tables;
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
}

/** Recomputes the hash chain of every aggregate of every service, and counts what the outbox still holds. */
export const verifyEverything = async (options: VerifyingOptions): Promise<Verified> => {
  const { client, tableNamed, clock, tenants } = options;
  const contexts = services.map(({ context }) => context);
  const police = policing({ client, contexts, tableNamed, silos: tenants && silosIn(tenants) });
  const aggregates = new Map<string, Aggregate>();
  let [events, unpublished] = [0, 0];
  for (const context of contexts.filter(({ table }) => table.indexes.includes('outbox'))) {
    const tables = police.operatorTables(context);
    for (const reached of tables.each('enumerator')) {
      for await (const page of enumerateEvents(reached.client, reached.table)) {
        for (const { owner, kind, aggregate: id } of page.events) {
          events += 1;
          aggregates.set(`${reached.table} ${owner} ${kind} ${id}`, { tables, owner, kind, id });
        }
      }
    }
    for (const reached of tables.each('publisher')) {
      for (let shard = 0; shard < outboxShards; shard += 1) {
        unpublished += (await pendingEvents(reached.client, reached.table, { shard })).length;
      }
    }
  }
  const broken: string[] = [];
  for (const { tables, owner, kind, id } of aggregates.values()) {
    const scope = mintScope({ kind: 'owner', owner: OwnerId.parse(owner) });
    const found = await openStore(tables, scope, { clock }).verify(kind, id);
    if (!found.ok) broken.push(`${kind} ${id}: ${found.why} (${found.at})`);
  }
  return { aggregates: aggregates.size, events, broken, unpublished };
};

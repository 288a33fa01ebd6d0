import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ServiceContext } from '@concierta/events';
import type { OwnerFiles } from '@concierta/files';
import type { Clock, OwnerId } from '@concierta/kernel';
import {
  type EnumeratedRows,
  enumerateRows,
  mintScope,
  type OwnerScope,
  type Scope,
  type TableDeclaration,
  type Tables,
} from '@concierta/store';
import { policing } from '../police/policing.ts';
import { services } from '../services.ts';

/** Where an operator works: the tables of every context, and where files are. The same whatever the tables stand on. */
export interface Premises {
  readonly clock: Clock;
  readonly contexts: readonly ServiceContext[];
  /** The owners that have tables of their own. */
  readonly silos: readonly OwnerId[];
  /** None where files are not at hand. */
  readonly files: OwnerFiles | undefined;
  /** A context's tables in the roles of an operator: as the tenants' file has it, or as if these owners had their own. */
  tablesOf(context: ServiceContext, silos?: readonly OwnerId[]): Tables;
}

export interface PremisesInput {
  readonly client: DynamoDBDocumentClient;
  readonly clock: Clock;
  /** The physical name of a context's pool. */
  readonly tableNamed: (declaration: TableDeclaration) => string;
  readonly silos?: readonly OwnerId[] | undefined;
  readonly files?: OwnerFiles | undefined;
  /** Every context of the house unless told. */
  readonly contexts?: readonly ServiceContext[] | undefined;
}

/** The premises of an embedded platform: an operator, too, reaches rows only as the policies of its roles say. */
export const premisesOf = (input: PremisesInput): Premises => {
  const { client, clock, tableNamed, silos = [], files } = input;
  const contexts = input.contexts ?? services.map(({ context }) => context);
  const policed = new Map<string, ReturnType<typeof policing>>();
  return {
    clock,
    contexts,
    silos,
    files,
    tablesOf(context, placed = silos) {
      const name = placed.join();
      const police = policed.get(name) ?? policing({ client, contexts, tableNamed, silos: placed });
      policed.set(name, police);
      return police.operatorTables(context);
    },
  };
};

/** The partition of one owner, for an operator. */
export const ownerScope = (owner: OwnerId): Scope & OwnerScope => mintScope({ kind: 'owner', owner });

/** Every row of one owner in a context's tables, read as the enumerator. */
export const rowsOf = (tables: Tables, owner: OwnerId): AsyncGenerator<EnumeratedRows> => {
  const scope = ownerScope(owner);
  const { table } = tables.of(scope);
  const reached = tables.each('enumerator').find((one) => one.table === table);
  if (!reached) throw new Error(`no enumerator reaches ${table}`);
  return enumerateRows(reached, scope);
};

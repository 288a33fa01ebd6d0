import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ServiceContext } from '@concierta/events';
import type { OwnerFiles } from '@concierta/files';
import type { Clock, OwnerId } from '@concierta/kernel';
import {
  mintScope,
  type OwnerScope,
  type Reached,
  type Scope,
  type TableDeclaration,
  type Tables,
} from '@concierta/store';
import { services } from '../services.ts';

/** Where an operator works: the tables of every context, and where files are. The same whatever the tables stand on. */
export interface Premises {
  readonly client: DynamoDBDocumentClient;
  readonly clock: Clock;
  readonly contexts: readonly ServiceContext[];
  /** The physical name of a context's pool. */
  readonly tableNamed: (declaration: TableDeclaration) => string;
  /** The owners that have tables of their own. */
  readonly silos: readonly OwnerId[];
  /** None where files are not at hand: then an owner with files cannot be exported whole, and is not. */
  readonly files: OwnerFiles | undefined;
}

/** What a set of premises is made of; every context of the house unless told. */
export type PremisesInput = Pick<Premises, 'client' | 'clock' | 'tableNamed'> &
  Partial<Pick<Premises, 'contexts' | 'silos' | 'files'>>;

export const premisesOf = (input: PremisesInput): Premises => ({
  contexts: services.map(({ context }) => context),
  silos: [],
  files: undefined,
  ...input,
});

/** The physical name of the table that one owner has for itself. */
export const siloName = (pool: string, owner: OwnerId): string => `${pool}-${owner.toLowerCase()}`;

/** A context's tables as an operator reaches them: with its own powers, an owner's rows where the tenants' file says. */
export const tablesAt = (
  { client, tableNamed, silos }: Pick<Premises, 'client' | 'tableNamed' | 'silos'>,
  declaration: TableDeclaration,
): Tables => {
  const pool = tableNamed(declaration);
  const reach = (table: string): Reached => ({ client, table });
  return {
    of: (scope: Scope) =>
      'owner' in scope && silos.includes(scope.owner) ? reach(siloName(pool, scope.owner)) : reach(pool),
    each: () => [pool, ...silos.map((owner) => siloName(pool, owner))].map(reach),
  };
};

/** The partition of one owner, for an operator. */
export const ownerScope = (owner: OwnerId): Scope & OwnerScope => mintScope({ kind: 'owner', owner });

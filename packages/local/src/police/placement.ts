import type { OwnerId } from '@concierta/kernel';
import type { TableDeclaration } from '@concierta/store';

/** Where the rows of each owner are: the one place that decides it. */
export interface Placement {
  /** The physical name of a context's pool. */
  pool(table: Pick<TableDeclaration, 'name'>): string;
  /** The physical name of the table that holds an owner's rows: its own where it has one, the pool otherwise. */
  tableOf(table: Pick<TableDeclaration, 'name'>, owner: OwnerId): string;
  /** Whether an owner has tables of its own. */
  isSiloed(owner: OwnerId): boolean;
  /** The owners that have. */
  readonly siloed: readonly OwnerId[];
  /** Every physical table of a context, the pool first. */
  all(table: Pick<TableDeclaration, 'name'>): readonly string[];
}

/** Out of how tables are called and which owners have their own (`silosIn` of the tenants' file). */
export const placementOf = (
  tableNamed: (table: TableDeclaration) => string,
  silos: readonly OwnerId[] = [],
): Placement => {
  const own = new Set(silos);
  const pool = ({ name }: Pick<TableDeclaration, 'name'>) => tableNamed({ name, indexes: [] });
  const silo = (table: Pick<TableDeclaration, 'name'>, owner: OwnerId) => `${pool(table)}-${owner.toLowerCase()}`;
  return {
    pool,
    tableOf: (table, owner) => (own.has(owner) ? silo(table, owner) : pool(table)),
    isSiloed: (owner) => own.has(owner),
    siloed: [...own],
    all: (table) => [pool(table), ...[...own].map((owner) => silo(table, owner))],
  };
};

import type { ServiceContext } from '@concierta/events';
import type { OwnerId } from '@concierta/kernel';
import { putRows, removeRows, type TableDeclaration, type Tables } from '@concierta/store';
import { Unstartable } from '../unstartable.ts';
import { digestOf } from './digest.ts';
import { type Journal, requireNoOther } from './journal.ts';
import { ownerScope, type Premises, rowsOf } from './premises.ts';

export type Placed = 'silo' | 'pool';

/** What of the world a move changes besides rows. */
export interface Moving {
  /** Sees to it that these tables exist. */
  readonly prepare: (
    named: readonly { readonly table: TableDeclaration; readonly physical: string }[],
  ) => Promise<void>;
  /** Says, in the tenants' file, where the owner is from now on; it holds once this returns. */
  readonly place: (owner: OwnerId, to: Placed) => Promise<void>;
  /** Says how far it has come. */
  readonly tell: (line: string) => void;
}

/** What a move did. */
export interface Moved {
  readonly rows: number;
  /** False when the owner was there already. */
  readonly moved: boolean;
}

interface Way {
  readonly context: ServiceContext;
  readonly from: Tables;
  readonly to: Tables;
}

const waysOf = (premises: Premises, owner: OwnerId, to: Placed): readonly Way[] => {
  const pooled = premises.silos.filter((one) => one !== owner);
  const apart = [...pooled, owner];
  const [before, after] = to === 'silo' ? [pooled, apart] : [apart, pooled];
  return premises.contexts.map((context) => ({
    context,
    from: premises.tablesOf(context, before),
    to: premises.tablesOf(context, after),
  }));
};

const physical = (tables: Tables, owner: OwnerId): string => tables.of(ownerScope(owner)).table;

const hasRows = async (tables: Tables, owner: OwnerId): Promise<boolean> => {
  for await (const { rows } of rowsOf(tables, owner)) if (rows.length > 0) return true;
  return false;
};

const copy = async ({ from, to }: Way, owner: OwnerId): Promise<void> => {
  for await (const { rows } of rowsOf(from, owner)) await putRows(to, ownerScope(owner), rows);
};

const remove = async (tables: Tables, owner: OwnerId): Promise<void> => {
  for await (const { rows } of rowsOf(tables, owner)) await removeRows(tables, ownerScope(owner), rows);
};

/** Rows that expire within this long are not compared: a table may remove them between two looks. */
const aboutToExpireMs = 6 * 3_600_000;

/** Throws unless both tables hold the same rows of the owner; answers how many. */
const compare = async ({ context, from, to }: Way, owner: OwnerId, now: Date): Promise<number> => {
  const expiring = Math.floor((now.getTime() + aboutToExpireMs) / 1000);
  const before = await digestOf(rowsOf(from, owner), expiring);
  const after = await digestOf(rowsOf(to, owner), expiring);
  if (before.rows === after.rows && before.digest === after.digest) return before.rows;
  throw new Unstartable(
    `La copia de ${context.name} no es igual a lo copiado (${before.rows} filas y ${after.rows}): no se retiró nada. ¿Escribe alguien mientras se mueve?`,
    'the copy differs from what was copied; nothing was removed',
  );
};

const refuseTaken = async (ways: readonly Way[], owner: OwnerId): Promise<void> => {
  for (const { to } of ways) {
    if (!(await hasRows(to, owner))) continue;
    throw new Unstartable(
      `En ${physical(to, owner)} ya hay filas de ${owner}, y nadie dejó una mudanza a medias: revise de dónde vienen antes de mover.`,
      'rows of this owner are in the destination already',
    );
  }
};

/**
 * Moves an owner's rows, of every context, to tables of its own or back to everybody's: copied, compared by count and digest,
 * then the tenants' file says so, and only then the old rows go. At any moment one complete set of rows is the one that the
 * tenants' file names. Cut short anywhere, the same command ends it.
 */
export const moveOwner = async (
  premises: Premises,
  journal: Journal,
  moving: Moving,
  owner: OwnerId,
  to: Placed,
): Promise<Moved> => {
  requireNoOther(journal, (job) => job.command === 'move' && job.owner === owner && job.to === to);
  const ways = waysOf(premises, owner, to);
  const begun = journal.read();
  const phase = begun?.command === 'move' ? begun.phase : undefined;
  const isThere = premises.silos.includes(owner) === (to === 'silo');
  if (phase === undefined && isThere) return { rows: 0, moved: false };

  let rows = 0;
  if (phase === 'copying' && isThere) {
    // Cut short after the tenants' file was written: the copy is the one that counts, and must not be begun again.
    for (const way of ways) rows += await compare(way, owner, premises.clock.now());
    journal.write({ command: 'move', owner, to, phase: 'leaving' });
  } else if (phase !== 'leaving') {
    await moving.prepare(ways.map((way) => ({ table: way.context.table, physical: physical(way.to, owner) })));
    if (phase === undefined) await refuseTaken(ways, owner);
    journal.write({ command: 'move', owner, to, phase: 'copying' });
    for (const way of ways) {
      // What an earlier attempt left may hold rows that are gone from the source since.
      if (phase === 'copying') await remove(way.to, owner);
      await copy(way, owner);
      const copied = await compare(way, owner, premises.clock.now());
      moving.tell(`${way.context.name}: ${copied} filas copiadas y comparadas.`);
      rows += copied;
    }
    if (rows === 0) {
      journal.clear();
      throw new Unstartable(
        `No hay nada de ${owner} que mover: revise el identificador.`,
        'there is nothing of this owner',
      );
    }
    await moving.place(owner, to);
    journal.write({ command: 'move', owner, to, phase: 'leaving' });
  }
  for (const way of ways) await remove(way.from, owner);
  journal.clear();
  return { rows, moved: true };
};

import type { Principal } from '@concierta/access';
import { issuesOf } from '@concierta/http';
import type { IdKind, Issue, OwnerId } from '@concierta/kernel';
import type { Column, Values, Words } from '@concierta/spreadsheet';
import type { Change, Store, Write } from '@concierta/store';
import type * as z from 'zod';
import type { ImportAuthor } from './author.ts';
import type { ImportParams } from './params.ts';

/** What a former load left of a row: which thing it became, and what its kind kept beside it. */
export interface KnownRow {
  readonly target: string;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** A row whose cells were readable. */
export interface RowToLoad {
  /** As the spreadsheet counts it: the headers are usually row 1. */
  readonly number: number;
  readonly values: Values;
  /** There when a row of this key was loaded before and says something else now. */
  readonly known?: KnownRow | undefined;
}

/**
 * What a kind decides about a row.
 *
 * `refused`: each issue points at a column (`/date`), or at nothing (empty pointer) when the whole row is at fault, and says
 * in `params.es` and `params.en` how to mend it.
 * `same`: it was there already and nothing changes.
 * `loaded` or `updated`: `changes` and `also` are written in one transaction with the row's key, once, whatever happens.
 * At most 90 rows of the table in all; two rows of one call must not write the same one.
 */
export type RowDecision =
  | { readonly outcome: 'refused'; readonly issues: readonly Issue[] }
  | { readonly outcome: 'same'; readonly target: string }
  | {
      readonly outcome: 'loaded' | 'updated';
      /** The id of what the row became. */
      readonly target: string;
      readonly changes: readonly Change[];
      readonly also?: readonly Write[];
      /** What the kind wants to know if the row comes again with other content; small. */
      readonly kept?: Readonly<Record<string, unknown>>;
    };

/** What a kind works with. It reads through `store` and writes through its decisions alone. */
export interface ImportTools {
  readonly store: Store;
  readonly owner: OwnerId;
  /** Who started the import, as they were then. */
  readonly by: ImportAuthor;
  readonly now: Date;
  readonly params: ImportParams;
  /** A fresh id: `id('demandSource')`. */
  id(kind: IdKind): string;
}

/** What can be loaded from a spreadsheet: its columns, who may, and what becomes of each row. */
export interface ImportKind {
  /** As addresses and stored rows name it: letters and digits, never changed. */
  readonly name: string;
  readonly title: Words;
  /** What it is for, in a sentence. */
  readonly purpose: Words;
  /** Which parameters it takes, and which of them it cannot do without. */
  readonly takes: readonly (keyof ImportParams)[];
  readonly needs?: readonly (keyof ImportParams)[];
  /** Refuses with `role-required` who may not load it. */
  permit(principal: Principal): void;
  /**
   * The columns, in the order of the template; what is read and not asked for is `unlisted`. Refuses `invalid` at `/params/…` a parameter that names nothing.
   * Called once for a template and once for each stage of an import.
   */
  columns(params: ImportParams, store: Store): readonly Column[] | Promise<readonly Column[]>;
  /**
   * What makes a row the same row in another file (its own code in the register it comes from); `undefined` when it has none:
   * then only a row that says exactly the same is the same.
   */
  rowKey(values: Values): string | undefined;
  /** Decides about up to fifty rows, in the same order. Must not write, and must decide the same when it is asked again. */
  accept(rows: readonly RowToLoad[], tools: ImportTools): Promise<readonly RowDecision[]>;
}

/** A row's cells as the schema of what they become reads them, or what is wrong with them. */
export const checked = <T extends z.ZodType>(
  schema: T,
  input: unknown,
): { readonly value: z.output<T> } | { readonly issues: readonly Issue[] } => {
  const parsed = schema.safeParse(input);
  return parsed.success ? { value: parsed.data } : { issues: issuesOf(parsed.error.issues, input) };
};

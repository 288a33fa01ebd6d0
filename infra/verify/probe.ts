import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { TableRole } from '@concierta/events';

/** A request to a table, without the table's name: that is the place's to say. */
export type TableRequest =
  | { readonly operation: 'GetItem'; readonly pk: string }
  | { readonly operation: 'BatchGetItem'; readonly pk: string }
  | {
      readonly operation: 'Query';
      readonly pk: string;
      readonly index?: { readonly name: string; readonly hash: string };
    }
  | {
      readonly operation: 'Scan';
      readonly attributes?: readonly string[];
      readonly count?: true;
      readonly filter?: string;
    }
  | { readonly operation: 'ExecuteStatement'; readonly pk: string }
  | { readonly operation: 'PutItem' | 'DeleteItem' | 'BatchWriteItem'; readonly pk: string }
  | { readonly operation: 'UpdateItem'; readonly pk: string; readonly attribute: string }
  | {
      readonly operation: 'TransactWriteItems';
      readonly pk: string;
      readonly does: 'Put' | 'Delete' | 'ConditionCheck' | { readonly update: string };
    };

/** What is tried. Nothing of it leaves anything behind, even where it is let through: every write bears a condition that cannot hold. */
export type Attempt =
  | {
      readonly to: 'take';
      readonly context: string;
      readonly role: TableRole;
      readonly tags: Readonly<Record<string, string>>;
    }
  | { readonly to: 'table'; readonly context: string; readonly request: TableRequest }
  | { readonly to: 'object'; readonly bucket: Bucket; readonly key: string }
  | { readonly to: 'publish'; readonly source: string };

export type Bucket = 'files' | 'blobs' | 'heads';

/** One thing that a stage must refuse, or must allow: without the second kind, a role that nobody can take would pass for a safe one. */
export interface Probe {
  /** `demand-offer/api/data: reads another owner’s row`. */
  readonly name: string;
  readonly context: string;
  /** Whose keys it begins with. */
  readonly function: string;
  /** The role that is taken first; the function's own when left out. */
  readonly role?: TableRole;
  readonly attempt: Attempt;
  readonly expect: 'refused' | 'allowed';
}

/** Owners that exist nowhere: their ids are well formed and were never handed out, so that no row of anybody is ever touched. */
export const owners = { own: `ent_0${'Q'.repeat(25)}`, other: `ent_0${'R'.repeat(25)}` } as const;

export const text = (S: string): AttributeValue => ({ S });

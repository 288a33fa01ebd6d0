import { canonicalJson, type OwnerId, sha256 } from '@concierta/kernel';
import type { Values } from '@concierta/spreadsheet';
import type { Item, Key, Store, Write } from '@concierta/store';
import * as z from 'zod';
import type { ImportKind } from './kind.ts';
import type { ImportParams } from './params.ts';

/** What is remembered of a row that was loaded, so that loading it again makes no second thing. */
const Remembered = z.object({
  version: z.number().int().positive(),
  /** Of what the row said. */
  hash: z.string(),
  target: z.string(),
  outcome: z.enum(['loaded', 'updated']),
  /** The import and the row that wrote it last. */
  job: z.string(),
  row: z.number().int(),
  kept: z.record(z.string(), z.unknown()),
});
export type Remembered = z.infer<typeof Remembered>;

/** A row's identity in the table, and the hash of what it says. */
export interface RowIdentity {
  readonly key: Key;
  readonly hash: string;
  /** True when the row brought a code of its own; false when it is known by what it says alone. */
  readonly coded: boolean;
}

/** Codes are compared without capitals and spaces at the ends, as people compare them. */
export const codeOf = (code: string): string => code.trim().toLocaleLowerCase('es');

/** Which row this is: by its own code where it has one, otherwise by all it says. Its words are not in the key. */
export const identityOf = (owner: OwnerId, kind: ImportKind, params: ImportParams, values: Values): RowIdentity => {
  const hash = sha256(canonicalJson({ values, params }));
  const code = kind.rowKey(values);
  const what = code === undefined ? sha256(canonicalJson(values)) : codeOf(code);
  const own = sha256(canonicalJson([params.survey ?? null, code !== undefined, what]));
  return { key: { pk: `T#${owner}#IMPORTED#${kind.name}#${own}`, sk: 'ROW' }, hash, coded: code !== undefined };
};

/** What is remembered of a row. */
export const recall = async (store: Store, { key }: RowIdentity): Promise<Remembered | undefined> => {
  const found: Item | undefined = await store.get(key);
  return found && Remembered.parse(found);
};

/** The write that remembers a row; refused when somebody remembered it since. */
export const remember = (
  { key, hash }: RowIdentity,
  before: Remembered | undefined,
  now: Omit<Remembered, 'version' | 'hash'>,
): Write => ({
  put: { ...key, ...now, hash, version: (before?.version ?? 0) + 1 },
  condition: before ? { version: before.version } : 'absent',
});

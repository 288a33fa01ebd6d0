/** The key of a row, whole: the guard refuses one outside the scope. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A row as it is stored. */
export type Item = Key & Readonly<Record<string, unknown>>;

/**
 * When a write may happen: `absent` — no row there (an expired one counts as none); `exists` — one is there;
 * `{ version }` — the row there has exactly that version; `{ newerThan }` — no row there, or one whose version is lower than this.
 */
export type Condition = 'absent' | 'exists' | { readonly version: number } | { readonly newerThan: number };

/** One write of a transaction. Every key is guarded by the scope. */
export type Write =
  | { readonly put: Item; readonly condition?: Condition | undefined }
  | { readonly delete: Key; readonly condition?: Condition | undefined }
  | { readonly check: Key; readonly condition: Condition };

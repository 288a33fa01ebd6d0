import type { SectionRow, StoredAggregate } from './state-row.ts';

/** What a later save needs to know of the version that was read. Never the truth: the transaction's condition is. */
export interface Remembered {
  readonly version: number;
  readonly head: string;
  readonly createdAt: string;
  readonly sections: readonly SectionRow[];
}

const capacity = 64;

/**
 * Remembers what was last read of each aggregate, so that a command costs one read and one transaction.
 * A version's chain head and sections never change, so an entry for the expected version is right whenever it is used.
 */
export class Memory {
  readonly #entries = new Map<string, Remembered>();

  get(pk: string): Remembered | undefined {
    return this.#entries.get(pk);
  }

  set(pk: string, entry: Remembered): Remembered {
    this.#entries.delete(pk);
    this.#entries.set(pk, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > capacity && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }

  keep(pk: string, { head, sections }: StoredAggregate): Remembered {
    return this.set(pk, { version: head.version, head: head.head, createdAt: head.createdAt, sections });
  }
}

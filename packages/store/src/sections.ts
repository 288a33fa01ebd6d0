import { canonicalJson } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent } from './definition.ts';
import { sectionSk } from './keys.ts';
import type { SectionRow } from './state-row.ts';

export interface SectionChange {
  readonly name: string;
  readonly put?: SectionRow;
  readonly remove?: { readonly pk: string; readonly sk: string };
}

export interface SplitState<S> {
  /** The state without its long parts. */
  readonly state: S;
  /** How many rows each section has now. */
  readonly counts: Readonly<Record<string, number>>;
  /** All section rows of the new version. */
  readonly rows: readonly SectionRow[];
  /** Only what differs from the rows that are there. */
  readonly changes: readonly SectionChange[];
}

/** Splits the long parts off a state and finds which of their rows change, so that an edit of one row writes one row. */
export const splitSections = <S extends { readonly state: string }, E extends DomainEvent>(
  { sections = {} }: AggregateDefinition<S, E>,
  pk: string,
  next: S,
  before: readonly SectionRow[],
): SplitState<S> => {
  const stale = new Map(before.map((row) => [row.sk, row]));
  const counts: Record<string, number> = {};
  const rows: SectionRow[] = [];
  const changes: SectionChange[] = [];
  let state = next;
  for (const [name, section] of Object.entries(sections)) {
    const elements = section.pick(next);
    counts[name] = Math.ceil(elements.length / section.per);
    for (let index = 0; index < counts[name]; index += 1) {
      const row = {
        pk,
        sk: sectionSk(name, index),
        rows: elements.slice(index * section.per, (index + 1) * section.per),
      };
      rows.push(row);
      const old = stale.get(row.sk);
      stale.delete(row.sk);
      if (!old || canonicalJson(old.rows) !== canonicalJson(row.rows)) changes.push({ name, put: row });
    }
    state = section.put(state, []);
  }
  for (const { sk } of stale.values()) changes.push({ name: sk.split('#')[1] ?? sk, remove: { pk, sk } });
  return { state, counts, rows, changes };
};

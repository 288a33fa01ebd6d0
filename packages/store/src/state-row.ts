import type { OwnerId } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, Loaded } from './definition.ts';
import { sectionPrefix, stateSk } from './keys.ts';
import type { Item } from './write.ts';

/** The head row of an aggregate. */
export interface StateRow extends Item {
  readonly id: string;
  readonly owner: OwnerId;
  readonly kind: string;
  readonly version: number;
  readonly schema: number;
  /** The hash of the last event: the head of the chain. */
  readonly head: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly state: Record<string, unknown>;
  /** How many SEC rows each section has. */
  readonly sections?: Readonly<Record<string, number>>;
}

export interface SectionRow extends Item {
  readonly rows: readonly unknown[];
}

/** An aggregate's rows as one Query gives them. */
export interface StoredAggregate {
  readonly head: StateRow;
  readonly sections: readonly SectionRow[];
}

/** Sorts the rows of a detail into head and sections; nothing when there is no head. */
export const storedAggregate = (rows: readonly Item[]): StoredAggregate | undefined => {
  const head = rows.find(({ sk }) => sk === stateSk) as StateRow | undefined;
  return head && { head, sections: rows.filter(({ sk }) => sk.startsWith(sectionPrefix)) as SectionRow[] };
};

const sectionRowsOf = ({ head, sections }: StoredAggregate, name: string, count: number): unknown[] => {
  const own = sections.filter(({ sk }) => sk.startsWith(`${sectionPrefix}${name}#`));
  if (own.length !== count) {
    throw new Error(`${head.pk} has ${own.length} rows of section «${name}», its head says ${count}`);
  }
  return own.flatMap(({ rows }) => rows);
};

/** Throws on a format newer than this code: guessing at it would misread it, or lose what only a later version knows. */
export const requireKnown = (definition: { readonly kind: string; readonly schema: number }, schema: number): void => {
  if (schema > definition.schema) {
    throw new Error(
      `${definition.kind} of schema ${schema} is newer than this code, which reads up to ${definition.schema}: deploy the reader before the writer`,
    );
  }
};

/**
 * Brings a raw state of any earlier format to the present one and parses it.
 * Throws on a format newer than this code (a reader must be deployed before the writer) and on one without upcaster.
 */
export const present = <S extends { readonly state: string }, E extends DomainEvent>(
  definition: AggregateDefinition<S, E>,
  schema: number,
  raw: Record<string, unknown>,
): S => {
  requireKnown(definition, schema);
  let state = raw;
  for (let from = schema; from < definition.schema; from += 1) {
    const upcast = definition.upcast?.[from];
    if (!upcast) throw new Error(`${definition.kind} has no upcaster from schema ${from}`);
    state = upcast(state);
  }
  return definition.parse(state);
};

/** The aggregate out of its rows: sections put back, earlier formats brought to the present one. */
export const assemble = <S extends { readonly state: string }, E extends DomainEvent>(
  definition: AggregateDefinition<S, E>,
  stored: StoredAggregate,
): Loaded<S> => {
  const { head } = stored;
  requireKnown(definition, head.schema);
  let raw = head.state;
  for (const [name, count] of Object.entries(head.sections ?? {})) {
    const section = definition.sections?.[name];
    if (!section) throw new Error(`${definition.kind} no longer knows its section «${name}»`);
    raw = section.put(raw as unknown as S, sectionRowsOf(stored, name, count)) as unknown as Record<string, unknown>;
  }
  const { id, owner, version, createdAt, updatedAt } = head;
  return { state: present(definition, head.schema, raw), version, id, owner, createdAt, updatedAt };
};

import type { OwnerId } from '@concierta/kernel';

/** Free text by name. Kept apart from everything else in an event, because it can be erased. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** What happened, in the service's own words. Codes, numbers and dates at the top; every free text under `text`. */
export type DomainEvent = {
  readonly type: string;
  readonly text?: Texts | undefined;
  readonly [field: string]: unknown;
};

/** The integration event a write sends: the contract other contexts see. Every free text under `data.text`. */
export interface OutgoingEvent {
  readonly type: string;
  readonly visibility?: 'owner' | 'shared' | 'public' | undefined;
  readonly parties: readonly OwnerId[];
  readonly data: { readonly text?: Texts | undefined; readonly [field: string]: unknown };
  /** True for events of an import, so that notifications make one digest of them. */
  readonly batch?: true | undefined;
}

/** What the rows of a list show; small on purpose, because it is copied into an index. */
export type Row = Readonly<Record<string, unknown>>;

/** A place in a list index, without the owner prefix: the store adds it. */
export interface ListKey {
  readonly pk: string;
  readonly sk: string;
}

export interface ListEntry {
  readonly row: Row;
  readonly l1?: ListKey | undefined;
  readonly l2?: ListKey | undefined;
}

export interface ListMeta {
  readonly owner: OwnerId;
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
}

/** A long array that leaves the STATE row and lives in `SEC#<name>#<nnn>` rows of `per` elements. */
export interface Section<S> {
  pick(state: S): readonly unknown[];
  put(state: S, rows: readonly unknown[]): S;
  readonly per: number;
}

/** How an aggregate is kept: its kind, its format, its long parts, and where lists find it. */
export interface AggregateDefinition<S extends { readonly state: string }, E extends DomainEvent> {
  /** Capital letters: `DEMAND`. */
  readonly kind: string;
  /** The number of the STATE row's present format, from 1. */
  readonly schema: number;
  /** Reads the state out of a row; used on reading and on writing, so nothing that cannot be read is ever written. */
  parse(raw: unknown): S;
  /** From format n to n + 1, by n. One for every format before the present one. */
  readonly upcast?: Readonly<Record<number, (raw: Record<string, unknown>) => Record<string, unknown>>>;
  readonly sections?: Readonly<Record<string, Section<S>>>;
  /** What lists show of it and where; nothing when no list shows it. */
  list?(state: S, meta: ListMeta): ListEntry | undefined;
  /** The moment (ISO 8601, UTC) at which the clock has something to do with it. */
  due?(state: S): string | undefined;
  /** The events of this aggregate: carried by the type alone. */
  readonly events?: E;
}

export interface Loaded<S> {
  readonly state: S;
  readonly version: number;
  readonly id: string;
  readonly owner: OwnerId;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Who sends a command: a person under a hat, the clock, or the system (imports, reactions). */
export interface EventPrincipal {
  readonly person?: string | undefined;
  readonly membership?: string | undefined;
  readonly owner: OwnerId;
  readonly as: 'person' | 'clock' | 'system';
}

export interface SaveContext {
  readonly principal: EventPrincipal;
  readonly correlationId: string;
  readonly causationId?: string | undefined;
  readonly traceparent?: string | undefined;
}

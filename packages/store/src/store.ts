import type { Cursor } from './cursor.ts';
import type {
  AggregateDefinition,
  DomainEvent,
  EventPrincipal,
  Loaded,
  OutgoingEvent,
  Row,
  SaveContext,
} from './definition.ts';
import type { Scope } from './scope.ts';
import type { Item, Key, Write } from './write.ts';

/** The answer a creation gave, kept so that the same request gets the same answer again. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string | undefined;
  readonly location?: string | undefined;
}

/** Which request this write answers: the same person, key and body within 48 hours replay `answer`. */
export interface Idempotency {
  readonly person: string;
  readonly key: string;
  readonly bodyHash: string;
  readonly answer: StoredAnswer;
}

/** Which event (and chunk of its fan-out) this write reacts to: done once, however often it is delivered. */
export interface Inbox {
  readonly consumer: string;
  readonly event: string;
  readonly chunk?: number | undefined;
}

/** A running number raised from `expected` to `expected + 1` in the same transaction; see `nextReceipt`. */
export interface CounterBump {
  readonly kind: string;
  readonly year: number;
  readonly expected: number;
}

export interface SaveInput<S, E> {
  readonly id: string;
  /** The version read; 0 creates. */
  readonly expected: number;
  readonly next: S;
  readonly event: E;
  readonly integration?: OutgoingEvent | undefined;
  readonly context: SaveContext;
  readonly idempotency?: Idempotency | undefined;
  readonly inbox?: Inbox | undefined;
  readonly counter?: CounterBump | undefined;
  /** Further rows of the same transaction (party rows and the like), guarded as every other. */
  readonly also?: readonly Write[] | undefined;
}

export interface Saved {
  readonly version: number;
  readonly eventId: string;
  /** The kept answer, when this very request had been carried out before. Nothing was written now. */
  readonly replayed?: StoredAnswer;
  /** True when the inbox says that this event had been reacted to before. Nothing was written now. */
  readonly already?: true;
}

/** One aggregate's part of a `saveMany`. Made by `change`, which holds definition, state and event to each other. */
export interface Change {
  readonly definition: AggregateDefinition<{ readonly state: string }, DomainEvent>;
  readonly input: ChangeInput<{ readonly state: string }, DomainEvent>;
}

/** What of a `SaveInput` belongs to one aggregate among several. */
export type ChangeInput<S, E> = Omit<SaveInput<S, E>, 'context' | 'idempotency' | 'inbox' | 'counter'>;

/** One aggregate's part of a `saveMany`. */
export const change = <S extends { readonly state: string }, E extends DomainEvent>(
  definition: AggregateDefinition<S, E>,
  input: ChangeInput<NoInfer<S>, NoInfer<E>>,
): Change => ({ definition, input }) as unknown as Change;

/** What goes with the changes of a `saveMany`, in the same transaction. */
export interface TogetherWith {
  readonly context: SaveContext;
  readonly also?: readonly Write[] | undefined;
}

export interface ListQuery {
  /** 1 to 100; 25 unless told. */
  readonly limit?: number | undefined;
  readonly after?: Cursor | undefined;
  readonly descending?: boolean | undefined;
  /** Only entries whose sort key begins so. */
  readonly begins?: string | undefined;
  /** Only rows for which this holds. The page may be short although there is a `next`: it is still one Query. */
  readonly where?: ((row: Row) => boolean) | undefined;
}

export interface RowQuery {
  readonly begins?: string | undefined;
  readonly between?: readonly [from: string, to: string] | undefined;
  readonly limit?: number | undefined;
  readonly after?: Cursor | undefined;
  readonly descending?: boolean | undefined;
}

export interface HistoryQuery {
  readonly limit?: number | undefined;
  /** Only versions after this one (before this one, when descending). */
  readonly after?: number | undefined;
  readonly descending?: boolean | undefined;
}

export interface HistoryEntry {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly at: string;
  readonly principal: EventPrincipal;
  /** The event with its texts; erased ones read «suprimido». */
  readonly event: DomainEvent;
}

export type Verification =
  | { readonly ok: true; readonly head: string; readonly events: number }
  | { readonly ok: false; readonly at: number; readonly why: ChainTrouble };

/** What can be wrong with a chain. */
export type ChainTrouble =
  | 'the event is missing'
  | 'the event or one before it was changed'
  | 'a text that no event mentions'
  | 'the text row is missing'
  | 'the text was changed'
  | 'a text without its event'
  | 'the state and its history end apart'
  | 'the state names another head'
  | 'the chain ends before what was written of it'
  | 'the event is not the one that was written';

/** What write-once storage says of an aggregate: after so many events, this hash. */
export interface WrittenVersion {
  readonly version: number;
  readonly hash: string;
}

/** What a scope's rows can be asked. Every key of every method is guarded; every write is a transaction. */
export interface Store {
  readonly scope: Scope;

  /** The aggregate and its long parts: one strongly consistent Query. Nothing when it does not exist. */
  load<S extends { readonly state: string }, E extends DomainEvent>(
    definition: AggregateDefinition<S, E>,
    id: string,
  ): Promise<Loaded<S> | undefined>;

  /** `load`, refusing with `not-found`. */
  require<S extends { readonly state: string }, E extends DomainEvent>(
    definition: AggregateDefinition<S, E>,
    id: string,
  ): Promise<Loaded<S>>;

  /**
   * State, event, texts, long parts and everything else of one write, in one transaction: all of it or none.
   * Refuses with `stale-version` when somebody wrote since, `too-large` naming the part, `idempotency-key-reused`,
   * `conflict` when a condition of `also` does not hold, `busy` when contention or throttling outlasts the retries.
   */
  save<S extends { readonly state: string }, E extends DomainEvent>(
    definition: AggregateDefinition<S, E>,
    input: SaveInput<NoInfer<S>, NoInfer<E>>,
  ): Promise<Saved>;

  /**
   * Several aggregates in one transaction: all of them or none, each with its event and texts, as `save` would write it.
   * For loads of many rows; at most 100 rows of the table in all. Refuses with `stale-version` when any of them was written
   * since, `conflict` when another condition does not hold, `too-large`, `busy`.
   */
  saveMany(changes: readonly Change[], together: TogetherWith): Promise<readonly Saved[]>;

  /** The answer kept for this key. Refuses with `idempotency-key-reused` when it answered another body. */
  recall(person: string, key: string, bodyHash: string): Promise<StoredAnswer | undefined>;

  /** One page of a list: exactly one Query. `pk` without the owner prefix. */
  list(index: 'list1' | 'list2', pk: string, query?: ListQuery): Promise<{ items: Row[]; next?: Cursor }>;

  /** What happened to an aggregate, oldest first, texts joined. */
  history(kind: string, id: string, query?: HistoryQuery): Promise<HistoryEntry[]>;

  /** One row by its whole key, unless expired. Strongly consistent. */
  get(key: Key): Promise<Item | undefined>;

  /** Several rows by their whole keys, each in its key's place: one call for every hundred. Strongly consistent. */
  rows(keys: readonly Key[]): Promise<(Item | undefined)[]>;

  /** Rows of one partition by its whole key: one Query, expired ones left out. */
  query(pk: string, query?: RowQuery): Promise<{ items: Item[]; next?: Cursor }>;

  /** Several rows at once, or none. Refuses with `stale-version` (a version condition), `conflict` (another one) or `busy`. */
  transact(writes: readonly Write[]): Promise<void>;

  /**
   * Keeps a projection: the highest version wins, whatever order events arrive in.
   * Without an item the row is emptied and stays behind as a marker, so that an older event cannot bring it back.
   */
  project(key: Key, version: number, item: Readonly<Record<string, unknown>> | undefined): Promise<'written' | 'older'>;

  /** True when this consumer has already reacted to this event. Ask before deciding: the reaction may no longer be legal. */
  reacted(inbox: Inbox): Promise<boolean>;

  /** The write that makes a `transact` happen once for this event: put it first; the second time is refused with `conflict`. */
  inboxWrite(inbox: Inbox): Write;

  /** The present value of a running number (0 when there is none yet). See `nextReceipt`. */
  counter(kind: string, year: number): Promise<number>;

  /**
   * Erases the texts of an aggregate's events for good (Ley 1581 de 2012): of all of them, or of these versions.
   * The chain still verifies. Answers how many were erased now. Texts in the present state are the service's to change.
   */
  eraseText(kind: string, id: string, versions?: readonly number[]): Promise<number>;

  /**
   * Recomputes the aggregate's hash chain and the hashes of the texts that are still there. A chain rewritten with every hash
   * made anew agrees with itself: it is held to the heads that were `written` of it.
   */
  verify(kind: string, id: string, written?: readonly WrittenVersion[]): Promise<Verification>;
}

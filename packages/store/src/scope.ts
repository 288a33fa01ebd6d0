import type { OwnerId } from '@concierta/kernel';

declare const minted: unique symbol;
interface Minted {
  readonly [minted]: true;
}

/** One owner's partition: everything whose key starts with `T#<owner>#`. */
export interface OwnerScope {
  readonly kind: 'owner';
  readonly owner: OwnerId;
}

/** One of articulation's wider zones: everything whose key starts with `SHARED#` or `PUBLIC#`. */
export interface ZoneScope {
  readonly kind: 'zone';
  readonly zone: 'SHARED' | 'PUBLIC';
}

/**
 * One document of another owner: its rows, its party rows, the idempotency rows of the person who acts
 * (none when `person` is left out), and the row of the capability link that opened it. Nothing else of that owner.
 */
export interface DocumentScope {
  readonly kind: 'document';
  readonly owner: OwnerId;
  readonly docKind: string;
  readonly id: string;
  readonly person?: string | undefined;
  /** The hash of the link's secret. */
  readonly link?: string | undefined;
}

/** What the clock itself keeps of a table, and nobody's rows: everything whose key starts with `CLOCK#`. */
export interface ClockScope {
  readonly kind: 'clock';
}

/** How far a store may reach. Cannot be written down by hand: only `mintScope` makes one. */
export type Scope = Minted & (OwnerScope | ZoneScope | DocumentScope | ClockScope);

/** Kinds that rows other than aggregates use. */
const reserved = new Set(['IDEMP', 'INBOX', 'COUNTER', 'PARTY', 'MEMBER', 'LINK']);

/** True for a name that an aggregate's kind may have: capital letters, and none that another sort of row uses. */
export const isAggregateKind = (kind: string): boolean => /^[A-Z][A-Z0-9-]{0,39}$/.test(kind) && !reserved.has(kind);

const known = new WeakSet<object>();

/**
 * Makes a scope. Only `packages/access` (after it has read the membership or party row that grants it), the workers of
 * `packages/events` and `packages/local` may call this; an architecture test holds that.
 */
export const mintScope = <T extends OwnerScope | ZoneScope | DocumentScope | ClockScope>(scope: T): Scope & T => {
  if (scope.kind === 'document' && !isAggregateKind(scope.docKind)) {
    throw new Error(`«${scope.docKind}» is not the kind of a document`);
  }
  const frozen = Object.freeze({ ...scope });
  known.add(frozen);
  return frozen as unknown as Scope & T;
};

/** True for a scope that `mintScope` made in this process; a look-alike cast to the type is not one. */
export const isMinted = (scope: Scope): boolean => known.has(scope);

/** What every key of the scope starts with. */
export const prefixOf = (scope: Scope): string => {
  if (scope.kind === 'zone') return `${scope.zone}#`;
  return scope.kind === 'clock' ? 'CLOCK#' : `T#${scope.owner}#`;
};

import { OwnerId, Refusal } from '@concierta/kernel';
import { type Item, mintScope, openStore, partyKey, type Store, type Write } from '@concierta/store';
import type { TableDeps } from './hats.ts';
import type { OwnerContext, Principal } from './principal.ts';

/** Who a party row names: one owner, every national entity, or the coordinator. */
export type Party = OwnerId | 'entities' | 'coordinator';

/** A document of some owner: which kind, which one. */
export interface DocumentRef {
  readonly owner: string;
  readonly kind: string;
  readonly id: string;
}

/** What a party may do with one document of another owner, and the only store that reaches it. */
export interface DocumentContext {
  readonly principal: Principal;
  readonly owner: OwnerId;
  readonly ref: DocumentRef;
  readonly grants: readonly string[];
  /** Refuses with `role-required` when the party may read the document but not do this. */
  requireGrant(grant: string): void;
  readonly store: Store;
}

/** The write by which an owner lets a party do `grants` with one document (`read` is one of them). Goes in `save({ also })`. */
export const partyRow = (owner: OwnerId, party: Party, kind: string, id: string, grants: readonly string[]): Write => ({
  put: { ...partyKey(owner, party, kind, id), grants: [...grants] },
});

/** The write by which an owner takes a party's grants back. */
export const partyRowGone = (owner: OwnerId, party: Party, kind: string, id: string): Write => ({
  delete: partyKey(owner, party, kind, id),
});

const grantsIn = (row: Item | undefined): readonly string[] => {
  const grants = row?.grants;
  return Array.isArray(grants) ? grants.filter((grant: unknown): grant is string => typeof grant === 'string') : [];
};

const partiesOf = (principal: Principal): Party[] => [
  principal.owner,
  ...(principal.ownerKind === 'entity' ? (['entities'] as const) : []),
  ...(principal.coordinator ? (['coordinator'] as const) : []),
];

/**
 * Opens one document of another owner to a party. It is the only way across: what the party may do is what the owner's
 * party rows say. Not there, and there but not theirs, are the same `not-found` after the same reads: one for each
 * name the principal answers to.
 */
export const openDocument = async (
  deps: TableDeps,
  who: OwnerContext | Principal,
  ref: DocumentRef,
): Promise<DocumentContext> => {
  const principal = 'principal' in who ? who.principal : who;
  const owner = OwnerId.safeParse(ref.owner);
  if (!owner.success) throw new Refusal('not-found');
  const scope = mintScope({
    kind: 'document',
    owner: owner.data,
    docKind: ref.kind,
    id: ref.id,
    person: principal.person,
  });
  const store = openStore(deps.tables, scope, { clock: deps.clock });
  const rows = await Promise.all(
    partiesOf(principal).map((party) => store.get(partyKey(owner.data, party, ref.kind, ref.id))),
  );
  const grants = [...new Set(rows.flatMap(grantsIn))];
  if (grants.length === 0) throw new Refusal('not-found');
  return {
    principal,
    owner: owner.data,
    ref,
    grants,
    store,
    requireGrant(grant) {
      if (!grants.includes(grant)) throw new Refusal('role-required', { grant, roles: [] });
    },
  };
};

export interface Access {
  open(who: OwnerContext | Principal, ref: DocumentRef): Promise<DocumentContext>;
}

/** `openDocument` bound to a service's table. */
export const accessOf = (deps: TableDeps): Access => ({ open: (who, ref) => openDocument(deps, who, ref) });

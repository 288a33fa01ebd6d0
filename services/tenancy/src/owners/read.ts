import type { OwnerId } from '@concierta/kernel';
import type { Loaded, Store } from '@concierta/store';
import { displayName } from '@concierta/territories';
import type { Authority } from '../authority.ts';
import type { NationalEntity } from '../entity/model.ts';
import { entityDefinition } from '../entity/store.ts';
import type { OrganisationKind, TerritorialOrganisation } from '../organisation/model.ts';
import { organisationDefinition } from '../organisation/store.ts';
import type { OwnerSummary } from './schemas.ts';

export type AnyOwner =
  | { readonly kind: 'entity'; readonly loaded: Loaded<NationalEntity> }
  | { readonly kind: 'territorial'; readonly loaded: Loaded<TerritorialOrganisation> };

/** The entity or organisation behind an owner's id: one Query in its own partition. */
export const loadOwner = async (store: Store, owner: OwnerId): Promise<AnyOwner | undefined> => {
  if (owner.startsWith('ent_')) {
    const loaded = await store.load(entityDefinition, owner);
    return loaded && { kind: 'entity', loaded };
  }
  const loaded = await store.load(organisationDefinition, owner);
  return loaded && { kind: 'territorial', loaded };
};

export const readOwner = (authority: Authority, owner: OwnerId): Promise<AnyOwner | undefined> =>
  loadOwner(authority.owner(owner), owner);

/** What kind of territorial organisation an owner is; nothing for an entity. */
export const kindOf = (found: AnyOwner | undefined): OrganisationKind | undefined =>
  found?.kind === 'territorial' ? found.loaded.state.kind : undefined;

const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** What everybody signed in may know of an owner. */
export const ownerSummary = (owner: OwnerId, found: AnyOwner): OwnerSummary => {
  if (found.kind === 'entity') {
    const { name, code, state, acronym, sector, coordinator } = found.loaded.state;
    const ended = found.loaded.state.state === 'readOnly' ? found.loaded.state : undefined;
    return given({
      id: owner,
      ownerKind: 'entity',
      name,
      code,
      status: state,
      acronym,
      sector,
      coordinator,
      validTo: ended?.validTo,
      successor: ended?.successor,
    });
  }
  const { kind, name, code, state, territory, members } = found.loaded.state;
  return given({
    id: owner,
    ownerKind: 'territorial',
    name,
    code,
    status: state,
    organisationKind: kind,
    territory,
    territoryName: territory === undefined ? undefined : displayName(territory),
    members,
  });
};

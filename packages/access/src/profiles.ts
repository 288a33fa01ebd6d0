import { EntityData, type Handler, isEvent, OrganisationData } from '@concierta/events';
import { OwnerId, type OwnerKind } from '@concierta/kernel';
import type { Key, Store } from '@concierta/store';

/** What a service knows about an owner: enough to print its name and number its receipts. */
export interface OwnerProfile {
  readonly owner: OwnerId;
  readonly ownerKind: OwnerKind;
  readonly kind: string;
  readonly name: string;
  readonly code: string;
  readonly status: 'invited' | 'active' | 'readOnly';
  readonly acronym?: string;
  readonly sector?: string;
  readonly territory?: string;
  /** Who succeeded it, once it ended. */
  readonly successor?: OwnerId;
}

const profileKey = (owner: OwnerId): Key => ({ pk: `T#${owner}#PROFILE#${owner}`, sk: 'STATE' });

/**
 * The projection that keeps each owner's official name and code in its own partition. Subscribe it to
 * `entity.changed.v1` and `organisation.changed.v1` (scope `parties`).
 */
export const ownerProfileProjection: Handler = async (event, tools) => {
  if (!isEvent(event, 'entity.changed.v1', 'organisation.changed.v1')) return;
  const owner = OwnerId.parse(event.owner);
  await tools.store(owner).project(profileKey(owner), event.aggregate.version, event.data);
};

/** The profile of the owner whose partition `store` opens; `undefined` until the first event about it has arrived. */
export const ownerProfile = async (store: Store, owner: OwnerId): Promise<OwnerProfile | undefined> => {
  const row = await store.get(profileKey(owner));
  const entity = EntityData.safeParse(row);
  if (entity.success) {
    const { kind, name, code, status, acronym, sector, successor } = entity.data;
    return { owner, ownerKind: 'entity', kind, name, code, status, ...given({ acronym, sector, successor }) };
  }
  const organisation = OrganisationData.safeParse(row);
  if (!organisation.success) return undefined;
  const { kind, name, code, status, territory } = organisation.data;
  return { owner, ownerKind: 'territorial', kind, name, code, status, ...given({ territory }) };
};

const given = (values: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

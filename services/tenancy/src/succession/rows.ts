import { OwnerId } from '@concierta/kernel';
import type { Key, Store, Write } from '@concierta/store';
import * as z from 'zod';

/** Who goes on with what an entity left, since which of its endings. */
export interface Succession {
  readonly ended: OwnerId;
  readonly successor: OwnerId;
  /** The version of the entity at which it ended: tells one ending from a later one. */
  readonly closing: number;
}

/** In the partition of who ended: to whom its hats were opened. Version 1 while that holds, 2 while it is being taken back. */
const grantKey = ({ ended, successor }: Succession): Key => ({ pk: `T#${ended}#SUCCESSOR#GRANTS`, sk: successor });

/** In the successor's partition: whose hats follow from its own. */
const heritageKey = ({ ended, successor }: Succession): Key => ({ pk: `T#${successor}#HERITAGE#ENTITIES`, sk: ended });

const Closing = z.object({ closing: z.int().positive(), version: z.int().optional() });

const most = 100;

/** Whose hats follow from those of this entity: one Query; nothing for almost everybody. */
export const heritageOf = async (store: Store, successor: OwnerId): Promise<readonly Succession[]> => {
  const { items } = await store.query(`T#${successor}#HERITAGE#ENTITIES`, { limit: most });
  return items.map((row) => ({ ended: OwnerId.parse(row.sk), successor, closing: Closing.parse(row).closing }));
};

/** To whom the hats of an entity were opened, and which of that is being taken back. */
export const grantsOf = async (
  store: Store,
  ended: OwnerId,
): Promise<readonly (Succession & { readonly leaving: boolean })[]> => {
  const { items } = await store.query(`T#${ended}#SUCCESSOR#GRANTS`, { limit: most });
  return items.map((row) => {
    const { closing, version } = Closing.parse(row);
    return { ended, successor: OwnerId.parse(row.sk), closing, leaving: version === 2 };
  });
};

export const grantWrites = {
  give: (one: Succession): Write => ({
    put: { ...grantKey(one), closing: one.closing, version: 1 },
    condition: 'absent',
  }),
  /** Goes with every inherited hat: none is made, or kept in step, once the grant is being taken back. */
  holds: (one: Succession): Write => ({ check: grantKey(one), condition: { version: 1 } }),
  leave: (one: Succession): Write => ({
    put: { ...grantKey(one), closing: one.closing, version: 2 },
    condition: 'exists',
  }),
  gone: (one: Succession): Write => ({ delete: grantKey(one) }),
};

export const heritageWrites = {
  give: (one: Succession): Write => ({ put: { ...heritageKey(one), closing: one.closing } }),
  gone: (one: Succession): Write => ({ delete: heritageKey(one) }),
};

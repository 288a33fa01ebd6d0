import { isRefusal } from '@concierta/kernel';
import type { Item, Key, Store, Write } from '@concierta/store';

/** How long the marker of something withdrawn stays, so that a late, older event cannot bring it back: as long as inbox rows. */
const markerDays = 35;

/** A row with the version that decides which of two is newer. */
export type Versioned = Item & { readonly version: number };

/** The row that stays where a copy was: the version that ended it, and nothing of what it said. */
export const marker = (key: Key, version: number, now: Date): Versioned => ({
  ...key,
  version,
  gone: true,
  ttl: Math.floor(now.getTime() / 1000) + markerDays * 86_400,
});

/**
 * Writes a copy and what goes with it, only if nothing as new is there: the highest version wins whatever the order,
 * and the same event twice writes once.
 */
export const putNewest = async (store: Store, item: Versioned, also: readonly Write[] = []): Promise<boolean> => {
  try {
    await store.transact([{ put: item, condition: { newerThan: item.version } }, ...also]);
    return true;
  } catch (error) {
    if (isRefusal(error, 'stale-version') || isRefusal(error, 'conflict')) return false;
    throw error;
  }
};

import { ownerProfile } from '@concierta/access';
import type { OwnerId } from '@concierta/kernel';
import { openStore } from '@concierta/store';
import { ownerScope, type Premises } from './premises.ts';

/** The code by which a person knows an owner, as the services that keep its profile have it; its own id where none does. */
export const ownerCode = async (premises: Premises, owner: OwnerId): Promise<string> => {
  for (const context of premises.contexts) {
    const profile = await ownerProfile(openStore(premises.tablesOf(context), ownerScope(owner), premises), owner);
    if (profile) return profile.code;
  }
  return owner.slice(-20);
};

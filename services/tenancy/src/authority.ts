import { type Clock, OwnerId } from '@concierta/kernel';
import { mintScope, openStore, type Store, type Tables } from '@concierta/store';

/**
 * The partition that belongs to nobody: people, the hats they have, pending invitations by keyed address, codes in use.
 * No membership can be made in it, so no hat opens it; only tenancy's own functions do.
 */
export const platformOwner = OwnerId.parse('ent_00000000000000000000000000');

/**
 * What tenancy may open without a hat, because it is the one that makes hats: the partition of an owner being onboarded or
 * joined, the platform's own partition, the public directory. Routes get it only after they have checked who asks.
 */
export interface Authority {
  owner(owner: OwnerId): Store;
  readonly platform: Store;
  readonly directory: Store;
}

export interface AuthorityDeps {
  readonly tables: Tables;
  readonly clock: Clock;
}

export const authorityOf = ({ tables, clock }: AuthorityDeps): Authority => {
  const open = (scope: Parameters<typeof mintScope>[0]) => openStore(tables, mintScope(scope), { clock });
  let [platform, directory]: (Store | undefined)[] = [];
  return {
    owner: (owner) => open({ kind: 'owner', owner }),
    // Opened when asked for: not every function that acts here may reach the directory.
    get platform() {
      platform ??= open({ kind: 'owner', owner: platformOwner });
      return platform;
    },
    get directory() {
      directory ??= open({ kind: 'zone', zone: 'PUBLIC' });
      return directory;
    },
  };
};

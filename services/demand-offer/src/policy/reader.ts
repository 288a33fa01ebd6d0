import type { Store } from '@concierta/store';
import type { WorkableCheck } from '../offer/content.ts';
import { defaultPolicy, type Policy, policies, policyId } from './model.ts';

/** The policy in force in this owner's partition, and its version (0: never set). */
export const policyOf = async (store: Store): Promise<{ policy: Policy; version: number }> => {
  const loaded = await store.load(policies, policyId);
  return loaded ? { policy: loaded.state, version: loaded.version } : { policy: defaultPolicy, version: 0 };
};

export interface PolicyReader {
  /** What the policy requires, at most a minute old: enough to show, not to decide. */
  recent(store: Store, now: Date): Promise<readonly WorkableCheck[]>;
  /** Call it after a change, so that who made it sees it at once. */
  forget(store: Store): void;
}

const freshMs = 60_000;
const kept = 1_000;

/** Remembers each owner's policy for a minute, so that reading an offer stays one call. */
export const policyReader = (): PolicyReader => {
  const known = new Map<string, { until: number; required: readonly WorkableCheck[] }>();
  const ownerOf = ({ scope }: Store): string => ('owner' in scope ? scope.owner : '');
  return {
    forget: (store) => void known.delete(ownerOf(store)),
    async recent(store, now) {
      const owner = ownerOf(store);
      const remembered = known.get(owner);
      if (remembered && remembered.until > now.getTime()) return remembered.required;
      const { required } = (await policyOf(store)).policy;
      if (known.size >= kept) known.clear();
      known.set(owner, { until: now.getTime() + freshMs, required });
      return required;
    },
  };
};

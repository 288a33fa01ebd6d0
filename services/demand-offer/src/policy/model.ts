import { impossible, machine, rulesOf, unchanged } from '@concierta/kernel';
import type { AggregateDefinition, Store } from '@concierta/store';
import * as z from 'zod';
import { WorkableCheck, workableChecks } from '../offer/content.ts';

/** What an entity asks of an offer before it may be published. An entity that never said asks for everything that can be asked. */
export const Policy = z.object({
  state: z.enum(['byDefault', 'set']),
  required: z.array(WorkableCheck),
});
export type Policy = z.infer<typeof Policy>;

type PolicyCommand = { type: 'set'; required: readonly WorkableCheck[] };
type PolicyEvent = { type: 'set'; required: readonly WorkableCheck[] };

const inOrder = (required: readonly WorkableCheck[]): WorkableCheck[] =>
  workableChecks.filter((check) => required.includes(check));

const on = rulesOf<Policy, PolicyCommand, PolicyEvent>();

export const policyMachine = machine<Policy, PolicyCommand, PolicyEvent>(
  {
    set: on('set', {
      from: ['byDefault', 'set'],
      to: ['set'],
      decide(policy, { required }) {
        const next = inOrder(required);
        return policy.state === 'set' && next.join() === policy.required.join()
          ? unchanged
          : { type: 'set', required: next };
      },
    }),
  },
  (policy, event) => (policy ? { state: 'set', required: [...event.required] } : impossible(policy, event)),
);

/** One policy per entity. */
export const policyId = 'policy';

export const policies: AggregateDefinition<Policy, PolicyEvent> = {
  kind: 'POLICY',
  schema: 1,
  parse: (raw) => Policy.parse(raw),
};

export const defaultPolicy: Policy = { state: 'byDefault', required: [...workableChecks] };

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
  const ownerOf = ({ scope }: Store): string => (scope.kind === 'zone' ? '' : scope.owner);
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

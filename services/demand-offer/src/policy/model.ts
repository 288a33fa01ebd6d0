import { impossible, machine, rulesOf, unchanged } from '@concierta/kernel';
import type { AggregateDefinition } from '@concierta/store';
import * as z from 'zod';
import { essentialChecks, WorkableCheck, workableChecks } from '../offer/content.ts';

/** What an entity asks of an offer before it may be published. An entity that never said asks for what the portfolio shows. */
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

export const defaultPolicy: Policy = { state: 'byDefault', required: [...essentialChecks] };

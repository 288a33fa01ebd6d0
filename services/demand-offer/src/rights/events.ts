import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { RightsRequest } from './model.ts';

/** Where a request stands, for its owner alone: what was asked, until when, about which contact; never who asks. */
export const rightsIntegration = (after: RightsRequest): OutgoingEvent => {
  const { facts, state, due } = after;
  const { kind, contact } = facts;
  const outcome = 'resolution' in after ? after.resolution.outcome : undefined;
  return outgoing('rightsRequest.changed.v1', { data: { kind, state, due, outcome, contact } });
};

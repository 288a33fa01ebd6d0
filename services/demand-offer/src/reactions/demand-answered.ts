import { type Handler, isEvent } from '@concierta/events';
import { DemandStateName } from '../demand/state.ts';
import { moveByEvent } from './move-by-event.ts';

/** What the organisation that asked did with its demand while an entity was in charge. */
export const answeringEvents = ['demand.resolved.v1', 'demand.closed.v1', 'demand.withdrawn.v1'] as const;

/** Who asked confirmed that it is resolved, closed it or withdrew it → the demand of the entity in charge knows. */
export const onDemandAnswered: Handler = async (event, tools) => {
  if (!isEvent(event, ...answeringEvents) || !event.data.assignedTo) return;
  const { owner, demand: id } = event.data.assignedTo;
  const state = DemandStateName.parse(event.data.state);
  const heard = { state, at: event.occurredAt, version: event.aggregate.version, receipt: event.data.receipt };
  await moveByEvent(
    event,
    tools,
    { owner, id },
    { type: 'follow', owner: event.owner, demand: event.aggregate.id, heard },
  );
};

import { type Handler, isEvent } from '@concierta/events';
import { moveByEvent } from './move-by-event.ts';

/** How an entity gives a demand back: it does not accept it, or withdraws it. */
export const givingBackEvents = ['demand.rejected.v1', 'demand.withdrawn.v1'] as const;

/** The entity in charge gave the demand back → it is shared again, with the reason the entity gave. */
export const onDemandGivenBack: Handler = async (event, tools) => {
  if (!isEvent(event, ...givingBackEvents) || !event.data.origin) return;
  const reason = event.data.text.reason ?? 'Sin motivo escrito.';
  await moveByEvent(event, tools, event.data.origin, {
    type: 'release',
    from: event.owner,
    demand: event.aggregate.id,
    reason,
  });
};

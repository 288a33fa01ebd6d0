import { type Handler, isEvent } from '@concierta/events';
import { heardCitations } from '../demand/asker-sources.ts';
import { moveByEvent } from './move-by-event.ts';

/** What tells that a cited source of the asker moved. */
export const sourcesEvents = ['demand.updated.v1'] as const;

/** A source of the organisation that asked moved → the demand of the entity in charge knows: its ruling outranks there as well. */
export const onDemandSources: Handler = async (event, tools) => {
  if (!isEvent(event, ...sourcesEvents) || !event.data.assignedTo || !event.data.citations) return;
  const { owner, demand: id } = event.data.assignedTo;
  await moveByEvent(
    event,
    tools,
    { owner, id },
    {
      type: 'hearSources',
      owner: event.owner,
      demand: event.aggregate.id,
      version: event.aggregate.version,
      citations: heardCitations(event.data, event.occurredAt),
    },
  );
};

import { type Handler, isEvent } from '@concierta/events';
import { DemandStateName } from '../demand/state.ts';
import { moveByEvent } from './move-by-event.ts';

/** What the entity in charge did that the asker's demand records. */
export const progressEvents = [
  'demand.registered.v1',
  'demand.characterised.v1',
  'demand.served.v1',
  'demand.resolved.v1',
  'demand.closed.v1',
  'demand.reopened.v1',
  'demand.released.v1',
  'demand.followed.v1',
] as const;

/** The entity in charge moved its demand → the asker's follows: states, receipt and offers, never the entity's own words. */
export const onDemandProgress: Handler = async (event, tools) => {
  if (!isEvent(event, ...progressEvents) || !event.data.origin) return;
  // Of what the entity in charge hears, only this is news: the one it handed the demand to serves it. All else would echo.
  if (event.type === 'demand.followed.v1' && !(event.data.state === 'referred' && event.data.servedBy)) return;
  const { origin, receipt, servedBy } = event.data;
  const { id: demand, version } = event.aggregate;
  await moveByEvent(event, tools, origin, {
    type: 'follow',
    owner: event.owner,
    demand,
    heard: { state: DemandStateName.parse(event.data.state), at: event.occurredAt, version, receipt, servedBy },
  });
};

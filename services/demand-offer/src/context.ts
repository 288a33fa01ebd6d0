import {
  baselineEvents,
  defineContext,
  demandEvents,
  importEvents,
  offerEvents,
  sourceEvents,
} from '@concierta/events';
import { answeringEvents } from './reactions/demand-answered.ts';
import { givingBackEvents } from './reactions/demand-given-back.ts';
import { progressEvents } from './reactions/demand-progress.ts';
import { sourcesEvents } from './reactions/demand-sources.ts';

/** Demand and offer, as data: what infrastructure and the embedded platform read. */
export const context = defineContext({
  name: 'demand-offer',
  table: { name: 'demand-offer', indexes: ['outbox', 'list1', 'list2'] },
  routes: ['/catalogues', '/sources', '/demands', '/shared', '/offers', '/policy', '/files', '/baselines', '/imports'],
  publishes: [...sourceEvents, ...baselineEvents, ...demandEvents, ...offerEvents, ...importEvents].map(
    ({ type }) => type,
  ),
  consumers: [
    { name: 'memberships', kind: 'projection', events: ['membership.changed.v1'], scope: 'parties' },
    { name: 'owners', kind: 'projection', events: ['entity.changed.v1', 'organisation.changed.v1'], scope: 'parties' },
    { name: 'units', kind: 'projection', events: ['unit.changed.v1'], scope: 'parties' },
    { name: 'demand-assigned', kind: 'reaction', events: ['demand.assigned.v1'], scope: 'parties' },
    { name: 'demand-progress', kind: 'reaction', events: progressEvents, scope: 'parties' },
    { name: 'demand-given-back', kind: 'reaction', events: givingBackEvents, scope: 'parties' },
    { name: 'demand-answered', kind: 'reaction', events: answeringEvents, scope: 'parties' },
    { name: 'demand-sources', kind: 'reaction', events: sourcesEvents, scope: 'parties' },
    { name: 'import-parse', kind: 'reaction', events: ['import.received.v1'], scope: 'parties' },
    { name: 'import-load', kind: 'reaction', events: ['import.chunkReady.v1'], scope: 'parties' },
    { name: 'import-mark', kind: 'reaction', events: ['import.finished.v1'], scope: 'parties' },
    { name: 'source-changed', kind: 'reaction', events: ['source.changed.v1'], scope: 'parties' },
  ],
});

import {
  baselineEvents,
  contactEvents,
  defineContext,
  demandEvents,
  importEvents,
  offerEvents,
  referralEvents,
  sourceEvents,
  surveyEvents,
} from '@concierta/events';
import { answeringEvents } from './reactions/demand-answered.ts';
import { assigningEvents } from './reactions/demand-assigned.ts';
import { givingBackEvents } from './reactions/demand-given-back.ts';
import { progressEvents } from './reactions/demand-progress.ts';
import { sourcesEvents } from './reactions/demand-sources.ts';
import { slotEvents } from './reactions/offer-slots.ts';
import { arrivingEvents } from './reactions/referral-arrived.ts';
import { mirroredEvents } from './reactions/referral-mirror.ts';
import { referralMovingEvents } from './reactions/referral-progress.ts';
import { publicOfferEvents } from './views/published-offers.ts';

/** Imports have queues and a worker of their own: a sheet of 33,000 rows keeps nobody else's demand waiting. */
const importing = { scope: 'parties', worker: 'imports', uses: ['files'], atOnce: 2 } as const;

/** Demand and offer, as data: what infrastructure and the embedded platform read. */
export const context = defineContext({
  name: 'demand-offer',
  table: { name: 'demand-offer', indexes: ['outbox', 'due', 'list1', 'list2'] },
  routes: [
    '/catalogues',
    '/sources',
    '/demands',
    '/referrals',
    '/shared',
    '/offers',
    '/policy',
    '/files',
    '/baselines',
    '/contacts',
    '/rights-requests',
    '/institutional-items',
    '/institution',
    '/arrangements',
    '/internal-reports',
    '/imports',
    '/surveys',
  ],
  pages: { paths: ['/r'], links: true },
  api: { zones: ['PUBLIC'], uses: ['files'] },
  publishes: [
    ...[
      ...sourceEvents,
      ...baselineEvents,
      ...demandEvents,
      ...offerEvents,
      ...referralEvents,
      ...contactEvents,
      ...importEvents,
      ...surveyEvents,
    ].map(({ type }) => type),
    'mail.requested.v1',
  ],
  consumers: [
    { name: 'memberships', kind: 'projection', events: ['membership.changed.v1'], scope: 'parties' },
    { name: 'owners', kind: 'projection', events: ['entity.changed.v1', 'organisation.changed.v1'], scope: 'parties' },
    { name: 'units', kind: 'projection', events: ['unit.changed.v1'], scope: 'parties' },
    { name: 'demand-assigned', kind: 'reaction', events: assigningEvents, scope: 'parties' },
    { name: 'demand-progress', kind: 'reaction', events: progressEvents, scope: 'parties' },
    { name: 'demand-given-back', kind: 'reaction', events: givingBackEvents, scope: 'parties' },
    { name: 'demand-answered', kind: 'reaction', events: answeringEvents, scope: 'parties' },
    { name: 'published-offers', kind: 'projection', events: publicOfferEvents, scope: 'public' },

    { name: 'demand-sources', kind: 'reaction', events: sourcesEvents, scope: 'parties' },
    { name: 'import-parse', kind: 'reaction', events: ['import.received.v1'], ...importing },
    { name: 'import-load', kind: 'reaction', events: ['import.chunkReady.v1'], ...importing },
    { name: 'import-mark', kind: 'reaction', events: ['import.finished.v1'], ...importing },
    { name: 'offer-served', kind: 'reaction', events: slotEvents, scope: 'parties' },

    { name: 'source-changed', kind: 'reaction', events: ['source.changed.v1'], scope: 'parties' },
    { name: 'rights-granted', kind: 'reaction', events: ['rightsRequest.changed.v1'], scope: 'parties' },
    { name: 'contact-erased', kind: 'reaction', events: ['contact.erased.v1'], scope: 'parties' },
    { name: 'referral-arrived', kind: 'reaction', events: arrivingEvents, scope: 'parties' },
    { name: 'referral-mirror', kind: 'projection', events: mirroredEvents, scope: 'parties' },
    { name: 'referral-noted', kind: 'reaction', events: mirroredEvents, scope: 'parties' },
    { name: 'referral-accepted', kind: 'reaction', events: ['referral.accepted.v1'], scope: 'parties' },
    { name: 'referral-progress', kind: 'reaction', events: referralMovingEvents, scope: 'parties' },
  ],
  schedules: [{ name: 'demand-offer-clock', everySeconds: 60 }],
});

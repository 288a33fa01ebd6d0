import { defineContext } from '@concierta/events';
import { demandEvents, offerEvents, ownerEvents, publicOfferEvents, referralEvents } from './subscriptions.ts';

/**
 * The shared view, as data. Three zones with three workers: `own` writes in the partitions of an event's owner and
 * parties, `shared` in `SHARED#`, `public` in `PUBLIC#`; none can write where another does.
 */
export const context = defineContext({
  name: 'articulation',
  table: { name: 'articulation', indexes: ['list1', 'list2'] },
  routes: [
    '/portfolio',
    '/overlaps',
    '/public',
    '/unattended',
    '/work',
    '/territory',
    '/shared-referrals',
    '/competent-entities',
  ],
  pages: {
    paths: [
      '/',
      '/ofertas',
      '/territorios',
      '/entidades',
      '/accesibilidad',
      '/tratamiento-de-datos',
      '/estilo',
      '/robots.txt',
    ],
    zones: ['PUBLIC'],
    uses: ['blobs'],
  },
  api: { zones: ['SHARED', 'PUBLIC'], uses: ['blobs'] },
  publishes: [],
  consumers: [
    { name: 'memberships', kind: 'projection', events: ['membership.changed.v1'], scope: 'parties' },
    {
      name: 'own',
      kind: 'projection',
      events: [...demandEvents, ...offerEvents, ...referralEvents],
      scope: 'parties',
    },
    { name: 'shared', kind: 'projection', events: [...demandEvents, ...referralEvents], scope: 'shared' },
    {
      name: 'public',
      kind: 'projection',
      events: [...publicOfferEvents, ...ownerEvents],
      scope: 'public',
      uses: ['blobs'],
    },
  ],
});

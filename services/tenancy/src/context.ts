import { defineContext } from '@concierta/events';

/** What tenancy is, as data: its table, its routes, what it tells and what it listens to. */
export const context = defineContext({
  name: 'tenancy',
  table: { name: 'tenancy', indexes: ['outbox', 'due', 'list1'] },
  routes: [
    '/me',
    '/owners',
    '/territories',
    '/entities',
    '/entity',
    '/units',
    '/people',
    '/invitations',
    '/memberships',
    '/organisations',
    '/audit',
  ],
  api: { zones: ['PUBLIC'], uses: ['emailKey'] },
  publishes: [
    'entity.changed.v1',
    'organisation.changed.v1',
    'membership.changed.v1',
    'unit.changed.v1',
    'mail.requested.v1',
  ],
  consumers: [
    { name: 'memberships', kind: 'projection', events: ['membership.changed.v1'], scope: 'parties' },
    {
      name: 'directory',
      kind: 'projection',
      events: ['entity.changed.v1', 'organisation.changed.v1'],
      scope: 'public',
    },
    {
      name: 'successions',
      kind: 'projection',
      events: ['membership.changed.v1', 'entity.changed.v1'],
      scope: 'parties',
    },
    {
      name: 'mail',
      kind: 'reaction',
      events: ['mail.requested.v1'],
      scope: 'parties',
      worker: 'mail',
      uses: ['mail'],
    },
  ],
  schedules: [{ name: 'expire-invitations', everySeconds: 3600, uses: ['emailKey'] }],
});

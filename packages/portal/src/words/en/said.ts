import { words as actors } from './actors.ts';
import { words as offers } from './offers.ts';

/** What an edition says of who else is there and with what it is aligned: fetched where it is read whole or compared. */
export const words = {
  ...offers,
  ...actors,
  'said.looked': 'What was looked for',
  'said.lookedAt': 'On {date}, in {n, plural, =0 {the whole country} one {one territory} other {# territories}}.',
  'said.findings': 'Offers that coincide',
  'said.finding': '{title} ({code}, edition {n})',
  'said.decided.join': 'Join',
  'said.decided.complement': 'Complement',
  'said.decided.disaggregate': 'Disaggregate',
  'said.decided.differ': 'It is not the same',
  'said.decided.none': 'Not decided',
  'said.conclusion': 'Conclusion',
  'said.noFindings': 'No offer that coincides was found',
  'said.organisations': 'Organisations that take part',
  'said.degrees': 'Influence {influence} of 5, interest {interest} of 5',
  'said.people': 'People who take part',
  'said.peopleCount':
    '{n, plural, one {One person of the directory. Their name is neither copied nor printed.} other {# people of the directory. Their names are neither copied nor printed.}}',
  'said.national': 'National Development Plan',
  'said.own': 'Sector and entity',
} as const;

import { words as actors } from './actors.ts';
import { words as offers } from './offers.ts';

/** Step O6 of an offer, the map of who takes part: fetched with its own page, beside what every page of an offer says. */
export const words = {
  ...offers,
  ...actors,
  'offer.O6.h1': 'Who takes part?',
  'offer.O6.lead':
    'Say how much each actor influences and cares, what for they take part and what they will do. Write no names of people here: choose them in the directory.',
  'offer.O6.actors': 'Actors',
  'offer.O6.add': 'Add an actor',
  'offer.O6.add.search': 'Search the directory',
  'offer.O6.add.search.hint':
    'Write name, organisation or position. If they are not there, record them in Contacts first.',
  'offer.O6.add.contact': 'Add the contact',
  'offer.O6.add.organisation': 'Or write an organisation',
  'offer.O6.add.organisation.hint': 'The name of the organisation, not that of a person.',
  'offer.O6.add.kind': 'Kind of organisation',
  'offer.O6.add.kind.choose': 'Choose the kind',
  'offer.O6.add.byName': 'Add the organisation',
  'offer.O6.directory': 'Go to the directory of contacts',
  'offer.O6.influence': 'Influence',
  'offer.O6.interest': 'Interest',
  'offer.O6.position': 'Position towards the offer',
  'offer.O6.purpose': 'What they take part for',
  'offer.O6.purpose.hint': 'For example: “So that the boards take part from the diagnosis on”.',
  'offer.O6.activities': 'Which activities they will do',
  'offer.O6.activities.hint': 'Precise: what, with whom and where.',
  'offer.O6.stage': 'When they are needed',
  'offer.O6.stage.any': 'At any moment',
  'offer.O6.remove': 'Remove {who}',
  'offer.O6.degrees': 'Influence {influence}, interest {interest}.',
  'offer.O6.pending': 'Purpose or activities are missing.',
  'offer.O6.empty': 'There are no actors yet. Search the directory or write an organisation.',
  'offer.O6.full': 'The map has {max} actors, the most that can be read. Remove one to add another.',
  'offer.O6.repeated': 'That actor is in the map already',
  'offer.O6.err.contact': 'Choose a contact of the list',
  'offer.O6.err.organisation': 'Write the name of the organisation',
  'offer.O6.err.kind': 'Choose the kind of organisation',
  'offer.O6.said.added': 'Added: {who}',
  'offer.O6.said.removed': 'Removed: {who}',
} as const;

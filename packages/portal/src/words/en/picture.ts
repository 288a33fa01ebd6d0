import type { words as spanish } from '../es/picture.ts';

export const words: Record<keyof typeof spanish, string> = {
  'picture.title': 'What is known of the territory',
  'picture.loading': 'Fetching what is known of the territory',
  'picture.of': 'Territory',
  'picture.sentence':
    'Of {place}, {n, plural, one {one indicator is known} other {# indicators are known}}{better, plural, =0 {} one {; one got better} other {; # got better}}{worse, plural, =0 {} one {; one got worse} other {; # got worse}}',
  'picture.caption': 'Measurements of {place}',
  'picture.col.indicator': 'Indicator',
  'picture.col.value': 'Value',
  'picture.col.change': 'Change',
  'picture.col.position': 'Among those known',
  'picture.col.source': 'Source',
  'picture.others':
    '{n, plural, one {and another source of the same year} other {and # other sources of the same year}}',
  'picture.note':
    'The place is among the territories that your organisation knows. The MDM compares only within its group of initial capacities.',
  'picture.empty': 'No measurement of {place} is known yet',
  'picture.empty.title': 'There are no measurements',
  'picture.empty.body': 'Record the first: which indicator, of which year, how much and who measured it.',
  'picture.all': 'See all its measurements, of every year',
  'baselines.new': 'Record a measurement',
  'take.title': 'Take the baseline from a measurement',
  'take.place': 'Of which territory',
  'take.do': 'Take it as the baseline',
  'take.statement': '{title} of {place}: {value} in {year}',
  'take.empty': 'No measurement of {place} is known yet.',
  'take.list': 'Measurements of {place}',
};

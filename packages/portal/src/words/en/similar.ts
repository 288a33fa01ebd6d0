import type { words as spanish } from '../es/similar.ts';

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'cite.col': 'Cite',
  'cite.do': 'Cite',
  'cite.done': 'Cited',
  'similar.title': 'What is like it',
  'similar.demands': 'Demands that are like it',
  'similar.own.none': 'No other demand of your organisation is like it.',
  'similar.note': 'Before asking again, look at what there is.',
  'similar.own': 'Similar demands of your organisation',
  'similar.own.note':
    '{n, plural, one {Compared with one demand, by its title.} other {Compared with # demands, by their titles.}}',
  'similar.unattended': 'Nobody has taken, in the same territory',
  'similar.unattended.why':
    'It is of the same territory: {place}. {who} asked for it {days, plural, =0 {less than a working day} one {one working day} other {# working days}} ago.',
  'similar.why.words': 'It speaks of {list}',
  'similar.why.territory': 'It reaches the territory',
  'similar.why.capacity': 'It strengthens {list}',
  'similar.repeats': 'It is the same one',
  'similar.repeats.body': 'This demand will go on in “{other}”.',
  'similar.repeats.reason': 'Repeats {other}',
  'similar.repeats.draft.title': 'Withdraw this draft?',
  'similar.repeats.draft.body': 'What is needed is already in “{other}”. The draft is withdrawn with that reason.',
  'similar.repeats.draft.do': 'Withdraw the draft',
};

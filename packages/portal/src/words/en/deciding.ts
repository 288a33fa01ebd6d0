import type { words as spanish } from '../es/deciding.ts';

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'refused.title': 'It could not be done',
  'refused.missing': 'What is missing: {list}',
  'conflict.somebody': 'Somebody else',
  'conflict.title': '{who} saved a newer version',
  'conflict.titleAt': '{who} saved a newer version at {time}',
  'conflict.body': 'Your text is not lost. Compare both and choose what stays.',
  'conflict.bodyApart':
    'Your text is not lost and does not clash with what was saved. You can go on with both changes together.',
  'conflict.compare': 'Compare',
  'conflict.mine': 'What you wrote',
  'conflict.theirs': 'What {who} saved',
  'conflict.blank': 'No text',
  'conflict.keep': 'Go on with what I chose',
  'conflict.discard': 'Discard mine',
  'fresh.again': 'Try again',
  'fresh.old': 'What you see is from {time}; what is new could not be fetched',
  'capacity.level': '{level} level',
  'trail.you': 'You',
  'trail.somebodyAt': 'Somebody of {who}',
  'trail.clock': 'The system',
};

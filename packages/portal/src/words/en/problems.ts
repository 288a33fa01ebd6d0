export const words = {
  'problem.offline': 'There is no connection. What you wrote is still here: try again when it is back.',
  'problem.busy': 'Many people are saving at once. Wait a few seconds and try again.',
  'problem.too-many-requests': 'You made many requests in a row. Wait a few seconds and try again.',
  'problem.stale-version':
    'Somebody else saved a newer version. Your text is not lost: check it against the new one and save again.',
  'problem.role-required': 'Only somebody with the role of {roles} can do it. Ask whoever administers your entity.',
  'problem.not-found': 'It is no longer there, or it does not belong to your entity.',
  'problem.illegal-transition': 'This can no longer be done: the document changed state. Fetch the latest.',
  'problem.guard-failed': 'Something is still missing before this can be done.',
  'problem.invalid': 'Check the answers pointed out.',
  'problem.too-large': 'The text is too long to be saved whole. Shorten or divide it.',
  'problem.session': 'Your session ended. Sign in again; what you wrote is still here.',
  'problem.other': 'It could not be completed. What you wrote is still here; try again.',
  'problem.stale.fetch': 'Fetch the new version',
} as const;

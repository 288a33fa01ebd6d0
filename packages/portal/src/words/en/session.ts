export const words = {
  'session.title': 'Sign in to Concierta',
  'session.lead':
    'For national entities, mayors’ and governors’ offices and associative schemes working on territorial technical assistance.',
  'session.enter': 'Sign in with your e-mail',
  'session.how':
    'We will ask for the e-mail you were invited with. If your entity has its own sign-in, we take you there.',
  'session.public': 'Without signing in you can search the public portfolio.',
  'session.public.link': 'See the public portfolio',
  'session.ended': 'Your session ended',
  'session.ended.text': 'Sign in again to go on where you were.',
  'session.failed': 'Signing in failed',
  'session.failed.text': 'The sign-in answer was incomplete or has expired. Try again from here.',
  'session.unreachable': 'The sign-in service does not answer. Try again in a few minutes.',
  'session.returning': 'Signing you in',
  'nohats.title': 'You do not act for any entity yet',
  'nohats.text':
    'You signed in as {name}. To work in Concierta, an entity or a territorial organisation must invite you with this same e-mail.',
  'nohats.who': 'Ask for the invitation from whoever administers Concierta in your entity or mayor’s office.',
  'nohats.invitations': 'Invitations waiting for you',
  'nohats.invited': 'Invited as {roles}. Expires on {date}.',
  'nohats.accept': 'Accept the invitations of this e-mail',
  'nohats.again': 'I have been invited: look again',
} as const;

import { membershipProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import { type MailDeps, mailHandler } from './mail/handler.ts';
import { directoryProjection } from './owners/directory.ts';

export { expireInvitations } from './invitation/expire.ts';
export type { MailDeps } from './mail/handler.ts';

/** What each of the context's consumers does with an event, by the consumer's name. */
export const createHandlers = (deps: MailDeps): Readonly<Record<'memberships' | 'directory' | 'mail', Handler>> => ({
  memberships: membershipProjection,
  directory: directoryProjection,
  mail: mailHandler(deps),
});

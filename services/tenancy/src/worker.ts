import { membershipProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import type { Tables } from '@concierta/store';
import { type MailDeps, mailHandler } from './mail/handler.ts';
import { directoryProjection } from './owners/directory.ts';
import { successionHandler } from './succession/handler.ts';

export { expireInvitations } from './invitation/expire.ts';
export type { MailDeps } from './mail/handler.ts';

/** What each of the context's consumers does with an event, by the consumer's name. */
export const createHandlers = (
  deps: MailDeps & { readonly tables: Tables },
): Readonly<Record<'memberships' | 'directory' | 'successions' | 'mail', Handler>> => ({
  memberships: membershipProjection,
  directory: directoryProjection,
  successions: successionHandler(deps.tables),
  mail: mailHandler(deps),
});

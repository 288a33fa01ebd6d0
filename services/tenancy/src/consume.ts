import type { Handlers, Parts } from '@concierta/service';
import { createHandlers } from './worker.ts';

/** What tenancy does with events. */
export const consume = ({ sendMail, origin }: Parts): Handlers =>
  createHandlers({ mail: { send: sendMail }, portalUrl: `${origin}/app/` });

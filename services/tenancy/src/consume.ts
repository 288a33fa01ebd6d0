import type { Handlers, Parts } from '@concierta/service';
import { createHandlers } from './worker.ts';

/** What tenancy does with events. */
export const consume = ({ deps, sendMail, origin }: Parts): Handlers =>
  createHandlers({ tables: deps.tables, mail: { send: sendMail }, portalUrl: `${origin}/app/` });

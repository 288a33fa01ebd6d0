import type { Handlers, Parts } from '@concierta/service';
import { createHandlers } from './worker.ts';

/** What demand and offer does with events. */
export const consume = ({ deps }: Parts): Handlers => createHandlers({ files: deps.files });

import type { Handlers, Parts } from '@concierta/service';
import { createHandlers } from './worker.ts';

/** What articulation does with events. */
export const consume = ({ deps, blobs }: Parts): Handlers => createHandlers({ snapshots: blobs, clock: deps.clock });

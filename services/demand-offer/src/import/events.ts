import { outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { ImportEvent } from './model.ts';
import type { ImportJob } from './state.ts';

/** What the workers, and whoever waits for the import, must know of a move. */
export const importIntegration = (after: ImportJob, event: ImportEvent): OutgoingEvent | undefined => {
  const { kind } = after;
  switch (event.type) {
    case 'received':
    case 'resumed':
      return outgoing('import.received.v1', { data: { kind } });
    case 'finished':
      return outgoing('import.finished.v1', { data: { kind, outcome: 'done', counts: event.counts } });
    case 'failed':
    case 'cancelled':
      return outgoing('import.finished.v1', { data: { kind, outcome: event.type } });
    default:
      return undefined;
  }
};

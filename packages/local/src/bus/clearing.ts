import type { WorkerLog } from '@concierta/events';
import type { Message } from './message.ts';
import type { QueueTable } from './queue-table.ts';

/** Takes a finished message out of the table; resolves when it is out, or will come again because it could not be. */
export type Clearing = (message: Message) => Promise<void>;

/** One for all queues, so that what finishes together leaves in one write. If a write fails the messages come again: handlers hold for that. */
export const openClearing = (queue: QueueTable, log: WorkerLog): Clearing => {
  let finished: Message[] = [];
  let next: Promise<void> | undefined;

  const clear = async (): Promise<void> => {
    await new Promise(setImmediate);
    const batch = finished;
    finished = [];
    next = undefined;
    await queue.remove(batch).catch((error: unknown) => log.warn('queue not cleared', { message: String(error) }));
  };

  return (message) => {
    finished.push(message);
    next ??= clear();
    return next;
  };
};

import { endOrphan } from '../end-orphan.ts';
import { lockFolder } from '../folder-lock.ts';
import { portIsFree, takenPort } from '../free-port.ts';
import { journalIn, requireNoOther } from '../operator/journal.ts';
import type { Workplace } from '../workplace.ts';

/** Starts the embedded platform and serves until told to stop. Every reason not to start is one sentence (`Unstartable`). */
export const start = async (place: Workplace, tell: (line: string) => void): Promise<number> => {
  const lock = lockFolder(place.data);
  try {
    requireNoOther(journalIn(place.data));
    if (!(await portIsFree(place.port))) throw takenPort(place.port);
    await endOrphan(lock);
    // What the platform is made of takes a second to load: only once nothing stands in its way.
    const { runPlatform } = await import('./serving.ts');
    return await runPlatform(place, lock, tell);
  } finally {
    lock.release();
  }
};

import type { FolderLock } from './folder-lock.ts';
import { isAlive } from './process-identity.ts';

/** The engine of a run that died may take a moment to follow it; two must never hold one file. */
export const endOrphan = async ({ recoveredFrom }: FolderLock): Promise<void> => {
  const orphan = recoveredFrom?.engine;
  if (!orphan) return;
  while (isAlive(orphan)) {
    try {
      process.kill(orphan.pid, 'SIGKILL');
    } catch {
      // It ended between the look and the call.
    }
    await new Promise((next) => setTimeout(next, 20));
  }
};

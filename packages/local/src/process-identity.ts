import { readFileSync } from 'node:fs';

/** Names one process for good: a pid is given again to others, a pid with its start in one boot of the machine is not. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** When the process started, or `undefined` when there is none (or it has ended and waits for its parent). */
const startOf = (pid: number): string | undefined => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat !== undefined) {
    // The name, in parentheses, may hold anything: fields are counted from its end. 3 is the state, 22 the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${fields[19] ?? ''}`;
  }
  if (read('/proc/self/stat') !== undefined) return undefined;
  try {
    process.kill(pid, 0);
    return 'unknown';
  } catch {
    return undefined;
  }
};

/** Who the process with this pid is now; `undefined` when there is none. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
};

/** True while exactly this process, and not a later one with the same pid, is alive. */
export const isAlive = (process: ProcessIdentity): boolean => startOf(process.pid) === process.started;

import type { Clock } from '@concierta/kernel';

/** A clock that runs on from wherever it is set. */
export interface SettableClock extends Clock {
  set(to: Date | string): void;
  advance(milliseconds: number): void;
}

/** For tests and for data with a past: runs as time does, from the given moment on. */
export const settableClock = (from: Date | string = new Date()): SettableClock => {
  let base = new Date(from).getTime();
  let since = performance.now();
  const now = () => base + (performance.now() - since);
  const set = (to: number) => {
    base = to;
    since = performance.now();
  };
  return {
    now: () => new Date(now()),
    set: (to) => set(new Date(to).getTime()),
    advance: (milliseconds) => set(now() + milliseconds),
  };
};

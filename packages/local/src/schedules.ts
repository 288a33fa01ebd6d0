import type { ServiceContext, WorkerLog } from '@concierta/events';
import type { Sweeps } from '@concierta/service';
import { isGuardTrip } from '@concierta/store';

interface Scheduled {
  readonly context: ServiceContext;
  readonly sweeps: Sweeps;
}

export interface Schedules {
  /** Runs one sweep now, by its name; for tests. */
  run(name: string): Promise<void>;
  /** Runs each once, then as often as its context says. */
  start(): void;
  stop(): Promise<void>;
}

/** The sweeps that services declare: on AWS a scheduler calls them, here a timer does. One that fails is tried at its next turn. */
export const schedulesOf = (started: readonly Scheduled[], log: WorkerLog): Schedules => {
  const sweeps = started.flatMap(({ context, sweeps: handled }) =>
    context.schedules.map(({ name, everySeconds }) => {
      const sweep = handled[name];
      if (!sweep) throw new Error(`${context.name} declares the schedule «${name}» and does not handle it`);
      return { name, everySeconds, sweep };
    }),
  );
  const timers: NodeJS.Timeout[] = [];
  const running = new Map<string, Promise<void>>();

  const once = (name: string, sweep: () => Promise<unknown>): Promise<void> => {
    const going =
      running.get(name) ??
      sweep()
        .then(
          () => undefined,
          (error: unknown) =>
            log.error(isGuardTrip(error) ? 'guard trip' : 'schedule failed', {
              schedule: name,
              message: String(error),
            }),
        )
        .finally(() => running.delete(name));
    running.set(name, going);
    return going;
  };

  return {
    async run(name) {
      const found = sweeps.find((one) => one.name === name);
      if (!found) throw new Error(`no service declares the schedule «${name}»`);
      await found.sweep();
    },
    start() {
      for (const { name, everySeconds, sweep } of sweeps) {
        void once(name, sweep);
        const timer = setInterval(() => void once(name, sweep), everySeconds * 1_000);
        timer.unref();
        timers.push(timer);
      }
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
};

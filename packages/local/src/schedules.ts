import type { ServiceContext, WorkerLog } from '@concierta/events';
import type { Clock } from '@concierta/kernel';
import type { Sweeps } from '@concierta/service';
import { isGuardTrip } from '@concierta/store';

interface Scheduled {
  readonly context: ServiceContext;
  readonly sweeps: Sweeps;
}

/** How the last turn of a schedule went. */
export interface Outcome {
  /** When it began (ISO 8601, UTC). */
  readonly at: string;
  readonly ms: number;
  /** What the sweep says of it, where it went well. */
  readonly result?: unknown;
  readonly error?: string;
}

/** A schedule as it stands. */
export interface ScheduleState {
  readonly context: string;
  readonly name: string;
  readonly everySeconds: number;
  readonly running: boolean;
  /** Nothing before the first turn of this process. */
  readonly last: Outcome | undefined;
}

export interface Schedules {
  /** Runs now, of every context (or of one), the sweep of this name; throws as the sweep does. */
  run(name: string, context?: string): Promise<void>;
  states(): readonly ScheduleState[];
  /** Runs each once, then as often as its context says. */
  start(): void;
  stop(): Promise<void>;
}

interface Sweeping {
  readonly context: string;
  readonly name: string;
  readonly everySeconds: number;
  readonly sweep: () => Promise<unknown>;
  going: Promise<Outcome> | undefined;
  last: Outcome | undefined;
}

/** The sweeps that services declare: on AWS a scheduler calls them, here a timer does. One that fails is tried at its next turn. */
export const schedulesOf = (
  started: readonly Scheduled[],
  { clock, log }: { readonly clock: Clock; readonly log: WorkerLog },
): Schedules => {
  const sweeps = started.flatMap(({ context, sweeps: handled }) =>
    context.schedules.map(({ name, everySeconds }): Sweeping => {
      const sweep = handled[name];
      if (!sweep) throw new Error(`${context.name} declares the schedule «${name}» and does not handle it`);
      return { context: context.name, name, everySeconds, sweep, going: undefined, last: undefined };
    }),
  );
  const timers: NodeJS.Timeout[] = [];

  const turn = async (one: Sweeping): Promise<Outcome> => {
    const at = clock.now().toISOString();
    const begun = performance.now();
    const took = () => Math.round(performance.now() - begun);
    try {
      const result = await one.sweep();
      one.last = { at, ms: took(), ...(result !== undefined && { result }) };
    } catch (error) {
      one.last = { at, ms: took(), error: String(error).slice(0, 500) };
      log.error(isGuardTrip(error) ? 'guard trip' : 'schedule failed', {
        schedule: one.name,
        context: one.context,
        message: String(error),
      });
    }
    one.going = undefined;
    return one.last;
  };

  /** One turn at a time: who asks during one gets that one. */
  const once = (one: Sweeping): Promise<Outcome> => {
    one.going ??= turn(one);
    return one.going;
  };

  return {
    async run(name, context) {
      const found = sweeps.filter((one) => one.name === name && (context === undefined || one.context === context));
      if (found.length === 0) throw new Error(`no service declares the schedule «${name}»`);
      for (const one of found) {
        const { error } = await once(one);
        if (error !== undefined) throw new Error(error);
      }
    },
    states: () =>
      sweeps.map(({ context, name, everySeconds, going, last }) => ({
        context,
        name,
        everySeconds,
        running: going !== undefined,
        last,
      })),
    start() {
      for (const one of sweeps) {
        void once(one);
        const timer = setInterval(() => void once(one), one.everySeconds * 1_000);
        timer.unref();
        timers.push(timer);
      }
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(sweeps.map(({ going }) => going));
    },
  };
};

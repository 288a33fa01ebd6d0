import { functionsOf, type ServiceContext } from '@concierta/events';

/** How much there is of what is paid for by the piece, whoever uses it. */
export interface House {
  readonly queues: number;
  readonly alarms: number;
  readonly metrics: number;
  readonly dashboards: number;
  readonly keys: number;
  readonly firewallRules: number;
  /** Sweeps a month. */
  readonly sweeps: number;
  /** Consumers of one event, on average over the types that somebody takes. */
  readonly consumersOfAnEvent: number;
}

const minutesAMonth = 60 * 24 * 30;

/** Counts it in what the services declare. Alarms as `infra/alarms.ts` makes them. */
export const houseOf = (contexts: readonly ServiceContext[]): House => {
  const functions = contexts.flatMap(functionsOf);
  const of = (kind: string) => functions.filter((fn) => fn.kind === kind).length;
  const consumers = contexts.flatMap((context) => context.consumers);
  const taken = consumers.flatMap(({ events }) => events);
  const schedules = contexts.flatMap((context) => context.schedules);
  const handsOver = of('publisher') + of('clock');
  return {
    queues: consumers.length,
    // Four a function, one more a worker, two more a publisher; two a queue; one for what publishers and clocks set aside.
    alarms: 4 * functions.length + of('worker') + 2 * of('publisher') + 2 * consumers.length + handsOver + 3,
    metrics: 3 * functions.length,
    dashboards: 1,
    keys: 1,
    firewallRules: 4,
    sweeps:
      schedules.reduce((sum, { everySeconds }) => sum + (minutesAMonth * 60) / everySeconds, 0) +
      of('publisher') * minutesAMonth,
    consumersOfAnEvent: taken.length / new Set(taken).size,
  };
};

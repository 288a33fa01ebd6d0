import type { ClockHandlers } from '@concierta/events';

/** What the clock does with each kind of aggregate whose term is over: the schedule `demand-offer-clock` of `context.ts`. */
export const clockHandlers: ClockHandlers = {};

import type { ClockHandlers } from '@concierta/events';
import { expireReferral } from './referral/clock.ts';
import { closeSurvey } from './survey/clock.ts';

/** What the clock does with each kind of aggregate whose term is over: the schedule `demand-offer-clock` of `context.ts`. */
export const clockHandlers: ClockHandlers = { REFERRAL: expireReferral, SURVEY: closeSurvey };

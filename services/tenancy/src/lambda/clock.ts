import { clockHandler } from '@concierta/lambda/clock-handler';
import { context } from '../context.ts';
import { sweeps } from '../sweeps.ts';

/** The schedules of tenancy, on Lambda. */
export const handler = clockHandler(context, sweeps);

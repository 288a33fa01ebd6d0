import { s3WriteOnce } from '@concierta/aws/s3-write-once';
import type { ClockFunction, ServiceContext } from '@concierta/events';
import { errorFields } from '@concierta/http/log';
import type { Parts, Sweeps } from '@concierta/service';
import type { Context } from 'aws-lambda';
import { partsOf } from './parts.ts';
import { scheduleIn } from './scheduled.ts';
import type { Environment } from './settings.ts';
import { type Started, startFunction } from './started.ts';

/** Where the heads of the context's chains are kept, for the function that keeps them. */
const headsOf = ({ fn, settings, context }: Started<ClockFunction>) =>
  fn.uses.includes('heads') ? { heads: s3WriteOnce({ bucket: settings.headsBucket(), context: context.name }) } : {};

export type ClockHandler = (event: { readonly schedule: string }, call?: Context) => Promise<void>;

/**
 * A context's schedules as a Lambda function: one call, one turn. A turn that fails is thrown, so that it is counted and kept;
 * the next one does the same work again.
 */
export const clockHandler = (
  context: ServiceContext,
  sweeps: (parts: Parts) => Sweeps,
  env: Environment = process.env,
): ClockHandler => {
  const started = startFunction(context, 'clock', env);
  const { fn, log, counters } = started;
  const handled = sweeps(partsOf(started, headsOf(started)));
  const known = new Map(
    fn.schedules.map(({ name }) => {
      const sweep = handled[name];
      if (!sweep) throw new Error(`${context.name} declares the schedule «${name}» and does not handle it`);
      return [name, sweep];
    }),
  );

  return async (event, call) => {
    log.begin(call);
    const schedule = scheduleIn(event);
    try {
      const sweep = known.get(schedule ?? '');
      if (!sweep) throw new Error(`${context.name} has the schedules «${[...known.keys()].join('», «')}» and no other`);
      await sweep();
    } catch (error) {
      counters.add('FailedSchedules', 1);
      log.error('a schedule failed', { schedule, ...errorFields(error) });
      throw error;
    } finally {
      counters.tell();
    }
  };
};

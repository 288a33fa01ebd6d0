import { sweepDue } from '@concierta/events';
import type { Parts, Sweeps } from '@concierta/service';
import { clockHandlers } from './clock.ts';

/** What demand and offer does when the clock calls. */
export const sweeps = ({ deps }: Parts): Sweeps => ({
  'demand-offer-clock': () => sweepDue(deps, 'demand-offer-clock', clockHandlers),
});

import { sweepDue } from '@concierta/events';
import { keepHeads, type Parts, type Sweeps } from '@concierta/service';
import { clockHandlers } from './clock.ts';
import { context } from './context.ts';

/** What demand and offer does when the clock calls. */
export const sweeps = (parts: Parts): Sweeps => ({
  ...keepHeads(context, parts),
  'demand-offer-clock': () => sweepDue(parts.deps, 'demand-offer-clock', clockHandlers),
});

import { membershipProjection, ownerProfileProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import { onDemandAnswered } from './reactions/demand-answered.ts';
import { onDemandAssigned } from './reactions/demand-assigned.ts';
import { onDemandGivenBack } from './reactions/demand-given-back.ts';
import { onDemandProgress } from './reactions/demand-progress.ts';
import { onDemandServed } from './reactions/offer-served.ts';
import { onSourceChanged } from './reactions/source-changed.ts';
import { publishedOffersProjection } from './views/published-offers.ts';
import { unitProjection } from './views/units.ts';

/** What each consumer of `context.ts` does with an event. */
export const handlers: Readonly<Record<string, Handler>> = {
  memberships: membershipProjection,
  owners: ownerProfileProjection,
  units: unitProjection,
  'demand-assigned': onDemandAssigned,
  'demand-progress': onDemandProgress,
  'demand-given-back': onDemandGivenBack,
  'demand-answered': onDemandAnswered,
  'published-offers': publishedOffersProjection,
  'offer-served': onDemandServed,
  'source-changed': onSourceChanged,
};

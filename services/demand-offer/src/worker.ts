import { membershipProjection, ownerProfileProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import { onContactErased } from './reactions/contact-erased.ts';
import { onDemandAnswered } from './reactions/demand-answered.ts';
import { onDemandAssigned } from './reactions/demand-assigned.ts';
import { onDemandGivenBack } from './reactions/demand-given-back.ts';
import { onDemandProgress } from './reactions/demand-progress.ts';
import { onDemandSources } from './reactions/demand-sources.ts';
import { onReferralAccepted } from './reactions/referral-accepted.ts';
import { onReferralArrived } from './reactions/referral-arrived.ts';
import { referralMirror } from './reactions/referral-mirror.ts';
import { onReferralMoved } from './reactions/referral-noted.ts';
import { onReferralProgress } from './reactions/referral-progress.ts';
import { onRightsGranted } from './reactions/rights-granted.ts';
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
  'demand-sources': onDemandSources,
  'source-changed': onSourceChanged,
  'rights-granted': onRightsGranted,
  'contact-erased': onContactErased,
  'referral-arrived': onReferralArrived,
  'referral-mirror': referralMirror,
  'referral-noted': onReferralMoved,
  'referral-accepted': onReferralAccepted,
  'referral-progress': onReferralProgress,
};

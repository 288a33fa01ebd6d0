import { membershipProjection, ownerProfileProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import { onDemandAnswered } from './reactions/demand-answered.ts';
import { onDemandAssigned } from './reactions/demand-assigned.ts';
import { onDemandGivenBack } from './reactions/demand-given-back.ts';
import { onDemandProgress } from './reactions/demand-progress.ts';
import { onReferralAccepted } from './reactions/referral-accepted.ts';
import { onReferralArrived } from './reactions/referral-arrived.ts';
import { referralMirror } from './reactions/referral-mirror.ts';
import { onReferralMoved } from './reactions/referral-noted.ts';
import { onReferralProgress } from './reactions/referral-progress.ts';
import { onSourceChanged } from './reactions/source-changed.ts';
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
  'source-changed': onSourceChanged,
  'referral-arrived': onReferralArrived,
  'referral-mirror': referralMirror,
  'referral-noted': onReferralMoved,
  'referral-accepted': onReferralAccepted,
  'referral-progress': onReferralProgress,
};

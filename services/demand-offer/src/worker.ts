import { membershipProjection, ownerProfileProjection } from '@concierta/access';
import type { Handler } from '@concierta/events';
import type { FilePort } from '@concierta/files';
import { noFileStore } from './evidence/keep.ts';
import { loadChunk } from './import/reactions/load.ts';
import { markImports } from './import/reactions/mark.ts';
import { parseImports } from './import/reactions/parse.ts';
import { onContactErased } from './reactions/contact-erased.ts';
import { onDemandAnswered } from './reactions/demand-answered.ts';
import { onDemandAssigned } from './reactions/demand-assigned.ts';
import { onDemandGivenBack } from './reactions/demand-given-back.ts';
import { onDemandProgress } from './reactions/demand-progress.ts';
import { onDemandSources } from './reactions/demand-sources.ts';
import { onSlotMoved } from './reactions/offer-slots.ts';
import { onReferralAccepted } from './reactions/referral-accepted.ts';
import { onReferralArrived } from './reactions/referral-arrived.ts';
import { referralMirror } from './reactions/referral-mirror.ts';
import { onReferralMoved } from './reactions/referral-noted.ts';
import { onReferralProgress } from './reactions/referral-progress.ts';
import { onRightsGranted } from './reactions/rights-granted.ts';
import { onSourceChanged } from './reactions/source-changed.ts';
import { publishedOffersProjection } from './views/published-offers.ts';
import { unitProjection } from './views/units.ts';

/** What the consumers of `context.ts` that need nothing but the table do with an event. */
const handlers: Readonly<Record<string, Handler>> = {
  memberships: membershipProjection,
  owners: ownerProfileProjection,
  units: unitProjection,
  'demand-assigned': onDemandAssigned,
  'demand-progress': onDemandProgress,
  'demand-given-back': onDemandGivenBack,
  'demand-answered': onDemandAnswered,
  'published-offers': publishedOffersProjection,
  'demand-sources': onDemandSources,
  'offer-served': onSlotMoved,
  'source-changed': onSourceChanged,
  'rights-granted': onRightsGranted,
  'contact-erased': onContactErased,
  'referral-arrived': onReferralArrived,
  'referral-mirror': referralMirror,
  'referral-noted': onReferralMoved,
  'referral-accepted': onReferralAccepted,
  'referral-progress': onReferralProgress,
  'import-load': loadChunk,
};

/** What the workers need besides the table: the files of whoever imports one. */
export interface WorkerParts {
  readonly files: FilePort | undefined;
}

/** What each consumer of `context.ts` does with an event. */
export const createHandlers = ({ files }: WorkerParts): Readonly<Record<string, Handler>> => ({
  ...handlers,
  'import-parse': parseImports(() => files ?? noFileStore()),
  'import-mark': markImports(() => files ?? noFileStore()),
});

/** Everything that happens to a demand. */
export const demandEvents = [
  'demand.registered.v1',
  'demand.updated.v1',
  'demand.assigned.v1',
  'demand.released.v1',
  'demand.characterised.v1',
  'demand.served.v1',
  'demand.resolved.v1',
  'demand.closed.v1',
  'demand.rejected.v1',
  'demand.markedDuplicate.v1',
  'demand.withdrawn.v1',
  'demand.reopened.v1',
  'demand.handedOver.v1',
  'demand.followed.v1',
] as const;

/** Everything that happens to a referral. */
export const referralEvents = [
  'referral.sent.v1',
  'referral.received.v1',
  'referral.accepted.v1',
  'referral.declined.v1',
  'referral.redirected.v1',
  'referral.expired.v1',
  'referral.reminded.v1',
  'referral.served.v1',
  'referral.settled.v1',
] as const;

/** What widens or narrows the public copy of an offer. */
export const publicOfferEvents = [
  'offer.published.v1',
  'offer.edited.v1',
  'offer.suspended.v1',
  'offer.resumed.v1',
  'offer.withdrawn.v1',
  'offer.closed.v1',
  'offer.registeredInPortal.v1',
  'offer.served.v1',
  'offer.slotFreed.v1',
] as const;

/** Everything that happens to an offer. */
export const offerEvents = [
  'offer.drafted.v1',
  'offer.updated.v1',
  'offer.submitted.v1',
  'offer.returned.v1',
  'offer.approved.v1',
  'offer.archived.v1',
  ...publicOfferEvents,
] as const;

/** Official names. */
export const ownerEvents = ['entity.changed.v1', 'organisation.changed.v1'] as const;

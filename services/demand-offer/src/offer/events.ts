import { type EventType, type OfferSnapshot, outgoing } from '@concierta/events';
import type { OutgoingEvent } from '@concierta/store';
import type { OfferEvent, OfferEventName } from './commands.ts';
import { reachOf } from './content.ts';
import { routeShared } from './route.ts';
import { editionOf, type Offer } from './state.ts';

type OfferEventType = Extract<EventType, `offer.${string}`>;

const typeOf: Readonly<Record<Exclude<OfferEventName, 'published'>, OfferEventType>> = {
  drafted: 'offer.drafted.v1',
  described: 'offer.updated.v1',
  recorded: 'offer.updated.v1',
  submitted: 'offer.submitted.v1',
  returned: 'offer.returned.v1',
  approved: 'offer.approved.v1',
  served: 'offer.served.v1',
  slotFreed: 'offer.slotFreed.v1',
  suspended: 'offer.suspended.v1',
  resumed: 'offer.resumed.v1',
  withdrawn: 'offer.withdrawn.v1',
  closed: 'offer.closed.v1',
  archived: 'offer.archived.v1',
  registered: 'offer.registeredInPortal.v1',
};

const typeFor = (event: OfferEvent): OfferEventType => {
  if (event.type !== 'published') return typeOf[event.type];
  return event.number === 1 ? 'offer.published.v1' : 'offer.edited.v1';
};

/** The whole shareable state of an offer. Once there is an edition in force it is that one: the next one is nobody else's yet. */
export const snapshotOf = (offer: Offer, event: OfferEvent): OfferSnapshot => {
  const { content, code, unit, state } = offer;
  const { timing, service, capacities = [] } = content;
  const edition = editionOf(offer);
  const registration = offer.registeredInPortalTerritorial;
  const { route, milestones } = routeShared(content.route);
  return {
    state,
    code,
    sector: content.sector,
    mode: timing?.mode,
    mechanism: service?.mechanism,
    cycleStages: timing?.cycleStages ?? [],
    capacities: capacities.map(({ level, dimension }) => ({ level, dimension })),
    territories: reachOf(content),
    availability: service?.slots === undefined ? undefined : { slots: service.slots, taken: offer.taken ?? 0 },
    from: timing?.from,
    to: timing?.to,
    requestUntil: timing?.requestUntil,
    publishedAt: edition?.publishedAt,
    edition: edition?.number,
    unit,
    answers: service?.answers ?? [],
    route,
    registeredInPortalTerritorial: registration && {
      date: registration.date,
      number: registration.number,
      edition: registration.edition,
    },
    text: {
      title: content.title,
      summary: content.summary,
      deliverable: service?.deliverable,
      audience: service?.audience,
      territoryContribution: service?.territoryContribution,
      contact: service?.contact,
      milestones,
      reason: event.text?.reason,
    },
  };
};

/** The integration event of a write. Nobody is a party: until it is public it is the entity's own, then everybody's. */
export const integrationOf = (offer: Offer, event: OfferEvent): OutgoingEvent =>
  outgoing(typeFor(event), { data: snapshotOf(offer, event) });

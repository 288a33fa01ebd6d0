import { type Handler, isEvent, OfferSnapshot } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Key, Store } from '@concierta/store';
import * as z from 'zod';

/** What moves an offer into the portfolio, changes it there or takes it out. */
export const publicOfferEvents = [
  'offer.published.v1',
  'offer.edited.v1',
  'offer.suspended.v1',
  'offer.resumed.v1',
  'offer.withdrawn.v1',
  'offer.closed.v1',
  'offer.served.v1',
  'offer.slotFreed.v1',
] as const;

const { shape } = OfferSnapshot;

/** What this service remembers of any entity's published offer: what another entity may lean on, and nothing that is not public. */
const PublishedOffer = z.object({
  id: z.string(),
  owner: OwnerId,
  code: shape.code,
  title: z.string(),
  /** Not promised: of an offer whose edition was not told, nothing can be recorded that names one. */
  edition: shape.edition,
  publishedAt: shape.publishedAt,
  territories: shape.territories,
  capacities: shape.capacities,
  cycleStages: shape.cycleStages,
  sector: shape.sector,
  mode: shape.mode,
  from: shape.from,
  to: shape.to,
  requestUntil: shape.requestUntil,
  availability: shape.availability,
});
export type PublishedOffer = z.infer<typeof PublishedOffer>;

const keyOf = (id: string): Key => ({ pk: `PUBLIC#OFFER#${id}`, sk: 'STATE' });

/** Keeps what every entity publishes in a zone of its own; what leaves the portfolio leaves only its version behind. */
export const publishedOffersProjection: Handler = async (event, tools) => {
  if (!isEvent(event, ...publicOfferEvents)) return;
  const { aggregate, owner, data } = event;
  const { text, state } = data;
  const copy =
    state === 'published' ? PublishedOffer.parse({ ...data, id: aggregate.id, owner, title: text.title }) : undefined;
  await tools.zone('PUBLIC').project(keyOf(aggregate.id), aggregate.version, copy);
};

/** Any entity's offer as it is published now; nothing when it is not. One read. `published` opens the public zone. */
export const publishedOffer = async (published: Store, id: string): Promise<PublishedOffer | undefined> =>
  PublishedOffer.safeParse(await published.get(keyOf(id))).data;

import type { AggregateDefinition } from '@concierta/store';
import {
  type CompactRow,
  compactRow,
  packDay,
  packId,
  packPlaces,
  titleHolds,
  touches,
  unpackDay,
  unpackId,
  unpackPlaces,
} from '../list-row.ts';
import { checksDone } from './checks.ts';
import type { OfferEvent } from './commands.ts';
import { reachOf, workableChecks } from './content.ts';
import { editionOf, Offer, type OfferStateName, offerStates, workingOf } from './state.ts';
import type { TargetGroup } from './targeting.ts';

/** The lists an offer can be in: being written or reviewed, in force, over. */
export const offerGroups = ['work', 'inForce', 'ended'] as const;
export type OfferGroup = (typeof offerGroups)[number];

export const groupOf = (state: OfferStateName): OfferGroup => {
  if (state === 'published' || state === 'suspended') return 'inForce';
  return state === 'draft' || state === 'inReview' || state === 'approved' ? 'work' : 'ended';
};

export const offerList = 'OFFERS';
export const offerGroupList = (group: OfferGroup): string => `OFFERS#${group}`;

const groupsPerRow = 100;

/** How an offer is kept: its targeting, the long part, in rows of its own; likewise that of the next edition. */
export const offers: AggregateDefinition<Offer, OfferEvent> = {
  kind: 'OFFER',
  schema: 1,
  parse: (raw) => Offer.parse(raw),
  sections: {
    targeting: {
      pick: ({ content }) => content.targeting ?? [],
      put: (offer, rows) => ({
        ...offer,
        content: { ...offer.content, targeting: offer.content.targeting && (rows as TargetGroup[]) },
      }),
      per: groupsPerRow,
    },
    nextTargeting: {
      pick: (offer) => ('revision' in offer && offer.revision?.content.targeting) || [],
      put(offer, rows) {
        if (!('revision' in offer) || !offer.revision?.content.targeting) return offer;
        const { revision } = offer;
        return {
          ...offer,
          revision: { ...revision, content: { ...revision.content, targeting: rows as TargetGroup[] } },
        };
      },
      per: groupsPerRow,
    },
  },
  list(offer, { id, updatedAt }) {
    const { content } = workingOf(offer) ?? offer;
    const row = compactRow(content.title, {
      i: packId(id),
      s: offerStates.indexOf(offer.state),
      k: offer.code.slice(4),
      ...packPlaces(reachOf(content)),
      o: checksDone(offer),
      w: 'revision' in offer && offer.revision ? offer.revision.phase.slice(0, 1) : undefined,
      u: packDay(updatedAt),
      g: packDay(editionOf(offer)?.publishedAt),
      e: packId(offer.responsible),
      b: packId(offer.unit),
      a: content.service?.slots,
    });
    const sk = `${offer.draftedAt}#${offer.code}`;
    return { row, l1: { pk: offerList, sk }, l2: { pk: offerGroupList(groupOf(offer.state)), sk } };
  },
};

const phases = { d: 'draft', i: 'inReview', a: 'approved' } as const;

/** A list row as the API shows it. */
export const offerRow = (row: CompactRow) => ({
  id: unpackId('off', row.i) ?? '',
  state: offerStates[Number(row.s)] ?? 'draft',
  code: `OFE-${row.k}`,
  title: String(row.t),
  ...unpackPlaces(row),
  checksDone: Number(row.o),
  checksAll: workableChecks.length,
  nextEdition: typeof row.w === 'string' ? phases[row.w as keyof typeof phases] : undefined,
  updatedOn: unpackDay(row.u) ?? '',
  publishedOn: unpackDay(row.g),
  responsible: unpackId('per', row.e),
  unit: unpackId('uni', row.b),
  slots: typeof row.a === 'number' ? row.a : undefined,
});

export interface OfferFilter {
  readonly state?: OfferStateName | undefined;
  readonly territory?: string | undefined;
  readonly q?: string | undefined;
  readonly responsible?: string | undefined;
  /** The only office whose offers this member sees. */
  readonly unit?: string | undefined;
}

/** What a list row must satisfy. */
export const offerFilter =
  ({ state, territory, q, responsible, unit }: OfferFilter) =>
  (row: CompactRow): boolean =>
    (state === undefined || offerStates[Number(row.s)] === state) &&
    (territory === undefined || touches(row, territory)) &&
    (q === undefined || titleHolds(row, q)) &&
    (responsible === undefined || unpackId('per', row.e) === responsible) &&
    (unit === undefined || unpackId('uni', row.b) === unit);

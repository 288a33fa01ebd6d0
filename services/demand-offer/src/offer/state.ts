import { PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { OfferContent, UnitId, WorkableCheck } from './content.ts';
import { Registration } from './registration.ts';

const Instant = z.iso.datetime();

export const offerStates = [
  'draft',
  'inReview',
  'approved',
  'published',
  'suspended',
  'withdrawn',
  'closed',
  'archived',
] as const;
export const OfferStateName = z.enum(offerStates);
export type OfferStateName = z.infer<typeof OfferStateName>;

/** Who last worked on a check, and whether the approver sent it back since. */
const Work = z.object({ by: PersonId, at: Instant, returned: z.boolean().optional() });
const Works = z.partialRecord(WorkableCheck, Work);
export type Works = z.infer<typeof Works>;

const Returned = z.object({ reason: z.string(), at: Instant, by: PersonId });
const Review = z.object({ at: Instant, by: PersonId });

/** A published text: frozen under its hash. */
const Edition = z.object({ number: z.number().int().positive(), hash: z.string(), publishedAt: Instant });
export type Edition = z.infer<typeof Edition>;

/** The next edition, written beside the one in force. */
const Revision = z.object({
  phase: z.enum(['draft', 'inReview', 'approved']),
  content: OfferContent,
  works: Works,
  startedAt: Instant,
  returned: Returned.optional(),
});
export type Revision = z.infer<typeof Revision>;

const base = {
  code: z.string(),
  draftedAt: Instant,
  unit: UnitId.optional(),
  responsible: PersonId.optional(),
  content: OfferContent,
  works: Works,
  registeredInPortalTerritorial: Registration.optional(),
  /** How many demands are or were served with it: those that were reopened left their slot. */
  taken: z.number().int().nonnegative().optional(),
};
const inForce = { ...base, edition: Edition, revision: Revision.optional() };
const Ending = z.object({ at: Instant, reason: z.string().optional() });

/** An offer: one shape per state. `content` is the edition in force once there is one. */
export const Offer = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('draft'), returned: Returned.optional() }),
  z.object({ ...base, state: z.literal('inReview'), submitted: Review }),
  z.object({ ...base, state: z.literal('approved'), submitted: Review, approved: Review }),
  z.object({ ...inForce, state: z.literal('published') }),
  z.object({ ...inForce, state: z.literal('suspended'), suspension: z.object({ at: Instant, reason: z.string() }) }),
  z.object({ ...base, edition: Edition, state: z.literal('withdrawn'), ending: Ending }),
  z.object({ ...base, edition: Edition, state: z.literal('closed'), ending: Ending }),
  z.object({ ...base, edition: Edition, state: z.literal('archived'), ending: Ending, archivedAt: Instant }),
]);
export type Offer = z.infer<typeof Offer>;
export type OfferIn<K extends OfferStateName> = Extract<Offer, { state: K }>;

/** What is being written now: the offer itself before its first publication, the next edition after it. */
export interface Working {
  readonly phase: 'draft' | 'inReview' | 'approved';
  readonly content: OfferContent;
  readonly works: Works;
  readonly returned?: z.infer<typeof Returned> | undefined;
}

/** The text being worked on, and how far it is; nothing when the edition in force is all there is. */
export const workingOf = (offer: Offer): Working | undefined => {
  switch (offer.state) {
    case 'draft':
      return { phase: 'draft', content: offer.content, works: offer.works, returned: offer.returned };
    case 'inReview':
    case 'approved':
      return { phase: offer.state, content: offer.content, works: offer.works };
    case 'published':
    case 'suspended':
      return offer.revision;
    default:
      return undefined;
  }
};

/** The number of the edition in force. */
export const editionOf = (offer: Offer): Edition | undefined => ('edition' in offer ? offer.edition : undefined);

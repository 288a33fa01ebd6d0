import { CatalogueCode, ReferralState, ReferralStepKind } from '@concierta/events';
import { idSchema, OwnerId, OwnerKind, PersonId } from '@concierta/kernel';
import * as z from 'zod';
import { capacityDimensions, capacityLevels } from '../catalogues/capacities.ts';
import { codesOf } from '../catalogues/catalogues.ts';
import { cycleStages } from '../catalogues/offering.ts';
import { sectors } from '../catalogues/sectors.ts';
import { words } from '../free-text.ts';
import { SourceKind } from '../source/kinds.ts';
import { SourceStateName } from '../source/state.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();

/** A capacity to build: level × dimension. */
export const Capacity = z.object({ level: z.enum(capacityLevels), dimension: z.enum(capacityDimensions) });
export type Capacity = z.infer<typeof Capacity>;

export const CycleStage = z.enum(cycleStages);
/** A sector of today's catalogue: what requests are held to. */
export const SectorCode = z.string().refine((code) => codesOf(sectors).includes(code), {
  params: { code: 'unknown-code', es: 'Ese código no está en el catálogo.', en: 'That code is not in the catalogue.' },
});
/** A sector as it is kept: a code that was in the catalogue when it was written. Sectors change with each plan; what was kept must still be read. */
export const KeptSector = CatalogueCode;

export const DemandRef = z.object({ owner: OwnerId, demand: idSchema('demand') });
export const OfferRef = z.object({ owner: OwnerId, offer: idSchema('offer') });
export type OfferRef = z.infer<typeof OfferRef>;

/** Where a cited source stands: the part of a citation that follows it. `version` is the source's: the newest notice wins. */
export const Standing = z.object({
  state: SourceStateName,
  deadline: PlainDate.optional(),
  version: z.number().int().positive(),
});
export type Standing = z.infer<typeof Standing>;

/** A source as it said to be on the day it was cited, and where it stands since. */
export const Citation = z.object({
  source: idSchema('demandSource'),
  kind: SourceKind,
  title: z.string(),
  date: PlainDate,
  origin: z.string().optional(),
  deadline: PlainDate.optional(),
  citedAt: Instant,
  state: SourceStateName.optional(),
  version: z.number().int().positive().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** What the organisation that asked cites, as the event of that version of its demand told it. */
export const AskerSources = z.object({ version: z.number().int().positive(), citations: z.array(Citation).max(50) });

export const demandStates = [
  'draft',
  'registered',
  'assigned',
  'characterised',
  'inService',
  'resolved',
  'closed',
  'rejected',
  'duplicate',
  'withdrawn',
  'referred',
] as const;
export const DemandStateName = z.enum(demandStates);
export type DemandStateName = z.infer<typeof DemandStateName>;

/** What the demand of the other side (the one it came from, or the one that took it) was last known to be. */
export const Heard = z.object({
  state: DemandStateName,
  at: Instant,
  version: z.number().int().positive(),
  receipt: z.string().optional(),
  servedBy: z.array(OfferRef).optional(),
});
export type Heard = z.infer<typeof Heard>;

/** What a person writes about a need before it is registered. */
export const needShape = {
  title: words(120),
  need: words(4000).optional(),
  territories: z.array(z.string()).max(200),
  capacities: z.array(Capacity).max(30),
  sector: KeptSector.optional(),
  cycleStage: CycleStage.optional(),
  requestedOffer: OfferRef.optional(),
  responsible: PersonId.optional(),
};

/** The conclusion of the characterisation (step D8). */
export const conclusionShape = {
  publicValue: words(2000).optional(),
  focusedValueGroups: words(2000).optional(),
  expectedResults: words(2000).optional(),
};

/** Whose competence the need is (step O1), with the rule that says so. */
export const verdicts = ['own', 'partly', 'none'] as const;
export const Competence = z.object({
  verdict: z.enum(verdicts),
  grounds: words(2000),
  norm: words(300).optional(),
  at: Instant,
});
export type Competence = z.infer<typeof Competence>;

/**
 * What a demand knows of its referral: the sender's of the one it sent, the asker's of the one that concerns it. `heard`
 * is what the demand of the entity that accepted was last known to be.
 */
export const ReferralNote = z.object({
  side: z.enum(['sender', 'asker']),
  owner: OwnerId,
  id: idSchema('referral'),
  version: z.number().int().positive(),
  state: ReferralState,
  to: OwnerId,
  whole: z.boolean(),
  dueAt: Instant,
  step: z.object({ kind: ReferralStepKind, by: OwnerId, at: Instant, to: OwnerId.optional() }),
  taken: DemandRef.optional(),
  heard: Heard.optional(),
});
export type ReferralNote = z.infer<typeof ReferralNote>;

const base = {
  ...needShape,
  ...conclusionShape,
  ownerKind: OwnerKind,
  sources: z.array(Citation).max(50),
  pinned: z.boolean(),
  draftedAt: Instant,
  draftedBy: PersonId.optional(),
  origin: z.object({ owner: OwnerId, id: idSchema('demand'), receipt: z.string().optional() }).optional(),
  heard: Heard.optional(),
  askerSources: AskerSources.optional(),
  competence: Competence.optional(),
  referral: ReferralNote.optional(),
  /** The referral it came by, who had it before, and the territorial organisation's demand all began with. */
  cameBy: z.object({ owner: OwnerId, id: idSchema('referral') }).optional(),
  via: z.array(OwnerId).optional(),
  askedBy: DemandRef.extend({ receipt: z.string().optional() }).optional(),
};

const registered = { ...base, receipt: z.string(), registeredAt: Instant, dueAt: Instant.optional() };

const Assignment = z.object({ owner: OwnerId, demand: idSchema('demand'), at: Instant, routed: z.boolean() });

/** Why and when a demand ended without being served. */
const Ending = z.object({ reason: z.string(), at: Instant });

const Resolution = z.object({
  outcome: z.string(),
  confirmedBy: z.string().optional(),
  by: z.enum(['asker', 'entity']),
  at: Instant,
});

const settled = {
  ...registered,
  assignedTo: Assignment.optional(),
  servedBy: z.array(OfferRef).optional(),
  resolution: Resolution,
};

/** Registered, and nothing else yet. Reading another state as this one lets go of all that came after. */
export const RegisteredDemand = z.object({ ...registered, state: z.literal('registered') });

/** A demand: one shape per state, so that what a state does not have cannot be read. */
export const Demand = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('draft') }),
  RegisteredDemand,
  z.object({ ...registered, state: z.literal('assigned'), assignedTo: Assignment }),
  z.object({ ...registered, state: z.literal('characterised'), characterisedAt: Instant }),
  z.object({
    ...registered,
    state: z.literal('inService'),
    characterisedAt: Instant,
    servedBy: z.array(OfferRef).min(1),
  }),
  z.object({ ...settled, state: z.literal('resolved') }),
  z.object({ ...settled, state: z.literal('closed'), closedAt: Instant }),
  z.object({ ...registered, state: z.literal('rejected'), ending: Ending }),
  z.object({ ...registered, state: z.literal('duplicate'), duplicateOf: idSchema('demand'), ending: Ending.partial() }),
  z.object({
    ...registered,
    receipt: z.string().optional(),
    registeredAt: Instant.optional(),
    state: z.literal('withdrawn'),
    assignedTo: Assignment.optional(),
    ending: Ending,
  }),
  z.object({ ...registered, state: z.literal('referred'), referral: ReferralNote.required({ taken: true }) }),
]);
export type Demand = z.infer<typeof Demand>;

/** A demand in one of the named states. */
export type DemandIn<K extends DemandStateName> = Extract<Demand, { state: K }>;

/** Everything that is cited for a demand: by its own organisation, and by the one that asked. */
export const citationsOf = ({ sources, askerSources }: Demand): readonly Citation[] =>
  askerSources ? [...sources, ...askerSources.citations] : sources;

/** Still on its way: what lists show first. */
export const openStates: readonly DemandStateName[] = [
  'registered',
  'assigned',
  'characterised',
  'inService',
  'referred',
];

/** Over, well or badly. */
export const endedStates: readonly DemandStateName[] = ['resolved', 'closed', 'rejected', 'duplicate', 'withdrawn'];

/** Registered by a territorial organisation and taken by nobody yet: every entity may see it. */
export const isShared = (demand: Demand): boolean =>
  demand.state === 'registered' && demand.ownerKind === 'territorial';

/** The demand of the entity that accepted the referral of this one; nothing before, and nothing once it gave it back. */
export const handedTo = ({ referral }: Demand): z.infer<typeof DemandRef> | undefined =>
  referral?.side === 'sender' ? referral.taken : undefined;

/** Another entity is asked to answer for the whole of it: until it does, or the sender takes it back, nothing else is decided. */
export const isOnItsWay = ({ referral }: Demand): boolean =>
  referral?.side === 'sender' && referral.whole && ['sent', 'received', 'redirected'].includes(referral.state);

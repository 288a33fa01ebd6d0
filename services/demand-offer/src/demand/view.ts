import type { Principal } from '@concierta/access';
import { type Language, pageSchema } from '@concierta/http';
import { dateInColombia } from '@concierta/kernel';
import type { Loaded } from '@concierta/store';
import { displayName } from '@concierta/territories';
import * as z from 'zod';
import { ADemand, AnOwner, APerson, AReferral, ASource, DemandRefView, OfferRefView } from '../answer-ids.ts';
import { PlaceView } from '../places.ts';
import { referralPermits } from '../referral/permits.ts';
import { withoutPeople } from './asker-sources.ts';
import { demandMachine } from './model.ts';
import { type AskableCommand, askable, demandPermits } from './permits.ts';
import { isLegal, termsOf } from './rulings.ts';
import { scoreOf } from './score.ts';
import {
  Capacity,
  Citation,
  Competence,
  CycleStage,
  type Demand,
  DemandStateName,
  isOnItsWay,
  isShared,
  ReferralNote,
} from './state.ts';
import { legalRule, petitionWorkingDays } from './term.ts';
import { scoreLabels, termLabels, termNotice } from './words.ts';

const Instant = z.iso.datetime();
const PlainDate = z.iso.date();

const Term = z
  .object({
    dueAt: Instant,
    workingDays: z.number().int(),
    rule: z.string(),
    overdue: z.boolean(),
    notice: z.string(),
  })
  .openapi('LegalTerm');

const DemandTermView = z
  .object({
    code: z.enum(['petition', 'courtRuling']),
    dueOn: PlainDate,
    overdue: z.boolean(),
    label: z.string(),
    source: ASource.optional(),
  })
  .openapi('DemandTerm');

const ScoreView = z
  .object({
    value: z.number().int(),
    reasons: z.array(z.object({ code: z.string(), points: z.number().int(), label: z.string() })),
  })
  .openapi('DemandScore');

/** What the other side is known to have done: codes and dates, never its own words. */
const OtherSide = z
  .object({
    state: DemandStateName,
    at: Instant,
    receipt: z.string().optional(),
    servedBy: z.array(OfferRefView).optional(),
  })
  .openapi('OtherSide');

/** Where the referral of a demand stands: who has it, until when, and the last step. */
const ReferralNoteView = z
  .object({
    owner: AnOwner,
    id: AReferral,
    state: ReferralNote.shape.state,
    to: AnOwner,
    whole: z.boolean(),
    dueAt: Instant,
    overdue: z.boolean(),
    step: ReferralNote.shape.step,
    taken: DemandRefView.optional(),
    otherSide: OtherSide.optional(),
  })
  .openapi('ReferralNote');

/** What both sides may read of a demand. */
const shared = {
  id: ADemand,
  owner: AnOwner,
  version: z.number().int(),
  state: DemandStateName,
  receipt: z.string().optional(),
  title: z.string(),
  need: z.string().optional(),
  territories: z.array(PlaceView),
  capacities: z.array(Capacity),
  sector: z.string().optional(),
  cycleStage: CycleStage.optional(),
  requestedOffer: OfferRefView.optional(),
  sources: z.array(Citation),
  score: ScoreView,
  registeredAt: Instant.optional(),
  term: Term.optional(),
  terms: z.array(DemandTermView).openapi({ description: 'Los términos que corren, el más cercano primero.' }),
  legal: z.boolean().openapi({ description: 'La ordena un fallo judicial vigente.' }),
  shared: z.boolean(),
  assignedTo: DemandRefView.extend({ at: Instant, routed: z.boolean() }).optional(),
  allowed: z.array(z.string()),
};

/** A demand as an entity that may take it, or took it, reads it. */
export const SharedDemandView = z.object(shared).openapi('SharedDemand');

/** A demand as its own organisation reads it. */
export const DemandView = z
  .object({
    ...shared,
    responsible: APerson.optional(),
    publicValue: z.string().optional(),
    focusedValueGroups: z.string().optional(),
    expectedResults: z.string().optional(),
    pinned: z.boolean(),
    draftedAt: Instant,
    askerSources: z.array(Citation).optional().openapi({
      description: 'Lo que cita la organización que la pidió; cuenta como lo propio y la sigue por evento.',
    }),
    origin: z.object({ owner: AnOwner, id: ADemand, receipt: z.string().optional() }).optional(),
    otherSide: OtherSide.optional(),
    servedBy: z.array(OfferRefView).optional(),
    duplicateOf: ADemand.optional(),
    resolution: z
      .object({ outcome: z.string(), confirmedBy: z.string().optional(), by: z.enum(['asker', 'entity']), at: Instant })
      .optional(),
    ending: z.object({ reason: z.string().optional(), at: Instant.optional() }).optional(),
    characterisedAt: Instant.optional(),
    closedAt: Instant.optional(),
    competence: Competence.optional(),
    referral: ReferralNoteView.optional(),
    cameBy: z.object({ owner: AnOwner, id: AReferral }).optional(),
    askedBy: DemandRefView.optional(),
  })
  .openapi('Demand');

export const DemandRowView = z
  .object({
    id: ADemand,
    state: DemandStateName,
    receipt: z.string().optional(),
    title: z.string().openapi({ description: 'Recortado con «…» si es muy largo.' }),
    territories: z.array(z.string()).openapi({ description: 'Los tres primeros.' }),
    territoryCount: z.number().int(),
    score: z.number().int(),
    dueOn: PlainDate.optional().openapi({ description: 'El término más cercano: el de la petición o el de un fallo.' }),
    on: PlainDate.openapi({ description: 'El día en que se registró o, si es borrador, se empezó.' }),
    responsible: APerson.optional(),
    capacities: z.array(z.string()).openapi({ description: 'Las dimensiones que quiere fortalecer.' }),
    pinned: z.boolean(),
    taken: z.boolean(),
    legal: z.boolean(),
  })
  .openapi('DemandRow');
export const DemandPage = pageSchema(DemandRowView).openapi('DemandPage');

const answered: readonly Demand['state'][] = ['resolved', 'closed', 'rejected', 'duplicate', 'withdrawn'];

const otherSideOf = (heard: Demand['heard']) =>
  heard && { state: heard.state, at: heard.at, receipt: heard.receipt, servedBy: heard.servedBy };

const noteView = ({ referral }: Demand, now: Date): z.output<typeof ReferralNoteView> | undefined => {
  if (!referral) return undefined;
  const { side: _, version: __, heard, ...note } = referral;
  const waits = ['sent', 'received', 'redirected'].includes(note.state);
  return { ...note, overdue: waits && Date.parse(note.dueAt) < now.getTime(), otherSide: otherSideOf(heard) };
};

const termOf = (demand: Demand, now: Date, language: Language): z.output<typeof Term> | undefined => {
  if (demand.state === 'draft' || demand.dueAt === undefined) return undefined;
  const overdue = !answered.includes(demand.state) && Date.parse(demand.dueAt) < now.getTime();
  return {
    dueAt: demand.dueAt,
    workingDays: petitionWorkingDays,
    rule: legalRule,
    overdue,
    notice: termNotice[language],
  };
};

/** What runs, said in words: overdue is what passed while nobody had an answer yet. */
const termsView = (demand: Demand, { now, language }: Reader): z.output<typeof DemandTermView>[] =>
  termsOf(demand).map((term) => ({
    code: term.code,
    dueOn: term.dueOn,
    overdue: !answered.includes(demand.state) && term.dueOn < dateInColombia(now),
    label:
      term.code === 'petition' ? termLabels.petition[language] : `${termLabels.courtRuling[language]}: ${term.title}`,
    source: term.code === 'courtRuling' ? term.source : undefined,
  }));

export interface Reader {
  readonly now: Date;
  readonly language: Language;
}

const sharedPart = ({ state: demand, id, owner, version }: Loaded<Demand>, { now, language }: Reader) => {
  const { value, reasons } = scoreOf(demand, now);
  return {
    id,
    owner,
    version,
    state: demand.state,
    receipt: demand.state === 'draft' ? undefined : demand.receipt,
    title: demand.title,
    need: demand.need,
    territories: demand.territories.map((code) => ({ code, name: displayName(code) })),
    capacities: demand.capacities,
    sector: demand.sector,
    cycleStage: demand.cycleStage,
    requestedOffer: demand.requestedOffer,
    sources: demand.sources,
    score: { value, reasons: reasons.map((reason) => ({ ...reason, label: scoreLabels[reason.code][language] })) },
    registeredAt: demand.state === 'draft' ? undefined : demand.registeredAt,
    term: termOf(demand, now, language),
    terms: termsView(demand, { now, language }),
    legal: isLegal(demand),
    shared: isShared(demand),
    assignedTo: 'assignedTo' in demand ? demand.assignedTo : undefined,
  };
};

/** Moves that the state allows in general and never this demand: one taken from a territory is answered or given back. */
const pointless = (demand: Demand, command: AskableCommand): boolean => {
  const taken = demand.origin !== undefined;
  const decides: readonly AskableCommand[] = ['serve', 'reject', 'markDuplicate', 'withdraw', 'assess'];
  if (isOnItsWay(demand) && decides.includes(command)) return true;
  if (command === 'resolve' && demand.state === 'referred') return taken;
  if (command === 'markDuplicate') return taken;
  if (command !== 'reopen' || demand.state === 'draft') return false;
  return demand.receipt === undefined || (taken && (demand.state === 'rejected' || demand.state === 'withdrawn'));
};

/** Step O1: what is not (only) the entity's may be referred, once somebody wrote why, unless it is being referred already. */
const mayRefer = (demand: Demand, principal: Principal): boolean => {
  const { competence, referral } = demand;
  const referred = referral?.side === 'sender' && referral.state !== 'settled';
  const open = demand.state === 'registered' || demand.state === 'characterised';
  return (
    open &&
    !referred &&
    competence !== undefined &&
    competence.verdict !== 'own' &&
    referralPermits.allows(principal, 'send')
  );
};

/** The commands whose button this person is shown: state and permits allow them. */
const allowedTo = (demand: Demand, principal: Principal): AskableCommand[] => {
  const now: readonly string[] = demandMachine.allowed(demand.state);
  return askable.filter(
    (command) => now.includes(command) && !pointless(demand, command) && demandPermits.allows(principal, command),
  );
};

export const demandView = (
  loaded: Loaded<Demand>,
  principal: Principal,
  reader: Reader,
): z.output<typeof DemandView> => {
  const demand = loaded.state;
  return {
    ...sharedPart(loaded, reader),
    responsible: demand.responsible,
    publicValue: demand.publicValue,
    focusedValueGroups: demand.focusedValueGroups,
    expectedResults: demand.expectedResults,
    pinned: demand.pinned,
    draftedAt: demand.draftedAt,
    askerSources: demand.askerSources?.citations,
    origin: demand.origin,
    otherSide: otherSideOf(demand.heard),
    servedBy: 'servedBy' in demand ? demand.servedBy : undefined,
    duplicateOf: demand.state === 'duplicate' ? demand.duplicateOf : undefined,
    resolution: 'resolution' in demand ? demand.resolution : undefined,
    ending: 'ending' in demand ? demand.ending : undefined,
    characterisedAt: 'characterisedAt' in demand ? demand.characterisedAt : undefined,
    closedAt: demand.state === 'closed' ? demand.closedAt : undefined,
    competence: demand.competence,
    referral: noteView(demand, reader.now),
    cameBy: demand.cameBy,
    askedBy: demand.askedBy && { owner: demand.askedBy.owner, demand: demand.askedBy.demand },
    allowed: [...allowedTo(demand, principal), ...(mayRefer(demand, principal) ? ['refer'] : [])],
  };
};

/** `grants` are what the owner's party rows give this reader. */
export const sharedDemandView = (
  loaded: Loaded<Demand>,
  principal: Principal,
  grants: readonly string[],
  reader: Reader,
): z.output<typeof SharedDemandView> => ({
  ...sharedPart(loaded, reader),
  sources: loaded.state.sources.map(withoutPeople),
  allowed: (['take', 'route'] as const).filter(
    (command) => isShared(loaded.state) && grants.includes(command) && demandPermits.allows(principal, command),
  ),
});

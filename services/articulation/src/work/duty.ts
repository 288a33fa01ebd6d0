import type { DemandSnapshot, OfferSnapshot, ReferralSnapshot } from '@concierta/events';
import type { OwnerId, Role } from '@concierta/kernel';

/** What there is to do (or was done), by a code that the portal puts in words. */
export type Action =
  | 'draft'
  | 'characterise'
  | 'serve'
  | 'resolve'
  | 'close'
  | 'take'
  | 'confirm'
  | 'finishOffer'
  | 'reviseOffer'
  | 'reviewOffer'
  | 'publishOffer'
  | 'resumeOffer'
  | 'answerReferral'
  | 'referralBack'
  | 'referralSent'
  | 'referred'
  | 'waiting'
  | 'taken'
  | 'answered'
  | 'done';

/** Who must act: one of these roles of the owner whose list it is; nobody there (it waits for others); or nobody any more. */
export type Turn = 'formulator' | 'approver' | 'territory' | 'others' | 'ended';

/** What one owner owes, waits for or has done about one document. */
export interface Duty {
  readonly turn: Turn;
  readonly action: Action;
  /** Whom it waits for or deals with. */
  readonly counterpart?: OwnerId | undefined;
}

/** While one of these is what there is to do, whoever asked is still owed an answer, and its term runs. */
export const unanswered: ReadonlySet<Action> = new Set([
  'waiting',
  'taken',
  'take',
  'characterise',
  'serve',
  'referred',
  'answerReferral',
  'referralSent',
]);

/** The roles that a turn calls. */
export const rolesOf: Readonly<Record<Turn, readonly Role[]>> = {
  formulator: ['formulator'],
  approver: ['approver'],
  territory: ['representative', 'official'],
  others: [],
  ended: [],
};

/** The turns that call somebody with these roles. */
export const turnsFor = (roles: readonly Role[]): Turn[] =>
  (Object.keys(rolesOf) as Turn[]).filter((turn) => rolesOf[turn].some((role) => roles.includes(role)));

const isTerritorial = (owner: string): boolean => owner.startsWith('ter_');

const ended = ['closed', 'rejected', 'duplicate', 'withdrawn'];

const waitingReferral: readonly string[] = ['sent', 'received', 'redirected'];
const backReferral: readonly string[] = ['declined', 'expired'];

/** What a territorial organisation has to do with its own demand. */
const askersDuty = (d: DemandSnapshot): Duty => {
  const counterpart = d.referral?.state === 'accepted' ? d.referral.to : d.assignedTo?.owner;
  if (d.state === 'draft') return { turn: 'territory', action: 'draft' };
  if (d.state === 'registered') return { turn: 'others', action: 'waiting', counterpart: d.requestedOffer?.owner };
  if (d.state === 'assigned') {
    return d.servedBy && d.servedBy.length > 0
      ? { turn: 'territory', action: 'confirm', counterpart }
      : { turn: 'others', action: 'taken', counterpart };
  }
  return { turn: 'ended', action: 'done', counterpart };
};

/** What an entity has to do with a demand of its own. */
const entitysDuty = (d: DemandSnapshot): Duty => {
  const counterpart = d.origin?.owner;
  switch (d.state) {
    case 'draft':
      return { turn: 'formulator', action: 'draft' };
    case 'registered':
      return { turn: 'formulator', action: 'characterise', counterpart };
    case 'characterised':
      return { turn: 'formulator', action: 'serve', counterpart };
    case 'referred':
      // Nobody asked but the entity itself: once it is served, the entity says whether it is resolved.
      return !counterpart && d.servedBy && d.servedBy.length > 0
        ? { turn: 'formulator', action: 'resolve', counterpart: d.assignedTo?.owner }
        : { turn: 'others', action: 'referred', counterpart: d.assignedTo?.owner };
    case 'inService':
      return counterpart
        ? { turn: 'others', action: 'answered', counterpart }
        : { turn: 'formulator', action: 'resolve' };
    case 'resolved':
      return { turn: 'approver', action: 'close', counterpart };
    default:
      return { turn: 'ended', action: 'done', counterpart };
  }
};

/**
 * What `viewer` owes, waits for or has done about a demand of `owner`. A party that is not the owner only answers while
 * the demand asks for one of its offers: what it does afterwards is in its own demand.
 */
export const demandDuty = (d: DemandSnapshot, owner: OwnerId, viewer: OwnerId): Duty | undefined => {
  if (viewer === owner) {
    if (isReferredAway(d, owner)) return undefined;
    if (ended.includes(d.state))
      return { turn: 'ended', action: 'done', counterpart: d.assignedTo?.owner ?? d.origin?.owner };
    return isTerritorial(owner) ? askersDuty(d) : entitysDuty(d);
  }
  if (isTerritorial(viewer) || d.requestedOffer?.owner !== viewer) return undefined;
  if (d.state === 'registered') return { turn: 'formulator', action: 'take', counterpart: owner };
  return undefined;
};

/** While all of a demand is being referred, or came back and nobody has decided, its referral is what there is to do. */
const isReferredAway = ({ state, referral }: DemandSnapshot, owner: OwnerId): boolean =>
  referral?.owner === owner &&
  referral.whole &&
  (state === 'registered' || state === 'characterised') &&
  (waitingReferral.includes(referral.state) || backReferral.includes(referral.state));

/** What an entity has to do about a referral it sent, has or had. */
export const referralDuty = (r: ReferralSnapshot, owner: OwnerId, viewer: OwnerId): Duty => {
  if (viewer === owner) {
    if (waitingReferral.includes(r.state)) return { turn: 'others', action: 'referralSent', counterpart: r.to };
    if (backReferral.includes(r.state)) return { turn: 'formulator', action: 'referralBack', counterpart: r.to };
    return { turn: 'ended', action: 'done', counterpart: r.to };
  }
  if (viewer === r.to && waitingReferral.includes(r.state)) {
    return { turn: 'formulator', action: 'answerReferral', counterpart: owner };
  }
  return { turn: 'ended', action: 'done', counterpart: owner };
};

/** What an entity owes, waits for or has done about an offer of its own. */
export const offerDuty = (o: OfferSnapshot): Duty => {
  switch (o.state) {
    case 'draft':
      return { turn: 'formulator', action: o.text.reason ? 'reviseOffer' : 'finishOffer' };
    case 'inReview':
      return { turn: 'approver', action: 'reviewOffer' };
    case 'approved':
      return { turn: 'approver', action: 'publishOffer' };
    case 'suspended':
      return { turn: 'approver', action: 'resumeOffer' };
    default:
      return { turn: 'ended', action: 'done' };
  }
};

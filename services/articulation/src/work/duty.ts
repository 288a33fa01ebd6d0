import type { DemandSnapshot, OfferSnapshot } from '@concierta/events';
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
export const unanswered: ReadonlySet<Action> = new Set(['waiting', 'taken', 'take', 'characterise', 'serve']);

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

const ended = ['closed', 'rejected', 'duplicate', 'withdrawn', 'referred'];

/** What a territorial organisation has to do with its own demand. */
const askersDuty = (d: DemandSnapshot): Duty => {
  const counterpart = d.assignedTo?.owner;
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
    if (ended.includes(d.state))
      return { turn: 'ended', action: 'done', counterpart: d.assignedTo?.owner ?? d.origin?.owner };
    return isTerritorial(owner) ? askersDuty(d) : entitysDuty(d);
  }
  if (isTerritorial(viewer) || d.requestedOffer?.owner !== viewer) return undefined;
  if (d.state === 'registered') return { turn: 'formulator', action: 'take', counterpart: owner };
  return undefined;
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

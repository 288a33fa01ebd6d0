import { dateInColombia } from '@concierta/kernel';
import { isPdet } from '../places.ts';
import type { SourceKind } from '../source/kinds.ts';
import { isOpen } from '../source/state.ts';
import { isLegal, noDeadline, openDeadlines, rulingsInForce } from './rulings.ts';
import { type Citation, citationsOf, type Demand, endedStates } from './state.ts';

/** Why a demand comes before another. The portal and the labels say each code in words. */
export type ScoreReason =
  | SourceKind
  | 'rulingInForce'
  | 'deadlineInForce'
  | 'deadlinePassed'
  | 'pdet'
  | 'askedByTerritory'
  | 'capacity'
  | 'waiting';

export interface Score {
  /** 0 to 100, for a person. */
  readonly value: number;
  readonly reasons: readonly { readonly code: ScoreReason; readonly points: number }[];
}

const points: Readonly<Record<Exclude<ScoreReason, 'waiting'>, number>> = {
  rulingInForce: 40,
  deadlineInForce: 25,
  deadlinePassed: 30,
  bindingRegionalDialogue: 15,
  commitment: 12,
  petition: 10,
  courtRuling: 10,
  localDialogue: 8,
  indicator: 6,
  survey: 5,
  interview: 3,
  repository: 2,
  pdet: 18,
  askedByTerritory: 10,
  capacity: 7,
};

const daysPerPoint = 10;
const dayMs = 86_400_000;

const has = (sources: readonly Citation[], kind: SourceKind): boolean => sources.some((source) => source.kind === kind);

/** What does not depend on how long it has waited. */
const standing = (demand: Demand, today: string): { code: ScoreReason; points: number }[] => {
  const sources = citationsOf(demand);
  const deadlines = openDeadlines(demand);
  const ordered = isLegal(demand);
  const holds: Readonly<Record<Exclude<ScoreReason, 'waiting'>, boolean>> = {
    rulingInForce: ordered,
    deadlinePassed: deadlines.some((deadline) => deadline < today),
    deadlineInForce: deadlines.length > 0 && deadlines.every((deadline) => deadline >= today),
    pdet: demand.territories.some(isPdet),
    askedByTerritory: demand.ownerKind === 'territorial' || demand.origin !== undefined,
    bindingRegionalDialogue: has(sources, 'bindingRegionalDialogue'),
    commitment: has(sources, 'commitment'),
    petition: has(sources, 'petition'),
    courtRuling: !ordered && sources.some(({ kind, state }) => kind === 'courtRuling' && isOpen(state)),
    localDialogue: has(sources, 'localDialogue'),
    indicator: has(sources, 'indicator'),
    survey: has(sources, 'survey'),
    interview: has(sources, 'interview'),
    repository: has(sources, 'repository'),
    capacity: demand.capacities.length > 0,
  };
  return Object.entries(holds).flatMap(([code, held]) =>
    held ? [{ code: code as ScoreReason, points: points[code as keyof typeof points] }] : [],
  );
};

/**
 * How much a demand should be attended before others, with every reason that counted. One point for each ten days
 * since it was registered, up to twenty.
 */
export const scoreOf = (demand: Demand, now: Date): Score => {
  const since = demand.state === 'draft' ? undefined : demand.registeredAt;
  const waited = since === undefined ? 0 : Math.max(0, (now.getTime() - Date.parse(since)) / dayMs);
  const waiting = Math.min(20, Math.floor(waited / daysPerPoint));
  const reasons = [
    ...standing(demand, dateInColombia(now)),
    ...(waiting > 0 ? [{ code: 'waiting' as const, points: waiting }] : []),
  ];
  return {
    value: Math.min(
      100,
      reasons.reduce((sum, reason) => sum + reason.points, 0),
    ),
    reasons,
  };
};

/**
 * A sort key (ascending = first) that keeps the order of scores although every score grows each day: the day it was
 * registered, moved back by ten days for each point it has by itself. What a person pinned comes first, and after it,
 * while the demand is not over, what a ruling in force orders: the nearest deadline before the others.
 */
export const orderKey = (demand: Demand, id: string, now: Date): string => {
  const since = demand.state === 'draft' ? demand.draftedAt : (demand.registeredAt ?? demand.draftedAt);
  const own = standing(demand, dateInColombia(now)).reduce((sum, reason) => sum + reason.points, 0);
  const moved = Math.floor(Date.parse(since) / dayMs) - own * daysPerPoint;
  const [ruling] = endedStates.includes(demand.state) ? [] : rulingsInForce(demand);
  const place = ruling ? `000000#${ruling.deadline ?? noDeadline}` : String(Math.max(1, moved)).padStart(6, '0');
  return `${demand.pinned ? 0 : 1}#${place}#${id}`;
};

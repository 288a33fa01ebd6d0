import { dateInColombia } from '@concierta/kernel';
import { isPdet } from '../places.ts';
import type { Citation, Demand } from './state.ts';

/** Why a demand comes before another. The portal and the labels say each code in words. */
export type ScoreReason =
  | 'deadlineInForce'
  | 'deadlinePassed'
  | 'petition'
  | 'localDialogue'
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
  deadlineInForce: 25,
  deadlinePassed: 30,
  petition: 10,
  localDialogue: 8,
  pdet: 18,
  askedByTerritory: 10,
  capacity: 7,
};

const daysPerPoint = 10;
const dayMs = 86_400_000;

const has = (sources: readonly Citation[], kind: Citation['kind']): boolean =>
  sources.some((source) => source.kind === kind);

/** What does not depend on how long it has waited. */
const standing = (demand: Demand, today: string): { code: ScoreReason; points: number }[] => {
  const deadlines = demand.sources.flatMap(({ deadline }) => deadline ?? []);
  const holds: Readonly<Record<Exclude<ScoreReason, 'waiting'>, boolean>> = {
    deadlinePassed: deadlines.some((deadline) => deadline < today),
    deadlineInForce: deadlines.length > 0 && deadlines.every((deadline) => deadline >= today),
    pdet: demand.territories.some(isPdet),
    askedByTerritory: demand.ownerKind === 'territorial' || demand.origin !== undefined,
    petition: has(demand.sources, 'petition'),
    localDialogue: has(demand.sources, 'localDialogue'),
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
 * registered, moved back by ten days for each point it has by itself. What a person pinned comes first.
 */
export const orderKey = (demand: Demand, id: string, now: Date): string => {
  const since = demand.state === 'draft' ? demand.draftedAt : (demand.registeredAt ?? demand.draftedAt);
  const own = standing(demand, dateInColombia(now)).reduce((sum, reason) => sum + reason.points, 0);
  const moved = Math.floor(Date.parse(since) / dayMs) - own * daysPerPoint;
  return `${demand.pinned ? 0 : 1}#${String(Math.max(0, moved)).padStart(6, '0')}#${id}`;
};

import { type CapacityRef, sharedCapacities } from './capacities.ts';
import { type Period, sharedPeriod } from './period.ts';
import { type Places, sharedCount } from './places.ts';

/** One side of a comparison: what an offer says of itself, its places already as bits. */
export interface Compared<C extends CapacityRef = CapacityRef> extends Period {
  readonly places: Places;
  readonly capacities: readonly C[];
  readonly cycleStages: readonly string[];
  readonly sector?: string | undefined;
}

/** What two offers have in common. */
export interface Facts<C extends CapacityRef = CapacityRef> {
  readonly municipalities: number;
  readonly capacities: readonly C[];
  /** Dimensions shared at different levels only. */
  readonly dimensions: readonly string[];
  /** When they coincide; nothing when they never do. */
  readonly period: Period | undefined;
  readonly cycleStages: readonly string[];
  readonly sector: boolean;
  /** Words of ours that the other uses too. */
  readonly words: readonly string[];
}

/** What an offer and another have in common; nothing when they reach no municipality both. */
export const factsOf = <C extends CapacityRef>(
  ours: Compared<C>,
  theirs: Compared,
  words: readonly string[] = [],
): Facts<C> | undefined => {
  const municipalities = sharedCount(ours.places, theirs.places);
  if (municipalities === 0) return undefined;
  const { same, dimensions } = sharedCapacities(ours.capacities, theirs.capacities);
  return {
    municipalities,
    capacities: same,
    dimensions,
    period: sharedPeriod(ours, theirs),
    cycleStages: ours.cycleStages.filter((stage) => theirs.cycleStages.includes(stage)),
    sector: ours.sector !== undefined && ours.sector === theirs.sector,
    words,
  };
};

/** From the one that most needs talking over to the one that is only worth knowing. */
export const strengths = ['strong', 'partial', 'slight'] as const;
export type Strength = (typeof strengths)[number];

/** Two words may coincide by chance less easily than one. */
const alikeFrom = 2;

/**
 * How much two offers coincide, by rule and not by sum, so that it can be said in words. Strong: the same capacity, in the
 * same places, at the same time. Partial: the same capacity at another time, or at another level with something else in
 * common, or nearly the same thing in one sector. Slight: less, and still worth a look. Nothing: they only share places.
 */
export const strengthOf = ({
  capacities,
  dimensions,
  period,
  cycleStages,
  sector,
  words,
}: Facts): Strength | undefined => {
  const [same, near, at] = [capacities.length > 0, dimensions.length > 0, period !== undefined];
  const alike = words.length >= alikeFrom;
  if (same && at) return 'strong';
  if (same) return 'partial';
  if (at && near && (sector || alike || cycleStages.length > 0)) return 'partial';
  if (at && alike && sector) return 'partial';
  if (near || (at && (alike || (sector && cycleStages.length > 0)))) return 'slight';
  return undefined;
};

/** Out of a hundred: orders what coincides alike. `own` is how many municipalities ours reaches. */
export const scoreOf = (facts: Facts, own: number): number => {
  const { municipalities, capacities, dimensions, period, cycleStages, sector, words } = facts;
  const places = 10 + 15 * Math.min(1, municipalities / Math.max(1, own));
  const capacity = capacities.length > 0 ? 30 + (capacities.length > 1 ? 5 : 0) : dimensions.length > 0 ? 12 : 0;
  const rest = (period ? 15 : 0) + (sector ? 8 : 0) + (cycleStages.length > 0 ? 7 : 0);
  return Math.round(places + capacity + rest + Math.min(10, 3 * words.length));
};

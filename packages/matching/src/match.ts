import { type CapacityRef, sharedCapacities } from './capacities.ts';
import { type Places, sharedCount } from './places.ts';

/** What a demand asks for. */
export interface Demanded<C extends CapacityRef = CapacityRef> {
  readonly places: Places;
  /** How many municipalities those are. */
  readonly municipalities: number;
  readonly capacities: readonly C[];
  readonly cycleStage?: string | undefined;
  readonly sector?: string | undefined;
}

/** What an offer gives, as far as a demand cares. */
export interface OfferedTo {
  readonly places: Places;
  readonly capacities: readonly CapacityRef[];
  readonly cycleStages: readonly string[];
  readonly sector?: string | undefined;
  /** Somebody may still ask for it. */
  readonly open: boolean;
}

/** Why an offer may answer a demand, and how well, out of a hundred. */
export interface Matched<C extends CapacityRef = CapacityRef> {
  readonly score: number;
  /** Of the demand's municipalities, how many the offer reaches. */
  readonly municipalities: number;
  readonly capacities: readonly C[];
  readonly dimensions: readonly string[];
  readonly cycle: boolean;
  readonly sector: boolean;
  readonly words: readonly string[];
  readonly open: boolean;
}

/** Two words may coincide by chance less easily than one. */
const alikeFrom = 2;

/**
 * Whether an offer may answer a demand. It must reach the territory, and speak of the capacity, of the matter (two words of the need), or of
 * the same sector at the same moment. A person decides; this only says why one might.
 */
export const matchOf = <C extends CapacityRef>(
  demand: Demanded<C>,
  offer: OfferedTo,
  words: readonly string[] = [],
): Matched<C> | undefined => {
  const municipalities = sharedCount(demand.places, offer.places);
  if (municipalities === 0) return undefined;
  const { same, dimensions } = sharedCapacities(demand.capacities, offer.capacities);
  const cycle = demand.cycleStage !== undefined && offer.cycleStages.includes(demand.cycleStage);
  const sector = demand.sector !== undefined && demand.sector === offer.sector;
  const about = same.length > 0 || dimensions.length > 0 || words.length >= alikeFrom || (cycle && sector);
  if (!about) return undefined;
  const capacity = same.length > 0 ? 30 : dimensions.length > 0 ? 15 : 0;
  const reached = 20 * Math.min(1, municipalities / Math.max(1, demand.municipalities));
  const rest = (cycle ? 10 : 0) + (sector ? 10 : 0) + (offer.open ? 10 : 0);
  const score = Math.round(capacity + reached + rest + Math.min(20, 5 * words.length));
  return { score, municipalities, capacities: same, dimensions, cycle, sector, words, open: offer.open };
};

import type { Demand } from './wire.ts';

/** What is being written, as far as it is. */
export interface Wanted {
  readonly title: string;
  readonly need: string;
  readonly territories: readonly string[];
  /** Dimensions of capacity. */
  readonly capacities: readonly string[];
}

export const wantedOf = (demand: Demand): Wanted => ({
  title: demand.title,
  need: demand.need ?? '',
  territories: demand.territories.map(({ code }) => code),
  capacities: demand.capacities.map(({ dimension }) => dimension),
});

import type { Demand } from './wire.ts';

/** What a need says of itself, as far as it is written: what the portfolio and other demands are compared with. */
export interface Need extends Pick<Demand, 'title' | 'need' | 'capacities' | 'cycleStage' | 'sector'> {
  readonly territories: readonly string[];
}

/** What a demand that is kept says of itself. */
export const needOf = ({ territories, capacities, cycleStage, sector, title, need }: Demand): Need => ({
  title,
  need,
  territories: territories.map(({ code }) => code),
  capacities,
  cycleStage,
  sector,
});

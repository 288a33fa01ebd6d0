import type { Reading } from '../../api/index.ts';
import type { StateShape } from '../../kit/index.ts';

export type Board = Reading<'/territory/{code}'>;
export type Offer = Board['offers']['items'][number];

/** The states of a demand in the order of its life, each with its shape. */
export const demandStates = [
  ['draft', 'none'],
  ['registered', 'wait'],
  ['assigned', 'run'],
  ['characterised', 'run'],
  ['inService', 'run'],
  ['resolved', 'done'],
  ['closed', 'done'],
  ['referred', 'off'],
  ['rejected', 'off'],
  ['duplicate', 'off'],
  ['withdrawn', 'off'],
] as const satisfies readonly (readonly [string, StateShape])[];

export type DemandStateName = (typeof demandStates)[number][0];

const open: readonly DemandStateName[] = ['draft', 'registered', 'assigned', 'characterised', 'inService'];

/** How many demands still ask something of somebody. */
export const openDemands = ({ demands }: Board): number =>
  open.reduce((sum, state) => sum + (demands.byState[state] ?? 0), 0);

/** The states that there are, in order, with how many each. */
export const countedStates = ({ demands }: Board) =>
  demandStates.flatMap(([state, is]) => {
    const count = demands.byState[state] ?? 0;
    return count > 0 ? [{ state, is, count }] : [];
  });

/** The room an offer has left; undefined when it does not count it. */
export const slotsLeft = ({ availability }: Offer): number | undefined =>
  availability && Math.max(0, availability.slots - availability.taken);

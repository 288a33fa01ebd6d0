import { dateInColombia } from '@concierta/kernel';
import { isOpen } from '../source/state.ts';
import { type Citation, citationsOf, type Demand, endedStates } from './state.ts';

/** After every deadline there can be. */
export const noDeadline = '9999-12-31';

const byDeadline = (a: Citation, b: Citation): number =>
  (a.deadline ?? noDeadline).localeCompare(b.deadline ?? noDeadline);

/** The rulings in force that are cited for the demand (step D7), the nearest deadline first. */
export const rulingsInForce = (demand: Demand): readonly Citation[] =>
  citationsOf(demand)
    .filter(({ kind, state }) => kind === 'courtRuling' && state === 'inForce')
    .sort(byDeadline);

/** True while a ruling in force orders what the demand asks for. */
export const isLegal = (demand: Demand): boolean => rulingsInForce(demand).length > 0;

/** The deadlines of the sources that are neither fulfilled nor lapsed. */
export const openDeadlines = (demand: Demand): readonly string[] =>
  citationsOf(demand).flatMap(({ deadline, state }) => (deadline !== undefined && isOpen(state) ? [deadline] : []));

/** A day by which somebody must have an answer: the petition's term, or what a ruling in force gives. */
export type DemandTerm =
  | { readonly code: 'petition'; readonly dueOn: string }
  | { readonly code: 'courtRuling'; readonly dueOn: string; readonly source: string; readonly title: string };

/** Every term of a registered demand, the nearest first. A ruling's holds while the demand is only a draft as well. */
export const termsOf = (demand: Demand): readonly DemandTerm[] => {
  const petition = demand.state === 'draft' ? undefined : demand.dueAt;
  const terms: DemandTerm[] = rulingsInForce(demand).flatMap(({ deadline, source, title }) =>
    deadline === undefined ? [] : [{ code: 'courtRuling' as const, dueOn: deadline, source, title }],
  );
  if (petition !== undefined) terms.push({ code: 'petition', dueOn: dateInColombia(new Date(petition)) });
  return terms.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
};

/** The nearest term while the demand is not over; once it is, the petition's own, as it was. */
export const nearestTerm = (demand: Demand): string | undefined => {
  if (!endedStates.includes(demand.state)) return termsOf(demand)[0]?.dueOn;
  return demand.state === 'draft' ? undefined : demand.dueAt;
};

import { isRefusal, type RefusalCode } from './refusal.ts';
import type { Machine, Rule, Tagged, TransitionTable, Typed } from './state-machine.ts';

/** One pair of the matrix: what the table says of a command in a state. */
export interface Cell<S extends Tagged, C extends Typed> {
  readonly state: S['state'];
  readonly command: C['type'];
  readonly legal: boolean;
  /** Where it may lead; empty when it is not legal. */
  readonly to: readonly S['state'][];
}

const rulesIn = <S extends Tagged, C extends Typed, E>(table: TransitionTable<S, C, E>) =>
  Object.entries(table) as [C['type'], Rule<S, C, E>][];

/** Every state a table names, in the order in which it names them. */
export const statesOf = <S extends Tagged, C extends Typed, E>(table: TransitionTable<S, C, E>): S['state'][] => [
  ...new Set(rulesIn(table).flatMap(([, { from, to }]) => [...from, ...to])),
];

/** The full state × command matrix of a table: what a service's tests walk, so that no pair is forgotten. */
export const matrixOf = <S extends Tagged, C extends Typed, E>(table: TransitionTable<S, C, E>): Cell<S, C>[] =>
  statesOf(table).flatMap((state) =>
    rulesIn(table).map(([command, { from, to }]) => {
      const legal = from.includes(state);
      return { state, command, legal, to: legal ? to : [] };
    }),
  );

/** What came of one command in one state. */
export interface Attempt<S extends Tagged, C extends Typed> extends Cell<S, C> {
  readonly outcome:
    | { readonly became: S['state'] }
    | { readonly became: 'unchanged' }
    | { readonly refused: RefusalCode };
}

/**
 * Gives every sample command to every sample state. What is thrown and is not a refusal passes through: a rule or an
 * `evolve` is broken. Compare with the cells: a pair that is not legal must be refused with `illegal-transition`.
 */
export const attemptAll = <S extends Tagged, C extends Typed, E extends Typed>(
  machine: Machine<S, C, E>,
  states: { readonly [K in S['state']]: Extract<S, { state: K }> },
  commands: { readonly [T in C['type']]: Extract<C, { type: T }> },
): Attempt<S, C>[] =>
  matrixOf(machine.table).map((cell) => {
    try {
      const decision = machine.decide(states[cell.state as S['state']], commands[cell.command as C['type']]);
      return { ...cell, outcome: { became: decision.changed ? decision.next.state : 'unchanged' } };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { ...cell, outcome: { refused: error.code } };
    }
  });

/** The table as a Mermaid state diagram, for a service's README: generated, so that it cannot tell another story. */
export const mermaidOf = <S extends Tagged, C extends Typed, E>(
  table: TransitionTable<S, C, E>,
  initial: S['state'],
): string => {
  const left = new Set(rulesIn(table).flatMap(([, { from }]) => [...from]));
  const moves = rulesIn(table).flatMap(([command, { from, to }]) =>
    from.flatMap((source) => to.map((target) => `  ${source} --> ${target}: ${command}`)),
  );
  const ends = statesOf(table).filter((state) => !left.has(state));
  return ['stateDiagram-v2', `  [*] --> ${initial}`, ...moves, ...ends.map((end) => `  ${end} --> [*]`), ''].join('\n');
};

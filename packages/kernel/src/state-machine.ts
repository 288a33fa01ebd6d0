import { Refusal } from './refusal.ts';

/** What every state of an aggregate has: its name. */
export interface Tagged {
  readonly state: string;
}

/** What every command and every event has: its name. */
export interface Typed {
  readonly type: string;
}

/** The states of `S` named by `K`. */
export type At<S extends Tagged, K extends S['state']> = Extract<S, { state: K }>;

/** Answered by a rule when the command would change nothing: the caller gets 200 and nothing is written. */
export const unchanged: unique symbol = Symbol('unchanged');
export type Unchanged = typeof unchanged;

/** One legal move. `from` narrows, at compile time, the state that `decide` may read. */
export interface Rule<S extends Tagged, C, E> {
  readonly from: readonly S['state'][];
  readonly to: readonly S['state'][];
  decide(state: never, command: C): E | Unchanged;
}

/** One rule per command; a command without a rule does not compile. */
export type TransitionTable<S extends Tagged, C extends Typed, E> = {
  readonly [T in C['type']]: Rule<S, Extract<C, { type: T }>, E>;
};

/**
 * Declares rules whose `decide` sees only the states listed in `from`.
 *
 * @example
 * const on = rulesOf<Offer, OfferCommand, OfferEvent>();
 * const publish = on('publish', { from: ['approved'], to: ['published'], decide: (offer, c) => ({ type: 'published', at: c.at }) });
 */
export const rulesOf =
  <S extends Tagged, C extends Typed, E>() =>
  <T extends C['type'], const F extends readonly S['state'][], const To extends readonly S['state'][]>(
    _command: T,
    rule: {
      readonly from: F;
      readonly to: To;
      decide(state: At<S, F[number]>, command: Extract<C, { type: T }>): E | Unchanged;
    },
  ): Rule<S, Extract<C, { type: T }>, E> =>
    rule as Rule<S, Extract<C, { type: T }>, E>;

export type Decision<S, E> =
  | { readonly changed: true; readonly event: E; readonly next: S }
  | { readonly changed: false; readonly next: S };

export interface Machine<S extends Tagged, C extends Typed, E extends Typed> {
  readonly table: TransitionTable<S, C, E>;
  /** Applies one event. Total: throws on an event that cannot follow the state, because that is a defect, never a caller's fault. */
  readonly evolve: (state: S | undefined, event: E) => S;
  /**
   * Decides one command against one state.
   * Refuses with `illegal-transition` (and the commands that are legal) when the state does not allow it; a rule may refuse with `guard-failed`.
   * Guarantees that the resulting state is one the rule declares in `to`.
   */
  decide(state: S, command: C): Decision<S, E>;
  /** The commands that the state allows, guards and permits aside, in the order of the table. */
  allowed(state: S['state']): C['type'][];
}

/** Builds the machine of an aggregate out of its transition table and its `evolve`. */
export const machine = <S extends Tagged, C extends Typed, E extends Typed>(
  table: TransitionTable<S, C, E>,
  evolve: (state: S | undefined, event: E) => S,
): Machine<S, C, E> => {
  const rules = new Map(Object.entries(table) as [C['type'], Rule<S, C, E>][]);
  const allowed = (state: S['state']) =>
    [...rules].filter(([, rule]) => rule.from.includes(state)).map(([command]) => command);
  return {
    table,
    evolve,
    allowed,
    decide(state, command) {
      const rule = rules.get(command.type);
      if (!rule?.from.includes(state.state)) {
        throw new Refusal('illegal-transition', {
          command: command.type,
          from: state.state,
          allowed: allowed(state.state),
        });
      }
      const event = rule.decide(state as never, command);
      if (event === unchanged) return { changed: false, next: state };
      const next = evolve(state, event);
      if (!rule.to.includes(next.state)) {
        throw new Error(`«${command.type}» led to «${next.state}», which its rule does not declare`);
      }
      return { changed: true, event, next };
    },
  };
};

/** Thrown by an `evolve` for an event that cannot follow a state: stored history and code disagree. */
export const impossible = (state: Tagged | undefined, event: Typed): never => {
  throw new Error(`event «${event.type}» cannot follow state «${state?.state ?? 'none'}»`);
};

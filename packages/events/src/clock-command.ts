import { isRefusal, type Machine, type OwnerId, type Tagged, type Typed } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, OutgoingEvent, Write } from '@concierta/store';
import type { ClockHandler, ClockTools } from './clock-sweep.ts';

/** What the clock does with one kind of aggregate: an ordinary command, told and kept like every other. */
export interface ClockWork<S extends Tagged, C extends Typed, E extends DomainEvent & Typed> {
  readonly aggregate: AggregateDefinition<S, E>;
  readonly machine: Machine<S, C, E>;
  /** The command for this state at this moment (ISO 8601, UTC); nothing when the clock has no business with it now. */
  toCommand(state: S, at: string): C | undefined;
  integration?(before: S, after: S, event: E, at: Date): OutgoingEvent | undefined;
  also?(
    before: S,
    after: S,
    event: E,
    place: { readonly owner: OwnerId; readonly id: string; readonly tools: ClockTools },
  ): readonly Write[];
}

const attempts = 5;

/**
 * A clock handler that issues one command: reads again what the index told of, decides, saves. What somebody did at this
 * very moment counts: then there is nothing left to do, or it is decided anew on what they left.
 */
export const clockCommand =
  <S extends Tagged, C extends Typed, E extends DomainEvent & Typed>(work: ClockWork<S, C, E>): ClockHandler =>
  async ({ owner, id }, tools) => {
    const { store, clock, log, context } = tools;
    for (let left = attempts; ; left -= 1) {
      const loaded = await store.load(work.aggregate, id);
      if (!loaded) return;
      const at = clock.now();
      const command = work.toCommand(loaded.state, at.toISOString());
      if (command === undefined) return;
      try {
        const decision = work.machine.decide(loaded.state, command);
        if (!decision.changed) return;
        const { next, event } = decision;
        await store.save(work.aggregate, {
          id,
          expected: loaded.version,
          next,
          event,
          integration: work.integration?.(loaded.state, next, event, at),
          also: work.also?.(loaded.state, next, event, { owner, id, tools }),
          context,
        });
        return;
      } catch (error) {
        if (isRefusal(error, 'stale-version') && left > 0) continue;
        if (!isRefusal(error, 'illegal-transition')) throw error;
        log.info('overtaken', { kind: work.aggregate.kind, id, command: command.type, state: loaded.state.state });
        return;
      }
    }
  };

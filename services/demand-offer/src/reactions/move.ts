import type { Envelope, InboxKey, WorkerTools } from '@concierta/events';
import { isRefusal, type Machine, type OwnerId, type Tagged, type Typed } from '@concierta/kernel';
import type { AggregateDefinition, DomainEvent, Loaded, OutgoingEvent, SaveContext, Write } from '@concierta/store';

/** Who is behind what an event causes: the organisation it came from, through the system. */
export const causedBy = (event: Envelope): SaveContext => ({
  principal: { person: event.principal.person, owner: event.owner, as: 'system' },
  correlationId: event.correlationId,
  causationId: event.id,
  traceparent: event.traceparent,
});

/** How one kind of aggregate is moved because of an event: what is told and what is written along. */
export interface Moved<S extends Tagged, C extends Typed, E extends DomainEvent & Typed> {
  readonly aggregate: AggregateDefinition<S, E>;
  readonly machine: Machine<S, C, E>;
  integration(loaded: Loaded<S>, next: S, event: E, tools: WorkerTools): OutgoingEvent | undefined;
  also?(loaded: Loaded<S>, next: S, event: E): readonly Write[];
}

export interface Place {
  readonly owner: OwnerId;
  readonly id: string;
}

const attempts = 5;

/**
 * Moves one aggregate because of an event: read, decide, save, again when somebody wrote in between. With an inbox it
 * happens once; without one, the command itself must change nothing the second time. What its state no longer allows is let
 * go, noted and answered `overtaken`: somebody was faster. Throws, to have the event delivered again, when it is not there (yet).
 */
export const move = async <S extends Tagged, C extends Typed, E extends DomainEvent & Typed>(
  moved: Moved<S, C, E>,
  event: Envelope,
  tools: WorkerTools,
  { owner, id }: Place,
  command: NoInfer<C>,
  inbox?: InboxKey,
): Promise<'moved' | 'unchanged' | 'overtaken'> => {
  const store = tools.store(owner);
  if (inbox && (await store.reacted(inbox))) return 'unchanged';
  for (let left = attempts; ; left -= 1) {
    const loaded = await store.require(moved.aggregate, id);
    try {
      const decision = moved.machine.decide(loaded.state, command);
      if (!decision.changed) return 'unchanged';
      const { next, event: happened } = decision;
      await store.save(moved.aggregate, {
        id,
        expected: loaded.version,
        next,
        event: happened,
        integration: moved.integration(loaded, next, happened, tools),
        also: moved.also?.(loaded, next, happened),
        inbox,
        context: causedBy(event),
      });
      return 'moved';
    } catch (error) {
      if (isRefusal(error, 'stale-version') && left > 0) continue;
      if (!isRefusal(error, 'illegal-transition') && !isRefusal(error, 'guard-failed')) throw error;
      tools.log.info('overtaken', {
        event: event.id,
        type: event.type,
        command: command.type,
        state: loaded.state.state,
      });
      return 'overtaken';
    }
  }
};

import { type Envelope, type InboxKey, inboxOf, type WorkerTools } from '@concierta/events';
import { isRefusal, type OwnerId } from '@concierta/kernel';
import type { SaveContext } from '@concierta/store';
import type { DemandCommand } from '../demand/commands.ts';
import { integrationOf } from '../demand/events.ts';
import { demandMachine } from '../demand/model.ts';
import { partyWrites } from '../demand/parties.ts';
import { demands } from '../demand/store.ts';

/** Who is behind what an event causes: the organisation it came from, through the system. */
export const causedBy = (event: Envelope): SaveContext => ({
  principal: { person: event.principal.person, owner: event.owner, as: 'system' },
  correlationId: event.correlationId,
  causationId: event.id,
  traceparent: event.traceparent,
});

const attempts = 5;

interface Place {
  readonly owner: OwnerId;
  readonly id: string;
}

/** Moves a demand because of an event, once: see `moveAgain`. */
export const moveByEvent = async (
  event: Envelope,
  tools: WorkerTools,
  place: Place,
  command: DemandCommand,
): Promise<void> => {
  const inbox = inboxOf(event, tools);
  if (await tools.store(place.owner).reacted(inbox)) return;
  await moveAgain(event, tools, place, command, inbox);
};

/**
 * Moves a demand because of an event; without an inbox, the command itself must change nothing the second time. What the demand's state no longer allows is let go and noted: the other side
 * was overtaken. Throws, to have the event delivered again, when the demand is not there (yet).
 */
export const moveAgain = async (
  event: Envelope,
  tools: WorkerTools,
  { owner, id }: Place,
  command: DemandCommand,
  inbox?: InboxKey,
): Promise<void> => {
  const store = tools.store(owner);
  for (let left = attempts; ; left -= 1) {
    const { state, version } = await store.require(demands, id);
    try {
      const decision = demandMachine.decide(state, command);
      if (!decision.changed) return;
      const { next, event: happened } = decision;
      await store.save(demands, {
        id,
        expected: version,
        next,
        event: happened,
        integration: integrationOf(state, next, happened, tools.clock.now()),
        also: partyWrites(state, next, owner, id),
        inbox,
        context: causedBy(event),
      });
      return;
    } catch (error) {
      if (isRefusal(error, 'stale-version') && left > 0) continue;
      if (!isRefusal(error, 'illegal-transition') && !isRefusal(error, 'guard-failed')) throw error;
      tools.log.info('overtaken', { event: event.id, type: event.type, command: command.type, state: state.state });
      return;
    }
  }
};

import { type Envelope, inboxOf, type WorkerTools } from '@concierta/events';
import type { DemandCommand, DemandEvent } from '../demand/commands.ts';
import { integrationOf } from '../demand/events.ts';
import { demandMachine } from '../demand/model.ts';
import { partyWrites } from '../demand/parties.ts';
import type { Demand } from '../demand/state.ts';
import { demands } from '../demand/store.ts';
import { type Moved, move, type Place } from './move.ts';

/** How a demand is moved by an event. */
export const movedDemand: Moved<Demand, DemandCommand, DemandEvent> = {
  aggregate: demands,
  machine: demandMachine,
  integration: ({ state }, next, event, tools) => integrationOf(state, next, event, tools.clock.now()),
  also: ({ state, owner, id }, next) => partyWrites(state, next, owner, id),
};

/** Moves a demand because of an event, once: see `move`. */
export const moveByEvent = async (
  event: Envelope,
  tools: WorkerTools,
  place: Place,
  command: DemandCommand,
): Promise<void> => void (await move(movedDemand, event, tools, place, command, inboxOf(event, tools)));

/** Moves a demand by a command that changes nothing the second time; no inbox is kept. */
export const moveAgain = async (
  event: Envelope,
  tools: WorkerTools,
  place: Place,
  command: DemandCommand,
): Promise<void> => void (await move(movedDemand, event, tools, place, command));

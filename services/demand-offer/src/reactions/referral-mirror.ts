import { type Handler, isEvent, referralEvents } from '@concierta/events';
import { mirrorKey, mirrorOf } from '../referral/store.ts';

export const mirroredEvents = referralEvents.map(({ type }) => type);

/** Keeps the mirror of a referral in the partition of every entity that has it or had it; the highest version wins. */
export const referralMirror: Handler = async (event, tools) => {
  if (!isEvent(event, ...mirroredEvents)) return;
  const { data, owner, aggregate, occurredAt } = event;
  for (const receiver of new Set([data.to, ...data.visited.map((visit) => visit.owner)])) {
    const mirror = mirrorOf(receiver, { id: aggregate.id, sender: owner, data, at: occurredAt });
    await tools.store(receiver).project(mirrorKey(receiver, aggregate.id), aggregate.version, mirror);
  }
};

import { type Envelope, type Handler, isEvent, type WorkerTools } from '@concierta/events';
import { isRefusal } from '@concierta/kernel';
import type { Item, Key, Write } from '@concierta/store';
import type { OfferRef } from '../demand/state.ts';
import { integrationOf } from '../offer/events.ts';
import { offerMachine } from '../offer/model.ts';
import { offers } from '../offer/store.ts';
import { causedBy } from './move.ts';

/** What a demand does to the slots of the offer it is served with. */
export const slotEvents = ['demand.served.v1', 'demand.reopened.v1'] as const;

const attempts = 5;

/** Whether a demand has a slot of an offer, as its latest version said: written with the slot itself. */
const slotKey = ({ owner, offer }: OfferRef, demand: string): Key => ({
  pk: `T#${owner}#${offers.kind}#${offer}`,
  sk: `TAKEN#${demand}`,
});

interface Slot {
  /** The version of the demand that said so: what arrives late or twice is older, and says nothing any more. */
  readonly version: number;
  readonly taken: boolean;
}

/** Rows written before slots could be given back say neither: they are taken. */
const slotOf = (found: Item | undefined): Slot =>
  found ? { version: Number(found.version ?? 0), taken: found.taken !== false } : { version: 0, taken: false };

const conditionOf = (found: Item | undefined): Write['condition'] => {
  if (!found) return 'absent';
  return found.version === undefined ? 'exists' : { version: Number(found.version) };
};

/**
 * A demand takes a slot of the offer or gives it back, once each time, in whatever order and however often the events come.
 * An offer that left the portfolio meanwhile is let be.
 */
const moveSlot = async (event: Envelope, tools: WorkerTools, ref: OfferRef, taken: boolean): Promise<void> => {
  const store = tools.store(ref.owner);
  const demand = { owner: event.owner, demand: event.aggregate.id };
  const key = slotKey(ref, demand.demand);
  const { version } = event.aggregate;
  for (let left = attempts; ; left -= 1) {
    const found = await store.get(key);
    const before = slotOf(found);
    if (before.version >= version) return;
    const slot = { ...key, owner: demand.owner, at: event.occurredAt, version, taken };
    const write = { put: slot, condition: conditionOf(found) } as Write;
    const { state, version: expected } = await store.require(offers, ref.offer);
    const command = taken ? 'serve' : 'freeSlot';
    try {
      const decision = before.taken === taken ? undefined : offerMachine.decide(state, { type: command, demand });
      if (!decision?.changed) {
        await store.transact([write]);
        return;
      }
      const { next, event: happened } = decision;
      await store.save(offers, {
        id: ref.offer,
        expected,
        next,
        event: happened,
        integration: integrationOf(next, happened),
        also: [write],
        context: causedBy(event),
      });
      return;
    } catch (error) {
      const raced = isRefusal(error, 'stale-version') || isRefusal(error, 'conflict');
      if (raced && left > 0) continue;
      if (!isRefusal(error, 'illegal-transition')) throw error;
      tools.log.info('overtaken', { event: event.id, type: event.type, command, state: state.state });
      return;
    }
  }
};

/**
 * `demand.served.v1` → the offer that serves it, of this entity or another's, has one slot less. `demand.reopened.v1` → those
 * that served it have it back.
 */
export const onSlotMoved: Handler = async (event, tools) => {
  if (!isEvent(event, ...slotEvents)) return;
  const taken = event.type === 'demand.served.v1';
  const refs = (taken ? event.data.servedBy : event.data.noLongerServedBy) ?? [];
  const reachable = new Set<string>([event.owner, ...event.parties]);
  for (const ref of refs) if (reachable.has(ref.owner)) await moveSlot(event, tools, ref, taken);
};

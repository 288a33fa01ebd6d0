import { type Envelope, type Handler, isEvent, type WorkerTools } from '@concierta/events';
import { isRefusal } from '@concierta/kernel';
import type { Key } from '@concierta/store';
import type { OfferRef } from '../demand/state.ts';
import { integrationOf } from '../offer/events.ts';
import { offerMachine } from '../offer/model.ts';
import { offers } from '../offer/store.ts';
import { causedBy } from './move.ts';

const attempts = 5;

/** That a demand has a slot of an offer: written with it, so that the same demand never takes two. */
const slotKey = ({ owner, offer }: OfferRef, demand: string): Key => ({
  pk: `T#${owner}#${offers.kind}#${offer}`,
  sk: `TAKEN#${demand}`,
});

/** A demand takes a slot of the offer, once, however often the event comes. An offer that left the portfolio meanwhile is let be. */
const takeSlot = async (event: Envelope, tools: WorkerTools, ref: OfferRef): Promise<void> => {
  const store = tools.store(ref.owner);
  const demand = { owner: event.owner, demand: event.aggregate.id };
  const slot = slotKey(ref, demand.demand);
  for (let left = attempts; ; left -= 1) {
    if (await store.get(slot)) return;
    const { state, version } = await store.require(offers, ref.offer);
    try {
      const decision = offerMachine.decide(state, { type: 'serve', demand });
      if (!decision.changed) return;
      const { next, event: happened } = decision;
      await store.save(offers, {
        id: ref.offer,
        expected: version,
        next,
        event: happened,
        integration: integrationOf(next, happened),
        also: [{ put: { ...slot, owner: demand.owner, at: event.occurredAt }, condition: 'absent' }],
        context: causedBy(event),
      });
      return;
    } catch (error) {
      const raced = isRefusal(error, 'stale-version') || isRefusal(error, 'conflict');
      if (raced && left > 0) continue;
      if (!isRefusal(error, 'illegal-transition')) throw error;
      tools.log.info('overtaken', { event: event.id, type: event.type, command: 'serve', state: state.state });
      return;
    }
  }
};

/** `demand.served.v1` → the offer that serves it, of this entity or another's, has one slot less. */
export const onDemandServed: Handler = async (event, tools) => {
  if (!isEvent(event, 'demand.served.v1')) return;
  const reachable = new Set<string>([event.owner, ...event.parties]);
  for (const ref of event.data.servedBy ?? []) if (reachable.has(ref.owner)) await takeSlot(event, tools, ref);
};

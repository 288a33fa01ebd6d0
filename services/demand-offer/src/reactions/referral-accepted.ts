import { type Handler, inboxOf, isEvent } from '@concierta/events';
import { isRefusal } from '@concierta/kernel';
import { integrationOf } from '../demand/events.ts';
import { demandMachine } from '../demand/model.ts';
import { partyWrites } from '../demand/parties.ts';
import { demands } from '../demand/store.ts';
import { systemReasons } from '../referral/words.ts';
import { causedBy } from './move-by-event.ts';
import { moveReferral } from './move-referral.ts';
import { referralNote } from './referral-noted.ts';

const attempts = 5;

/**
 * `referral.accepted.v1` → the sender's demand is handed over, and `demand.handedOver.v1` gives the receiver its own. When
 * the demand had moved on meanwhile (served, rejected, withdrawn), nothing is handed over and the referral says so.
 */
export const onReferralAccepted: Handler = async (event, tools) => {
  if (!isEvent(event, 'referral.accepted.v1')) return;
  const { owner, demand: id } = event.data.demand;
  const store = tools.store(owner);
  const inbox = inboxOf(event, tools);
  if (await store.reacted(inbox)) return;
  const note = referralNote(event, event.data, 'sender');
  for (let left = attempts; ; left -= 1) {
    const { state, version } = await store.require(demands, id);
    try {
      const decision = demandMachine.decide(state, { type: 'handOver', note });
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
      const place = { owner: event.owner, id: event.aggregate.id };
      const lapse = { type: 'lapse', by: owner, reason: systemReasons.movedOn, at: event.occurredAt } as const;
      return moveReferral(event, tools, place, lapse);
    }
  }
};

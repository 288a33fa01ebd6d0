import { type Envelope, inboxOf, type WorkerTools } from '@concierta/events';
import { isRefusal, type OwnerId } from '@concierta/kernel';
import type { ReferralCommand } from '../referral/commands.ts';
import { referralIntegration } from '../referral/events.ts';
import { referralMachine } from '../referral/model.ts';
import { freed, referralParties } from '../referral/parties.ts';
import { referrals } from '../referral/store.ts';
import { causedBy } from './move-by-event.ts';

const attempts = 5;

/**
 * Moves a referral because of an event, once (for each `chunk`, when one event moves several). What its state no longer allows is let go and noted: somebody was faster.
 * Throws, to have the event delivered again, when the referral is not there (yet).
 */
export const moveReferral = async (
  event: Envelope,
  tools: WorkerTools,
  { owner, id }: { readonly owner: OwnerId; readonly id: string },
  command: ReferralCommand,
  chunk?: number,
): Promise<void> => {
  const store = tools.store(owner);
  const inbox = inboxOf(event, tools, chunk);
  if (await store.reacted(inbox)) return;
  for (let left = attempts; ; left -= 1) {
    const { state, version } = await store.require(referrals, id);
    try {
      const decision = referralMachine.decide(state, command);
      if (!decision.changed) return;
      const { next, event: happened } = decision;
      await store.save(referrals, {
        id,
        expected: version,
        next,
        event: happened,
        integration: referralIntegration(next, happened, owner),
        also: [...referralParties(state, next, owner, id), ...freed(state, next, owner)],
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

import { type ClockHandler, clockCommand } from '@concierta/events';
import type { ReferralCommand, ReferralEvent } from './commands.ts';
import { referralIntegration } from './events.ts';
import { referralMachine } from './model.ts';
import { referralParties } from './parties.ts';
import { isWaiting, type Referral } from './state.ts';
import { referrals } from './store.ts';

/**
 * The clock's command: a referral nobody answered in its term comes back to the sender. An answer that arrives before the
 * clock counts, however late.
 */
export const expireReferral: ClockHandler = async (due, tools) => {
  const work = clockCommand<Referral, ReferralCommand, ReferralEvent>({
    aggregate: referrals,
    machine: referralMachine,
    toCommand: ({ state, dueAt }, at) => (isWaiting(state) && dueAt < at ? { type: 'expire', at } : undefined),
    integration: (_before, after, event) => referralIntegration(after, event, due.owner),
    also: (before, after, _event, { owner, id }) => referralParties(before, after, owner, id),
  });
  await work(due, tools);
};

import { type Handler, inboxOf, isEvent } from '@concierta/events';
import { systemReasons } from '../referral/words.ts';
import { move } from './move.ts';
import { movedDemand } from './move-by-event.ts';
import { moveReferral } from './move-referral.ts';
import { referralNote } from './referral-noted.ts';

/**
 * `referral.accepted.v1` → the sender's demand is handed over, and `demand.handedOver.v1` gives the receiver its own. When
 * the demand had moved on meanwhile (served, rejected, withdrawn), nothing is handed over and the referral says so.
 */
export const onReferralAccepted: Handler = async (event, tools) => {
  if (!isEvent(event, 'referral.accepted.v1')) return;
  const { owner, demand: id } = event.data.demand;
  const note = referralNote(event, event.data, 'sender');
  const command = { type: 'handOver', note } as const;
  const became = await move(movedDemand, event, tools, { owner, id }, command, inboxOf(event, tools));
  if (became !== 'overtaken') return;
  const lapse = { type: 'lapse', by: owner, reason: systemReasons.movedOn, at: event.occurredAt } as const;
  await moveReferral(event, tools, { owner: event.owner, id: event.aggregate.id }, lapse);
};

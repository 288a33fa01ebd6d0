import { type Envelope, type Handler, isEvent, type ReferralSnapshot } from '@concierta/events';
import type { ReferralNote } from '../demand/state.ts';
import { moveAgain } from './move-by-event.ts';
import { mirroredEvents } from './referral-mirror.ts';

/** What a demand notes of a referral's event. */
export const referralNote = (event: Envelope, data: ReferralSnapshot, side: ReferralNote['side']): ReferralNote => {
  const { state, to, whole, dueAt, step, taken } = data;
  const { id, version } = event.aggregate;
  return { side, owner: event.owner, id, version, state, to, whole, dueAt, step, taken };
};

/** The demand that was referred, and the one a territory asked with, say where the referral stands; the newest notice wins. */
export const onReferralMoved: Handler = async (event, tools) => {
  if (!isEvent(event, ...mirroredEvents)) return;
  const { demand, asker } = event.data;
  const own = { owner: demand.owner, id: demand.demand };
  await moveAgain(event, tools, own, { type: 'noteReferral', note: referralNote(event, event.data, 'sender') });
  if (!asker) return;
  const theirs = { owner: asker.owner, id: asker.demand };
  await moveAgain(event, tools, theirs, { type: 'noteReferral', note: referralNote(event, event.data, 'asker') });
};

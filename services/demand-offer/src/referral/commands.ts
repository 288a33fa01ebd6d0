import type { OwnerId } from '@concierta/kernel';
import type { Facts, TextByPath } from '../free-text.ts';
import type { ReferredDemand } from './state.ts';

type As = 'person' | 'clock' | 'system';

export type ReferralCommand =
  | { type: 'receive'; by: OwnerId; at: string }
  | { type: 'accept'; by: OwnerId; demand: string; at: string }
  | { type: 'decline'; by: OwnerId; as: As; reason: string; at: string }
  | { type: 'redirect'; by: OwnerId; to: OwnerId; reason: string; dueAt: string; at: string }
  | { type: 'expire'; at: string }
  | { type: 'remind'; by: OwnerId; at: string }
  | { type: 'resend'; by: OwnerId; to: OwnerId; message: string; workingDays: number; dueAt: string; at: string }
  | { type: 'keep'; by: OwnerId; reason: string; at: string }
  | { type: 'recall'; by: OwnerId; as: As; reason: string; at: string }
  | { type: 'serve'; by: OwnerId; demand: string; at: string }
  | { type: 'giveBack'; by: OwnerId; demand: string; reason: string; at: string }
  | { type: 'conclude'; by: OwnerId; demand: string; at: string }
  | { type: 'lapse'; by: OwnerId; reason: string; at: string };

export type ReferralCommandName = ReferralCommand['type'];

/** Who did it and when: what a step of the trail begins with. */
type Doing = { readonly by: OwnerId; readonly as: As; readonly at: string };

/** What happened to a referral. Messages, reasons and the demand's words under `text`. */
export type ReferralEvent = { text?: TextByPath } & (
  | ({
      type: 'sent';
      receipt: string;
      facts: Facts;
      to: OwnerId;
      whole: boolean;
      workingDays: number;
      dueAt: string;
    } & Doing)
  | ({ type: 'received' } & Doing)
  | ({ type: 'accepted'; demand: string } & Doing)
  | ({ type: 'declined' } & Doing)
  | ({ type: 'redirected'; to: OwnerId; dueAt: string } & Doing)
  | ({ type: 'expired' } & Doing)
  | ({ type: 'reminded' } & Doing)
  | ({ type: 'resent'; to: OwnerId; workingDays: number; dueAt: string } & Doing)
  | ({ type: 'served' } & Doing)
  | ({ type: 'givenBack' } & Doing)
  | ({ type: 'settled'; outcome: 'resolved' | 'kept' | 'recalled' | 'lapsed' } & Doing)
);
export type ReferralEventName = ReferralEvent['type'];

/** What a referral begins with. */
export interface Sending {
  readonly receipt: string;
  readonly demand: ReferredDemand;
  readonly by: OwnerId;
  readonly to: OwnerId;
  readonly whole: boolean;
  readonly grounds: string;
  readonly norm?: string | undefined;
  readonly message: string;
  readonly workingDays: number;
  readonly dueAt: string;
  readonly at: string;
}

/** Property names of the shared part of the demand that hold free text. */
export const referredTexts: ReadonlySet<string> = new Set(['title', 'need']);

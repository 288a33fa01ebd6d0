import { Instant, ReferralOutcome, ReferralState, TerritoryCode } from '@concierta/events';
import { idSchema, OwnerId } from '@concierta/kernel';
import type { Key } from '@concierta/store';
import * as z from 'zod';

/** What the coordination sees of a referral that a territory follows: who has it, until when, and nobody's words. */
export const BoardRow = z.object({
  id: idSchema('referral'),
  /** Who sent it. */
  owner: OwnerId,
  to: OwnerId,
  asker: OwnerId,
  title: z.string(),
  receipt: z.string(),
  state: ReferralState,
  territories: z.array(TerritoryCode),
  sentAt: Instant,
  dueAt: Instant,
  movedAt: Instant,
  inTerm: z.boolean().optional(),
  outcome: ReferralOutcome.optional(),
  /** To how many entities it has gone. */
  entities: z.number().int(),
  reminders: z.number().int(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** Where a referral's row lives. */
export const boardKey = (generation: number, id: string): Key => ({
  pk: `SHARED#${generation}#REFERRAL#${id}`,
  sk: 'ROW',
});

export const boardGroups = ['open', 'ended'] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** The referrals somebody still owes something about, or those that are over; without the zone's prefix. */
export const boardList = (generation: number, group: BoardGroup): string => `${generation}#REFERRALS#${group}`;

/** Every referral there is, for a sweep, and those with an answer (or a term that ended without one), for counting. */
export const answeredList = (generation: number, answered: boolean): string =>
  `${generation}#REFERRALS#${answered ? 'answered' : 'unanswered'}`;

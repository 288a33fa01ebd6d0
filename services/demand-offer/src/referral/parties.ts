import { partyRow } from '@concierta/access';
import type { OwnerId } from '@concierta/kernel';
import type { Write } from '@concierta/store';
import type { Referral } from './state.ts';

const kind = 'REFERRAL';

/**
 * The party rows a move brings along. Who has it, or had it, reads everything (who may answer, the machine decides: only
 * who has it now). When a territory asked, it follows (who, when, until when; nobody's words), and the coordinator follows
 * and reminds.
 */
export const referralParties = (before: Referral | undefined, after: Referral, owner: OwnerId, id: string): Write[] => {
  const asker = after.demand.asker?.owner;
  const follows: Write[] =
    before === undefined && asker !== undefined
      ? [partyRow(owner, asker, kind, id, ['follow']), partyRow(owner, 'coordinator', kind, id, ['follow', 'remind'])]
      : [];
  return [...follows, ...(before?.to === after.to ? [] : [partyRow(owner, after.to, kind, id, ['read'])])];
};

/** The row that keeps a demand from being referred twice at once; it goes when the referral is settled. */
export const claimKey = (owner: OwnerId, demand: string) => ({ pk: `T#${owner}#REFERRING#${demand}`, sk: 'OPEN' });

/** Frees the demand once its referral is settled. Only in the sender's own scope: no party reaches the claim. */
export const freed = (before: Referral, after: Referral, owner: OwnerId): Write[] =>
  after.state === 'settled' && before.state !== 'settled' ? [{ delete: claimKey(owner, after.demand.id) }] : [];

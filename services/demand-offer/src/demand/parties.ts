import { partyRow, partyRowGone } from '@concierta/access';
import type { OwnerId } from '@concierta/kernel';
import type { Write } from '@concierta/store';
import { takerOf } from './events.ts';
import { type Demand, isShared } from './state.ts';

const kind = 'DEMAND';

/**
 * The party rows a move brings along: while nobody has taken a shared demand, every entity may read and take it and the
 * coordinator may route it; once taken, the taker reads it; what was given back or reopened is shared again.
 */
export const partyWrites = (before: Demand | undefined, after: Demand, owner: OwnerId, id: string): Write[] => {
  const [was, is] = [before !== undefined && isShared(before), isShared(after)];
  const [had, has] = [takerOf(before)?.owner, takerOf(after)?.owner];
  const shares: Write[] =
    is && !was
      ? [
          partyRow(owner, 'entities', kind, id, ['read', 'take']),
          partyRow(owner, 'coordinator', kind, id, ['read', 'route']),
        ]
      : [];
  const narrows: Write[] =
    was && !is ? [partyRowGone(owner, 'entities', kind, id), partyRow(owner, 'coordinator', kind, id, ['read'])] : [];
  return [
    ...shares,
    ...narrows,
    ...(had !== undefined && had !== has ? [partyRowGone(owner, had, kind, id)] : []),
    ...(has !== undefined && has !== had ? [partyRow(owner, has, kind, id, ['read'])] : []),
  ];
};

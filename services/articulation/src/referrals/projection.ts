import { type Envelope, type Handler, isEvent } from '@concierta/events';
import { OwnerId } from '@concierta/kernel';
import type { Store } from '@concierta/store';
import { readPointer, written } from '../generation.ts';
import { putNewest } from '../newest.ts';
import { referralEvents } from '../subscriptions.ts';
import { answeredList, type BoardGroup, BoardRow, boardKey, boardList } from './rows.ts';

const longestTitle = 120;
const mostTerritories = 8;

interface BoardCopy {
  readonly version: number;
  readonly row: BoardRow;
}

/** What the board shows of a referral; nothing for one that no territory follows. */
export const boardCopyOf = (event: Envelope): BoardCopy | undefined => {
  if (!isEvent(event, ...referralEvents) || event.visibility === 'owner') return undefined;
  const { aggregate, data, owner } = event;
  if (!data.asker) return undefined;
  const row = BoardRow.parse({
    ...data,
    id: aggregate.id,
    owner: OwnerId.parse(owner),
    asker: data.asker.owner,
    title: data.text.title.slice(0, longestTitle),
    territories: data.territories.slice(0, mostTerritories),
    movedAt: data.step.at,
    entities: new Set([data.to, ...data.visited.map((visit) => visit.owner)]).size,
  });
  return { version: aggregate.version, row };
};

const openStates: readonly BoardRow['state'][] = ['sent', 'received', 'redirected', 'declined', 'expired'];

const groupOf = ({ state }: BoardRow): BoardGroup => (openStates.includes(state) ? 'open' : 'ended');

/** Writes a referral's row in one generation: open ones by their term, so that the most overdue comes first. */
export const keepBoard = (store: Store, generation: number, { version, row }: BoardCopy): Promise<boolean> => {
  const group = groupOf(row);
  return putNewest(store, {
    ...boardKey(generation, row.id),
    version,
    l1: boardList(generation, group),
    l1s: `${group === 'open' ? row.dueAt : row.movedAt}#${row.id}`,
    l2: answeredList(generation, row.inTerm !== undefined),
    l2s: `${row.movedAt}#${row.id}`,
    row,
  });
};

/** Keeps the coordination's board of referrals. */
export const boardProjection: Handler = async (event, tools) => {
  const copy = boardCopyOf(event);
  if (!copy) return;
  const store = tools.zone('SHARED');
  const pointer = await readPointer(store, 'referrals');
  for (const generation of written(pointer)) await keepBoard(store, generation, copy);
};

import type { components } from '../../api/index.ts';
import type { StateShape } from '../../kit/index.ts';
import { dueOf } from '../../words/due.ts';
import { daysUntil, type MessageId } from '../../words/index.tsx';

export type WorkItem = components['schemas']['WorkItem'];

/** Where a row leads: the document of one's own, or the shared one of another organisation. */
export function pathOf(item: WorkItem, own: string): string {
  if (item.kind === 'offer') return `/ofertas/${item.id}`;
  return item.owner === own ? `/demandas/${item.id}` : `/compartidas/${item.owner}/demandas/${item.id}`;
}

export interface Standing {
  readonly is: StateShape;
  readonly words: MessageId;
  readonly values?: Record<string, string | number>;
}

const over = ['rejected', 'duplicate', 'withdrawn', 'archived'];
const ended = [
  'closed',
  'resolved',
  'published',
  'rejected',
  'duplicate',
  'withdrawn',
  'referred',
  'archived',
] as const;

const endedStanding = ({ state }: WorkItem): Standing => {
  const known = ended.find((one) => one === state) ?? 'closed';
  return { is: over.includes(known) ? 'off' : 'done', words: `work.ended.${known}` };
};

/** How a row stands for who reads it: a term that presses first, then whose turn it is. `who` names the counterpart. */
export function standing(item: WorkItem, who: string | undefined, now: Date): Standing {
  if (item.turn === 'ended') return endedStanding(item);
  const due = dueOf(item.dueAt, now);
  if (due && due.is !== 'none') return { is: due.is, words: due.words, values: { days: due.days } };
  if (item.turn === 'others') {
    if (!who) return { is: 'wait', words: 'work.state.nobody' };
    return {
      is: 'wait',
      words: item.action === 'answered' ? 'work.state.answered' : 'work.state.theirs',
      values: { who },
    };
  }
  if (item.action === 'reviseOffer') return { is: 'back', words: 'work.state.returned' };
  if (item.action === 'draft' || item.action === 'finishOffer') return { is: 'run', words: 'work.state.started' };
  return { is: 'none', words: 'work.state.todo' };
}

/** How many of these are due before next Monday, the overdue ones among them. */
export function thisWeek(items: readonly WorkItem[], now: Date): number {
  const weekday = new Date(now.getTime() - 5 * 3_600_000).getUTCDay();
  const left = (7 - weekday) % 7;
  return items.filter(({ dueAt }) => {
    const days = dueAt === undefined ? undefined : daysUntil(dueAt, now);
    return days !== undefined && days <= left;
  }).length;
}

const actions = [
  'draft',
  'characterise',
  'serve',
  'resolve',
  'close',
  'take',
  'confirm',
  'finishOffer',
  'reviseOffer',
  'reviewOffer',
  'publishOffer',
  'resumeOffer',
  'waiting',
  'taken',
  'answered',
  'done',
] as const;

/** The words of what there is to do; an action this portal does not know yet shows the document's name. */
export const actionWords = (action: string): MessageId =>
  `work.action.${actions.find((known) => known === action) ?? 'done'}`;

import type { RowOf } from '../../api/index.ts';
import type { StateShape } from '../../kit/index.ts';
import { dueOf } from '../../words/due.ts';
import { daysUntil, type MessageId } from '../../words/index.tsx';

export type WorkItem = RowOf<'/work'>;
export type WorkTab = 'owe' | 'wait' | 'done';

/** Where a row leads: the document of one's own, or the shared one of another organisation. */
export function pathOf(item: WorkItem, own: string): string {
  if (item.kind === 'offer') return `/ofertas/${item.id}`;
  if (item.kind === 'referral') {
    return item.owner === own ? `/traslados/${item.id}` : `/traslados/de/${item.owner}/${item.id}`;
  }
  return item.owner === own ? `/demandas/${item.id}` : `/compartidas/${item.owner}/demandas/${item.id}`;
}

export interface Standing {
  readonly is: StateShape;
  readonly words: MessageId;
  readonly values?: Record<string, string | number>;
}

/** Actions that are somebody else's: what they leave to do here is to wait. */
const theirs = ['waiting', 'taken', 'answered', 'referralSent', 'referred'];

const over = ['rejected', 'duplicate', 'withdrawn', 'archived', 'declined', 'redirected', 'expired'];
const ended = [
  'closed',
  'resolved',
  'published',
  'rejected',
  'duplicate',
  'withdrawn',
  'referred',
  'archived',
  'accepted',
  'settled',
  'declined',
  'redirected',
  'expired',
] as const;

const endedStanding = ({ state }: WorkItem): Standing => {
  const known = ended.find((one) => one === state) ?? 'closed';
  return { is: over.includes(known) ? 'off' : 'done', words: `work.ended.${known}` };
};

/** Whom a row deals with, by the name there is room for. */
export const counterpartOf = ({ counterpart }: WorkItem): string | undefined =>
  counterpart?.acronym ?? counterpart?.name;

/** For whom a row waits that names nobody: anybody may take a demand; the rest is up to another role of the same organisation. */
export const waitsFor = ({ action }: WorkItem) =>
  (action === 'waiting' ? 'work.state.nobody' : 'work.state.colleague') satisfies MessageId;

/** How a row of a tab stands for who reads it: a term that presses first, then whose turn it is. */
export function standing(item: WorkItem, tab: WorkTab, now: Date): Standing {
  if (tab === 'done') return endedStanding(item);
  const due = presses(item) ? dueOf(item.dueAt, now) : undefined;
  if (due && due.is !== 'none') return { is: due.is, words: due.words, values: { days: due.days } };
  if (tab === 'wait' || theirs.includes(item.action)) {
    const who = counterpartOf(item);
    if (!who) return { is: 'wait', words: waitsFor(item) };
    return {
      is: 'wait',
      words: item.action === 'answered' ? 'work.state.answered' : 'work.state.theirs',
      values: { who },
    };
  }
  if (item.action === 'reviseOffer') return { is: 'back', words: 'work.state.returned' };
  if (item.action === 'referralBack') return { is: 'back', words: 'work.state.back' };
  if (item.action === 'draft' || item.action === 'finishOffer') return { is: 'run', words: 'work.state.started' };
  return { is: 'none', words: 'work.state.todo' };
}

/** The term of a demand presses whoever must answer it, not who asked and only has to confirm. */
const presses = (item: WorkItem): boolean => item.action !== 'confirm';

/** How many of these are overdue for who owes them. */
export const overdueOf = (items: readonly WorkItem[]): number =>
  items.filter((item) => item.overdue && presses(item)).length;

/** How many of these are due within seven days, the overdue ones among them. */
export function thisWeek(items: readonly WorkItem[], now: Date): number {
  return items.filter(presses).filter(({ dueAt }) => {
    const days = dueAt === undefined ? undefined : daysUntil(dueAt, now);
    return days !== undefined && days < 7;
  }).length;
}

const actions = [
  'draft',
  'characterise',
  'serve',
  'resolve',
  'close',
  'take',
  'route',
  'confirm',
  'finishOffer',
  'reviseOffer',
  'reviewOffer',
  'publishOffer',
  'resumeOffer',
  'answerReferral',
  'referralBack',
  'referralSent',
  'referred',
  'waiting',
  'taken',
  'answered',
  'done',
] as const;

/** The words of what there is to do; an action this portal does not know yet shows the document's name. */
export const actionWords = (action: string): MessageId =>
  `work.action.${actions.find((known) => known === action) ?? 'done'}`;

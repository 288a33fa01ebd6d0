import type { StateShape } from '../../kit/Icon.tsx';
import { dueOf } from '../../words/due.ts';
import type { Words } from '../../words/index.tsx';

interface Shown {
  readonly is: StateShape;
  readonly words: string;
}

/** What is needed to say how a referral stands. */
export interface Standing {
  readonly state: string;
  readonly dueAt: string;
  /** Who has it, by name. */
  readonly to: string;
  readonly sender: string;
  readonly outcome?: string | undefined;
  /** True for who has to answer. */
  readonly mine?: boolean;
}

const waiting: ReadonlySet<string> = new Set(['sent', 'received', 'redirected']);

export const isWaiting = (state: string): boolean => waiting.has(state);

/** A referral's state: whose turn it is and until when while somebody owes an answer; how it ended otherwise. */
export function referralState(referral: Standing, words: Words, now: Date = new Date()): Shown {
  const { t, date } = words;
  const { state, dueAt, to: who, sender, outcome, mine } = referral;
  if (isWaiting(state)) {
    const due = dueOf(dueAt, now);
    if (due?.is === 'late') {
      const how = t(due.words, { days: due.days });
      return { is: 'late', words: mine ? how : t('ref.state.late', { how, who }) };
    }
    if (mine)
      return due && due.is !== 'none'
        ? { is: due.is, words: t(due.words, { days: due.days }) }
        : { is: 'run', words: t('ref.state.mine', { date: date(dueAt) }) };
    return { is: 'wait', words: t('ref.state.waiting', { who, date: date(dueAt) }) };
  }
  switch (state) {
    case 'accepted':
      return { is: 'done', words: t('ref.state.accepted', { who }) };
    case 'declined':
      return { is: 'back', words: t('ref.state.declined', { who }) };
    case 'expired':
      return { is: 'back', words: t('ref.state.expired', { who }) };
    case 'settled':
      if (outcome === 'resolved') return { is: 'done', words: t('ref.state.settled.resolved') };
      if (outcome === 'kept') return { is: 'off', words: t('ref.state.settled.kept', { sender }) };
      if (outcome === 'recalled') return { is: 'off', words: t('ref.state.settled.recalled') };
      if (outcome === 'lapsed') return { is: 'off', words: t('ref.state.settled.lapsed') };
      return { is: 'off', words: t('ref.state.settled') };
    default:
      return { is: 'none', words: state };
  }
}

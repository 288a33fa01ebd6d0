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
  /** True for who had it, answered, and sees it with another. */
  readonly passed?: boolean;
}

const waiting: ReadonlySet<string> = new Set(['sent', 'received', 'redirected']);

export const isWaiting = (state: string): boolean => waiting.has(state);

/** A referral's state: whose turn it is and until when while somebody owes an answer; how it ended otherwise. */
export function referralState(referral: Standing, words: Words, now: Date = new Date()): Shown {
  const { t } = words;
  const { state, dueAt, to: who, sender, outcome, mine } = referral;
  if (state === 'redirected' && referral.passed) return { is: 'off', words: t('ref.state.redirected', { who }) };
  if (isWaiting(state)) {
    const due = dueOf(dueAt, now);
    const presses = due?.is === 'late' || (mine && due?.is === 'soon');
    if (due && presses) return { is: due.is, words: t(due.words, { days: due.days }) };
    return mine ? { is: 'none', words: t('ref.state.mine') } : { is: 'wait', words: t('ref.state.waiting', { who }) };
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

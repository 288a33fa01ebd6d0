import { State } from '../../kit/index.ts';
import { useWords } from '../../words/index.tsx';
import type { RightsRow, Standing } from './wire.ts';

const shapes = { inForce: 'done', expiring: 'soon', expired: 'late' } as const;

/** How a consent stands: in force, about to end, ended. */
export function ConsentState({ standing, until }: { standing: Standing; until: string | undefined }) {
  const { t, date } = useWords();
  return <State is={shapes[standing]}>{t(`contact.consent.${standing}`, { date: date(until ?? '') })}</State>;
}

interface Term {
  readonly state: RightsRow['state'];
  readonly overdue: boolean;
  readonly due: string;
  /** Working days from today; negative when it is over. Known of one request, not of a list's rows. */
  readonly left?: number;
}

/** What a request waits for: a decision in its term, the answer, or nothing. */
export function RightsState({ state, overdue, due, left }: Term) {
  const { t, date } = useWords();
  if (state === 'answered') return <State is="done">{t('rights.state.answered')}</State>;
  if (state === 'resolved') return <State is="wait">{t('rights.state.resolved')}</State>;
  if (left === undefined) {
    return (
      <State is={overdue ? 'late' : 'none'}>{t(overdue ? 'rights.overdue' : 'rights.due', { date: date(due) })}</State>
    );
  }
  if (overdue) return <State is="late">{t('rights.late', { days: Math.max(1, -left) })}</State>;
  if (left === 0) return <State is="soon">{t('rights.today')}</State>;
  return <State is={left <= 3 ? 'soon' : 'none'}>{t('rights.soon', { days: left })}</State>;
}

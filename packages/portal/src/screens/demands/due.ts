import { dueOf } from '../../words/due.ts';
import type { Words } from '../../words/index.tsx';
import type { Shown } from './states.ts';
import type { Source } from './wire.ts';

type SourceState = Source['state'];

const answered = new Set(['draft', 'resolved', 'closed', 'rejected', 'duplicate', 'withdrawn', 'referred']);

/** The term of a demand that still waits for its answer, when it is near or past; nothing while there is time. */
export function demandTerm(
  demand: { readonly state: string; readonly dueOn?: string | undefined },
  { t }: Words,
  now: Date = new Date(),
): Shown | undefined {
  const due = answered.has(demand.state) ? undefined : dueOf(demand.dueOn, now);
  if (!due || due.is === 'none') return undefined;
  return { is: due.is, words: t(due.words, { days: due.days }) };
}

/** The same term in a sentence, for the margin: always the day, and how far it is while somebody still has to answer. */
export function termWords(
  demand: { readonly state: string; readonly dueOn: string },
  { t, date }: Words,
  now: Date = new Date(),
): string {
  const day = date(demand.dueOn);
  const due = answered.has(demand.state) ? undefined : dueOf(demand.dueOn, now);
  return due ? t('demand.due', { date: day, how: t(due.words, { days: due.days }).toLowerCase() }) : day;
}

/** How a cited source stands: over, late since when, due by which day, or simply open. */
export function sourceStanding(
  source: { readonly state?: SourceState | undefined; readonly deadline?: string | undefined },
  { t, date }: Words,
  now: Date = new Date(),
): Shown {
  const { state = 'registered', deadline } = source;
  const said = t(`demand.source.state.${state}`);
  if (state === 'fulfilled') return { is: 'done', words: said };
  if (state === 'lapsed') return { is: 'off', words: said };
  const due = dueOf(deadline, now);
  if (deadline === undefined || !due) return { is: 'run', words: `${said}. ${t('demand.source.noDeadline')}` };
  if (due.is === 'late') return { is: 'late', words: t('demand.source.late', { days: due.days }) };
  return { is: due.is === 'none' ? 'run' : 'soon', words: t('demand.source.deadline', { date: date(deadline) }) };
}

import { daysUntil, type Words } from '../../words/index.tsx';
import type { Shown } from './states.ts';

const answered = new Set(['draft', 'resolved', 'closed', 'rejected', 'duplicate', 'withdrawn', 'referred']);
const soon = 5;

/** The term of a demand that still waits for its answer, when it is near or past; nothing while there is time. */
export function demandTerm(
  demand: { readonly state: string; readonly dueOn?: string | undefined },
  { t, date }: Words,
  now: Date = new Date(),
): Shown | undefined {
  if (!demand.dueOn || answered.has(demand.state)) return undefined;
  const left = daysUntil(demand.dueOn, now);
  if (left === undefined || left > soon) return undefined;
  if (left < 0) return { is: 'late', words: t('demand.due.late', { n: -left }) };
  if (left === 0) return { is: 'soon', words: t('demand.due.today') };
  if (left === 1) return { is: 'soon', words: t('demand.due.tomorrow') };
  return { is: 'soon', words: t('demand.due.soon', { date: date(demand.dueOn) }) };
}

/** The same term in a sentence, for the margin: always the day, and how far it is. */
export function termWords(
  demand: { readonly state: string; readonly dueOn: string },
  { t, date }: Words,
  now: Date = new Date(),
): string {
  const day = date(demand.dueOn);
  const left = daysUntil(demand.dueOn, now);
  if (answered.has(demand.state) || left === undefined) return day;
  if (left < 0) return t('demand.due.over', { date: day, n: -left });
  return left === 0 ? t('demand.due.isToday', { date: day }) : t('demand.due.left', { date: day, n: left });
}

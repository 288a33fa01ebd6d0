import { daysUntil, type Words } from '../../words/index.tsx';
import { sourceStanding } from '../demands/due.ts';
import type { Shown } from '../demands/states.ts';
import type { Source } from './wire.ts';

/** A deadline within a month is near enough to be seen. */
const near = 30;

/** How a source stands in a list of its own: overdue says since when, a near deadline how many days are left. */
export function standingOf(
  source: { readonly state: Source['state']; readonly deadline?: string | undefined },
  words: Words,
  now: Date = new Date(),
): Shown {
  const { state, deadline } = source;
  const days = state === 'registered' || state === 'inForce' ? daysUntil(deadline ?? '', now) : undefined;
  if (deadline === undefined || days === undefined) return sourceStanding(source, words, now);
  const date = words.date(deadline);
  if (days < 0) return { is: 'late', words: words.t('sources.late', { days: -days, date }) };
  if (days <= near) return { is: 'soon', words: words.t('sources.near', { days, date }) };
  return sourceStanding(source, words, now);
}

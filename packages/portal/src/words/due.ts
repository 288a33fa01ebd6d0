import type { StateShape } from '../kit/Icon.tsx';
import { daysUntil } from './dates.ts';

/** How a term stands: its shape, the id of its words and their figure. */
export interface Due {
  readonly is: StateShape;
  readonly words: 'due.late' | 'due.today' | 'due.tomorrow' | 'due.soon' | 'due.later';
  readonly days: number;
}

/** How long there is for something due at `iso`; undefined when there is no term. Overdue always says since when. */
export function dueOf(iso: string | undefined, now: Date): Due | undefined {
  const days = iso === undefined ? undefined : daysUntil(iso, now);
  if (days === undefined) return undefined;
  if (days < 0) return { is: 'late', words: 'due.late', days: -days };
  if (days === 0) return { is: 'soon', words: 'due.today', days };
  if (days === 1) return { is: 'soon', words: 'due.tomorrow', days };
  if (days <= 5) return { is: 'soon', words: 'due.soon', days };
  return { is: 'none', words: 'due.later', days };
}

import { dueOf } from '../words/due.ts';
import { useWords } from '../words/index.tsx';
import { State } from './State.tsx';

/** A term as a state: late with its time, soon, or how much is left. Draws nothing without a term. */
export function DueState({ at, now = new Date() }: { at: string | undefined; now?: Date }) {
  const { t } = useWords();
  const due = dueOf(at, now);
  return due ? <State is={due.is}>{t(due.words, { days: due.days })}</State> : null;
}

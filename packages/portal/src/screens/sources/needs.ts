import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { limits } from '../demands/fields.ts';

/** A need as one line of a list, and the key that makes it begin once. */
export interface Need {
  readonly title: string;
  readonly key: string;
}

const most = 20;

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** The needs of a text, one a line, the same one once. A line that was begun before keeps its key. */
export const needsOf = (
  text: string,
  begun: readonly Need[],
  newKey: () => string = () => crypto.randomUUID(),
): Need[] => linesOf(text).map((title) => begun.find((need) => need.title === title) ?? { title, key: newKey() });

/** What is wrong with the list, before anything is begun. */
export function needsErrors(text: string, { t }: Words): FieldError[] {
  const lines = linesOf(text);
  const error = (message: string): FieldError[] => [{ field: 'needs', message }];
  if (lines.length === 0) return error(t('sources.more.err.none'));
  if (lines.length > most) return error(t('sources.more.err.many', { max: most }));
  const long = lines.find((line) => line.length > limits.title);
  return long ? error(t('sources.more.err.long', { max: limits.title, line: `${long.slice(0, 40)}…` })) : [];
}

import type { StateShape } from '../../kit/Icon.tsx';
import type { MessageId, Words } from '../../words/index.tsx';

/** One step of O1–O10 as the service tells it. */
export interface Check {
  readonly id: string;
  readonly status: string;
  readonly missing: readonly string[];
  readonly required: boolean;
}

/** One line of the task list. */
export interface CheckLine {
  readonly id: string;
  readonly title: string;
  readonly is: StateShape;
  readonly words: string;
  readonly missing?: string;
  readonly required: boolean;
}

const shapes: Readonly<Record<string, { is: StateShape; words: MessageId }>> = {
  none: { is: 'none', words: 'offer.check.none' },
  running: { is: 'run', words: 'offer.check.run' },
  done: { is: 'done', words: 'offer.check.done' },
  returned: { is: 'back', words: 'offer.check.returned' },
};

/** «Falta: …» in words; `code` or `code:detail` (how many, or which step). */
export function missingWords(missing: readonly string[], words: Words): string {
  const { t, code, list } = words;
  const one = (item: string): string => {
    const [what = '', detail = ''] = item.split(':');
    if (/^O\d+$/.test(what)) return t('offer.missing.check', { id: what, name: code('offer.check', what) });
    const id = `offer.missing.${what}`;
    if (code('offer.missing', what) === what) return t('offer.missing.other', { what });
    return t(id as MessageId, { n: /^\d+$/.test(detail) ? Number(detail) : 1, id: detail });
  };
  return list(missing.map(one));
}

/** The lines of the task list in the method's order; `doing` names who has a step in hand. */
export function checkLines(checks: readonly Check[], words: Words, doing?: string): CheckLine[] {
  const { t, code } = words;
  return checks.map((check) => {
    const shown = shapes[check.status] ?? { is: 'none' as const, words: 'offer.check.none' as const };
    const running = check.status === 'running' && doing;
    return {
      id: check.id,
      title: code('offer.check', check.id),
      is: shown.is,
      words: running ? t('offer.check.runBy', { who: doing }) : t(shown.words),
      required: check.required,
      ...(check.missing.length > 0 && (check.status !== 'none' || check.required)
        ? { missing: missingWords(check.missing, words) }
        : {}),
    };
  });
}

/** «n de m pasos completos». */
export const progressOf = (checks: readonly Check[]): { done: number; all: number } => ({
  done: checks.filter((check) => check.status === 'done').length,
  all: checks.length,
});

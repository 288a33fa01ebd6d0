import type { FieldError } from '../../kit/ErrorSummary.tsx';
import type { Words } from '../../words/index.tsx';

/** How long each text may be; the service holds the same limits. */
export const limits = { title: 120, need: 4000, conclusion: 2000, reason: 1000, sourceTitle: 120, place: 200 } as const;

/** What the step «Necesidad» asks. */
export interface NeedForm {
  readonly title: string;
  readonly need: string;
}

/** The errors of «Necesidad», in the order of the page. */
export function needErrors(form: NeedForm, { t, number }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const title = form.title.trim();
  const need = form.need.trim();
  if (!title) errors.push({ field: 'title', message: t('new.need.err.title') });
  else if (title.length > limits.title)
    errors.push({ field: 'title', message: t('new.need.err.titleLong', { max: number(limits.title) }) });
  if (!need) errors.push({ field: 'need', message: t('new.need.err.need') });
  else if (need.length > limits.need)
    errors.push({ field: 'need', message: t('new.need.err.needLong', { max: number(limits.need) }) });
  return errors;
}

/** The three conclusions of D8. */
export interface Conclusions {
  readonly publicValue: string;
  readonly focusedValueGroups: string;
  readonly expectedResults: string;
}

/** What prevents the characterisation, in the order of the page; sources are cited in their own section. */
export function characteriseErrors(form: Conclusions, sources: number, { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  if (!form.publicValue.trim()) errors.push({ field: 'publicValue', message: t('demand.char.err.publicValue') });
  if (!form.focusedValueGroups.trim())
    errors.push({ field: 'focusedValueGroups', message: t('demand.char.err.groups') });
  if (!form.expectedResults.trim()) errors.push({ field: 'expectedResults', message: t('demand.char.err.results') });
  if (sources === 0) errors.push({ field: 'sources', message: t('demand.char.err.sources') });
  return errors;
}

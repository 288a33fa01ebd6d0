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

/** What the form of a source asks; texts as typed. */
export interface SourceForm {
  readonly kind: string;
  readonly title: string;
  readonly origin: string;
  readonly date: string;
  readonly deadline: string;
  readonly place: string;
  readonly participants: string;
  readonly text: string;
}

export const emptySource: SourceForm = {
  kind: 'petition',
  title: '',
  origin: '',
  date: '',
  deadline: '',
  place: '',
  participants: '',
  text: '',
};

/** The errors of a source, in the order of the page. `today` is Colombia's plain date. */
export function sourceErrors(form: SourceForm, today: string, { t }: Words): FieldError[] {
  const errors: FieldError[] = [];
  const dialogue = form.kind === 'localDialogue';
  const add = (field: string, message: string) => errors.push({ field: `source-${field}`, message });
  if (!form.title.trim()) add('title', t('source.err.title'));
  if (!dialogue && !form.origin.trim()) add('origin', t('source.err.origin'));
  if (!form.date) add('date', t('source.err.date'));
  else if (form.date > today) add('date', t('source.err.future'));
  if (dialogue && !form.place.trim()) add('place', t('source.err.place'));
  if (dialogue && !/^\d{1,6}$/.test(form.participants.trim())) add('participants', t('source.err.participants'));
  if (!dialogue && form.deadline && form.date && form.deadline < form.date) add('deadline', t('source.err.deadline'));
  if (dialogue && !form.text.trim()) add('text', t('source.err.needs'));
  return errors;
}

/** What is sent of a source: texts trimmed, figures as figures, nothing empty. */
export function sourceBody(form: SourceForm, territories: readonly string[]) {
  const common = { title: form.title.trim(), date: form.date, territories: [...territories] };
  const text = form.text.trim();
  if (form.kind === 'localDialogue') {
    return {
      ...common,
      kind: 'localDialogue' as const,
      place: form.place.trim(),
      participants: Number(form.participants.trim()),
      needs: text,
    };
  }
  return {
    ...common,
    kind: 'petition' as const,
    origin: form.origin.trim(),
    ...(form.deadline ? { deadline: form.deadline } : {}),
    ...(text ? { summary: text } : {}),
  };
}

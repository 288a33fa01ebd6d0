import type { FieldError, Territory } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { isNamed } from './indicators.ts';
import type { Baseline, BaselineInput, Group, Indicators } from './wire.ts';

/** What is asked of a measurement; texts as typed. */
export interface BaselineForm {
  readonly place: Territory | null;
  readonly indicator: string;
  readonly name: string;
  readonly year: string;
  readonly value: string;
  readonly unit: string;
  readonly polarity: string;
  readonly group: string;
  readonly source: string;
}

export const emptyBaseline: BaselineForm = {
  place: null,
  indicator: '',
  name: '',
  year: '',
  value: '',
  unit: '',
  polarity: '',
  group: '',
  source: '',
};

/** What a revision may say anew, and why. */
export interface RevisionForm {
  readonly value: string;
  readonly unit: string;
  readonly group: string;
}

const figure = /^-?\d{1,12}(,\d{1,6})?$/;
export const figureOf = (text: string): number => Number(text.trim().replace(',', '.'));
export const typedFigure = (value: number): string => String(value).replace('.', ',');

/** True when the indicator compares only within a group of initial capacities. */
export const asksGroup = (indicator: string, { items }: Indicators): boolean =>
  items.find(({ code }) => code === indicator)?.comparesWithin === 'group';

function valueErrors(value: string, indicator: string, indicators: Indicators, { t, number }: Words): FieldError[] {
  if (!figure.test(value.trim())) return [{ field: 'value', message: t('baseline.err.value') }];
  const known = indicators.items.find(({ code }) => code === indicator);
  const given = figureOf(value);
  return known && (given < known.min || given > known.max)
    ? [{ field: 'value', message: t('baseline.err.bounds', { min: number(known.min), max: number(known.max) }) }]
    : [];
}

/** The errors of a new measurement, in the order of the page. */
export function baselineErrors(form: BaselineForm, today: string, indicators: Indicators, words: Words): FieldError[] {
  const { t } = words;
  const named = isNamed(form.indicator);
  const missing = (field: string, message: string, is: boolean): FieldError[] => (is ? [{ field, message }] : []);
  const year = form.year.trim();
  return [
    ...missing('place', t('baseline.err.place'), !form.place),
    ...missing('indicator', t('baseline.err.indicator'), !form.indicator),
    ...missing('name', t('baseline.err.name'), named && !form.name.trim()),
    ...missing('year', t('baseline.err.year'), !/^(19|20)\d\d$/.test(year) || year > today.slice(0, 4)),
    ...valueErrors(form.value, form.indicator, indicators, words),
    ...missing('unit', t('baseline.err.unit'), named && !form.unit.trim()),
    ...missing('group', t('baseline.err.group'), asksGroup(form.indicator, indicators) && !form.group),
    ...missing('source', t('baseline.err.source'), named && !form.source.trim()),
  ];
}

/** What is sent: only what the indicator asks for. */
export function baselineBody(form: BaselineForm, indicators: Indicators): BaselineInput {
  const named = isNamed(form.indicator);
  return {
    territory: form.place?.code ?? '',
    indicator: form.indicator as BaselineInput['indicator'],
    year: Number(form.year),
    value: figureOf(form.value),
    ...(named ? { name: form.name.trim(), unit: form.unit.trim() } : {}),
    ...(named && form.polarity ? { polarity: form.polarity as NonNullable<BaselineInput['polarity']> } : {}),
    ...(asksGroup(form.indicator, indicators) ? { group: form.group as Group } : {}),
    ...(form.source.trim() ? { source: form.source.trim() } : {}),
  };
}

export const revisionOf = ({ fields }: Baseline): RevisionForm => ({
  value: typedFigure(fields.value),
  unit: fields.unit,
  group: fields.group ?? '',
});

export const revisionErrors = (
  form: RevisionForm,
  baseline: Baseline,
  indicators: Indicators,
  words: Words,
): FieldError[] => valueErrors(form.value, baseline.fields.indicator, indicators, words);

/** What a revision sends; what it does not ask about stays as it was. */
export const revisionBody = (form: RevisionForm, { fields }: Baseline, reason: string) => ({
  value: figureOf(form.value),
  reason,
  ...(isNamed(fields.indicator) ? { unit: form.unit.trim() || fields.unit } : {}),
  ...(isNamed(fields.indicator) && fields.polarity ? { polarity: fields.polarity } : {}),
  ...(fields.group ? { group: (form.group || fields.group) as Group } : {}),
});

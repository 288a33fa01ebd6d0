import type { Answers, AnswerValue } from './answers.ts';
import { type Asked, isAsked, type Question } from './question.ts';

/** A row of a CSV from ODK Central, ODK Collect or KoboToolbox: cells by the name of their column. */
export type FieldRow = Readonly<Record<string, string>>;

/** What a row says besides its answers. */
export interface RowReading {
  readonly answers: Answers;
  /** The number that the collecting tool gave this answer: the same row sent again is known by it. */
  readonly key: string | undefined;
  /** When it was filled in (ISO 8601, UTC), if the row says so. */
  readonly answeredAt: string | undefined;
  /** True when whoever answered ticked the authorisation, which an exported form asks for as `consentimiento`. */
  readonly consent: boolean;
  /** In an interview, the role of who answered: the column `papel`. */
  readonly role: string | undefined;
}

const simple = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().replaceAll(/\s+/g, ' ');

/** Kobo writes groups before the name (`vivienda/agua`), ODK Central with a hyphen (`vivienda-agua`). */
const isColumnOf = (column: string, id: string): boolean =>
  column === id || column.endsWith(`/${id}`) || column.endsWith(`-${id}`);

const cellOf = (row: FieldRow, { id, label }: Asked): string | undefined => {
  const columns = Object.keys(row);
  const column =
    columns.find((one) => one === id) ??
    columns.find((one) => isColumnOf(one, id)) ??
    columns.find((one) => simple(one) === simple(label));
  return column === undefined ? undefined : row[column];
};

/** An option by its value or, where the export was made with labels, by its words. */
const optionValue = (question: Extract<Asked, { kind: 'choice' | 'choices' }>, text: string): string =>
  question.options.find(({ value, label }) => value === text || simple(label) === simple(text))?.value ?? text;

const yes: ReadonlySet<string> = new Set(['1', 'true', 'si', 'yes', 'ok']);

/** Several options: «a b» in one cell, or one column per option with 1 or TRUE. */
const several = (row: FieldRow, question: Extract<Asked, { kind: 'choices' }>): string[] | undefined => {
  const together = cellOf(row, question)?.trim();
  if (together) {
    const whole = question.options.find(({ label }) => simple(label) === simple(together));
    return whole ? [whole.value] : together.split(/[\s;]+/).map((part) => optionValue(question, part));
  }
  const marked = question.options.filter(({ value, label }) =>
    Object.entries(row).some(
      ([column, cell]) =>
        [value, label].some((name) => isColumnOf(column, `${question.id}/${name}`)) && yes.has(simple(cell)),
    ),
  );
  return marked.length > 0 ? marked.map(({ value }) => value) : undefined;
};

/** A spreadsheet on the way may have eaten the first zero of «05001». */
const territoryCode = (text: string): string => (/^\d$|^\d{4}$/.test(text) ? `0${text}` : text);

/** «2026-11-22T08:30:00.000-05:00» or «22/11/2026» as a plain date; anything else as it came, for the check to refuse. */
const plainDate = (text: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, dd = '', mm = '', yyyy] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return yyyy ? `${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}` : text;
};

const answerIn = (row: FieldRow, question: Asked): AnswerValue | undefined => {
  if (question.kind === 'choices') return several(row, question);
  const cell = cellOf(row, question)?.trim();
  if (cell === undefined || cell === '') return undefined;
  switch (question.kind) {
    case 'choice':
      return optionValue(question, cell);
    case 'territory':
      return territoryCode(cell);
    case 'date':
      return plainDate(cell);
    default:
      return cell;
  }
};

const firstOf = (row: FieldRow, names: readonly string[]): string | undefined =>
  names.map((name) => row[name]?.trim()).find((cell) => cell !== undefined && cell !== '');

/** Where the tools write their own number of an answer: Kobo, ODK Central and ODK Collect. */
const keyColumns = ['_uuid', 'meta/instanceID', 'meta-instanceID', 'instanceID', 'KEY', '__id'] as const;
const timeColumns = ['end', 'SubmissionDate', '_submission_time', 'today'] as const;

const instant = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const day = plainDate(text.trim());
  // A day alone begins in Colombia, where it was written down.
  if (text.trim().length <= 10 && /^\d{4}-\d{2}-\d{2}$/.test(day)) return instant(`${day}T00:00:00-05:00`);
  // Kobo leaves out the zone of `_submission_time`, which is UTC.
  const zoned = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text) ? `${text}Z` : text;
  const at = Date.parse(zoned);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

/** Reads one row of a Kobo or ODK CSV as answers to these questions. What it says is then checked like every answer. */
export const readFieldRow = (questions: readonly Question[], row: FieldRow): RowReading => {
  const answers: Record<string, AnswerValue> = {};
  for (const question of questions.filter(isAsked)) {
    const value = answerIn(row, question);
    if (value !== undefined) answers[question.id] = value;
  }
  const key = firstOf(row, keyColumns)?.replace(/^uuid:/, '');
  return {
    answers,
    key,
    answeredAt: instant(firstOf(row, timeColumns)),
    consent: yes.has(simple(firstOf(row, ['consentimiento']) ?? '')),
    role: firstOf(row, ['papel'])?.slice(0, 200),
  };
};

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

/** A row's cells by every name by which a question looks for its own: read once, however many columns and questions there are. */
interface Cells {
  readonly row: FieldRow;
  /** By the end of the name: Kobo writes groups before it (`vivienda/agua`), ODK Central with a hyphen (`vivienda-agua`). */
  readonly byEnd: ReadonlyMap<string, string>;
  readonly byWords: ReadonlyMap<string, string>;
  /** The options that have a column of their own which says yes, as `question/option`. */
  readonly marked: ReadonlySet<string>;
}

const yes: ReadonlySet<string> = new Set(['1', 'true', 'si', 'yes', 'ok']);

/** Every `question/option` that the name of a column may mean: `vivienda/agua/si` is `agua/si`, or `vivienda/agua/si`. */
const optionsIn = (column: string, ids: ReadonlySet<string>): string[] =>
  [...column.matchAll(/(?<=^|[/-])[a-z0-9_]+(?=\/)/g)].flatMap(({ 0: id, index }) =>
    ids.has(id) ? [column.slice(index)] : [],
  );

const cellsOf = (questions: readonly Question[], row: FieldRow): Cells => {
  const ids = new Set(questions.filter(({ kind }) => kind === 'choices').map(({ id }) => id));
  const [byEnd, byWords] = [new Map<string, string>(), new Map<string, string>()];
  const marked = new Set<string>();
  for (const [column, cell] of Object.entries(row)) {
    const end = column.slice(Math.max(column.lastIndexOf('/'), column.lastIndexOf('-')) + 1);
    if (!byEnd.has(end)) byEnd.set(end, cell);
    const words = simple(column);
    if (!byWords.has(words)) byWords.set(words, cell);
    if (yes.has(simple(cell))) for (const option of optionsIn(column, ids)) marked.add(option);
  }
  return { row, byEnd, byWords, marked };
};

const cellOf = ({ row, byEnd, byWords }: Cells, { id, label }: Asked): string | undefined =>
  Object.hasOwn(row, id) ? row[id] : (byEnd.get(id) ?? byWords.get(simple(label)));

/** An option by its value or, where the export was made with labels, by its words. */
const optionReader = ({ options }: Extract<Asked, { kind: 'choice' | 'choices' }>): ((text: string) => string) => {
  const values = new Set(options.map(({ value }) => value));
  const byWords = new Map(options.toReversed().map(({ value, label }) => [simple(label), value]));
  return (text) => (values.has(text) ? text : (byWords.get(simple(text)) ?? text));
};

/** Several options: «a b» in one cell, or one column per option with 1 or TRUE. */
const several = (cells: Cells, question: Extract<Asked, { kind: 'choices' }>): string[] | undefined => {
  const together = cellOf(cells, question)?.trim();
  if (together) {
    const whole = question.options.find(({ label }) => simple(label) === simple(together));
    return whole ? [whole.value] : together.split(/[\s;]+/).map(optionReader(question));
  }
  const marked = question.options.filter(({ value, label }) =>
    [value, label].some((name) => cells.marked.has(`${question.id}/${name}`)),
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

const answerIn = (cells: Cells, question: Asked): AnswerValue | undefined => {
  if (question.kind === 'choices') return several(cells, question);
  const cell = cellOf(cells, question)?.trim();
  if (cell === undefined || cell === '') return undefined;
  switch (question.kind) {
    case 'choice':
      return optionReader(question)(cell);
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
  const cells = cellsOf(questions, row);
  for (const question of questions.filter(isAsked)) {
    const value = answerIn(cells, question);
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

import { bodyHash, type Issue, isRefusal, Refusal } from '@concierta/kernel';
import { type Column, fold, type Values } from '@concierta/spreadsheet';
import type { Loaded, Store } from '@concierta/store';
import { type Asked, type FieldRow, isAsked, maxLongText, type Question, readFieldRow } from '@concierta/surveys';
import { surveyPermits } from '../../survey/permits.ts';
import { type Incoming, prepareAnswer, receivedBefore } from '../../survey/receive.ts';
import type { Survey } from '../../survey/state.ts';
import { surveys } from '../../survey/store.ts';
import type { ImportKind, ImportTools, RowDecision, RowToLoad } from '../kind.ts';
import type { ImportParams } from '../params.ts';
import { refusedRow } from './refused-row.ts';

const issue = (pointer: string, code: string, es: string, en: string): Issue => ({ pointer, code, params: { es, en } });

const noSurvey = issue(
  '/params/survey',
  'unknown-survey',
  'Esa encuesta no es de su organización o no existe.',
  'That survey is not of your organisation or does not exist.',
);

const notOpen = issue(
  '/params/survey',
  'survey-not-open',
  'La encuesta todavía no se ha abierto: sus preguntas pueden cambiar.',
  'The survey has not been opened yet: its questions may still change.',
);

const over = issue(
  '',
  'survey-over',
  'La encuesta no recibe esta respuesta: se respondió fuera de sus fechas o pasaron treinta días desde que cerró.',
  'The survey does not take this answer: it was given outside its dates, or thirty days have passed since it closed.',
);

const changed = issue(
  '',
  'answer-changed',
  'Esta respuesta ya se había cargado y ahora dice otra cosa. Las respuestas no se cambian.',
  'This answer was loaded before and says something else now. Answers are not changed.',
);

/** The survey whose answers a sheet brings. Refuses `invalid` at `/params/survey`. */
const surveyOf = async ({ survey }: ImportParams, store: Store): Promise<Loaded<Survey>> => {
  const loaded = survey === undefined ? undefined : await store.load(surveys, survey);
  if (!loaded) throw new Refusal('invalid', {}, [noSurvey]);
  if (loaded.state.state === 'draft') throw new Refusal('invalid', {}, [notOpen]);
  return loaded;
};

const both = (words: string) => ({ es: words, en: words });

/** A column that ODK and KoboToolbox write beside the answers, which a template leaves out. */
const toolColumn = (key: string, example: string): Column => ({
  key,
  header: both(key),
  type: { is: 'text', max: 200 },
  hint: { es: 'La escriben Kobo y ODK.', en: 'Kobo and ODK write it.' },
  example,
  unlisted: true,
});

const toolColumns: readonly Column[] = [
  ...['meta/instanceID', 'meta-instanceID', 'instanceID', 'KEY', '__id'].map((key) => toolColumn(key, 'uuid:0f8c')),
  ...['end', 'SubmissionDate', '_submission_time'].map((key) => toolColumn(key, '2026-11-22T09:30:00.000-05:00')),
];

const answerNumber: Column = {
  key: '_uuid',
  header: { es: 'Número de la respuesta', en: 'Answer number' },
  type: { is: 'text', max: 200 },
  hint: {
    es: 'El que da Kobo u ODK, o uno suyo. Sin él, dos filas que dicen lo mismo cuentan como una.',
    en: 'The one Kobo or ODK gives, or your own. Without it, two rows that say the same count as one.',
  },
  example: '1',
};

const answerDay: Column = {
  key: 'today',
  header: { es: 'Fecha de la respuesta', en: 'Date of the answer' },
  type: { is: 'date' },
  hint: {
    es: 'El día en que se respondió. Si queda vacía, vale el de la carga.',
    en: 'The day it was answered. Left empty, it is the day of loading.',
  },
  example: '2026-11-22',
};

const role: Column = {
  key: 'papel',
  header: { es: 'Papel de quien responde', en: 'Role of who answers' },
  aliases: ['Papel de quien responde, no su nombre'],
  expected: true,
  type: { is: 'text', max: 200 },
  hint: { es: 'Su papel, no su nombre.', en: 'Their role, not their name.' },
  example: 'Fontanera de vereda',
};

const consentColumn = (asked: string): Column => ({
  key: 'consentimiento',
  header: { es: 'Autorización de datos', en: 'Data authorisation' },
  aliases: [asked],
  expected: true,
  type: { is: 'text', max: 40 },
  hint: {
    es: 'Escriba «Sí» si quien respondió dio la autorización que pide la encuesta.',
    en: 'Write “Sí” when who answered gave the authorisation that the survey asks for.',
  },
  example: 'Sí',
});

const ownHeaders = new Set(
  [answerNumber, answerDay, role, consentColumn('')].flatMap(({ header }) => [fold(header.es), fold(header.en)]),
);

const exampleOf = (question: Asked): string => {
  switch (question.kind) {
    case 'choice':
      return question.options[0]?.label ?? '';
    case 'choices':
      return question.options[0]?.value ?? '';
    case 'number':
      return String(question.min ?? 40);
    case 'scale':
      return String(question.to);
    case 'date':
      return '2026-11-22';
    case 'territory':
      return '19450';
    case 'shortText':
    case 'longText':
      return 'No hay cloro desde enero.';
  }
};

const howTo = (question: Asked): Column['hint'] => {
  switch (question.kind) {
    case 'choices': {
      const names = question.options.map(({ value, label }) => `${value} (${label})`).join('; ');
      return {
        es: `Una o varias, por su nombre corto y separadas por punto y coma: ${names}.`,
        en: `One or several, by their short names and separated by semicolons: ${names}.`,
      };
    }
    case 'scale':
      return {
        es: `De ${question.from} (${question.low}) a ${question.to} (${question.high}).`,
        en: `From ${question.from} (${question.low}) to ${question.to} (${question.high}).`,
      };
    case 'territory':
      return { es: 'El código DIVIPOLA, de cinco cifras.', en: 'The DIVIPOLA code, of five digits.' };
    default:
      return question.help === undefined
        ? { es: 'Lo que se respondió a esta pregunta.', en: 'What was answered to this question.' }
        : both(question.help);
  }
};

/** Several options may come as one column each, with 1 or TRUE in them. */
const optionColumns = (question: Asked): Column[] =>
  question.kind === 'choices'
    ? question.options.map(({ value, label }) => ({
        key: `${question.id}/${value}`,
        header: both(`${question.id}/${value}`),
        aliases: [`${question.id}/${label}`, `${question.label}/${label}`],
        type: { is: 'text', max: 40 },
        hint: { es: 'Con 1 si se marcó esta opción.', en: 'With 1 when this option was marked.' },
        example: '1',
        unlisted: true,
        grouped: true,
      }))
    : [];

const questionColumns = (question: Asked, questions: readonly Question[]): Column[] => {
  const { id, label, kind } = question;
  const same = (other: Question) => other.id !== id && fold(other.label) === fold(label);
  const twice = ownHeaders.has(fold(label)) || questions.some(same);
  return [
    {
      key: id,
      header: both(twice ? `${label} (${id})` : label),
      ...(kind === 'choices' ? {} : { expected: true }),
      type: {
        is: 'text',
        max: maxLongText,
        ...(kind === 'choice' ? { choices: question.options.map((option) => option.label) } : {}),
      },
      hint: howTo(question),
      example: exampleOf(question),
      grouped: true,
    },
    ...optionColumns(question),
  ];
};

/** One column for each question of the survey, known by its name and its words, and what the tools write beside them. */
const columnsOf = ({ content: { questions, form, consent } }: Survey): readonly Column[] => [
  answerNumber,
  answerDay,
  ...(form === 'interview' ? [role] : []),
  ...questions.filter(isAsked).flatMap((question) => questionColumns(question, questions)),
  ...(consent === undefined ? [] : [consentColumn(consent)]),
  ...toolColumns,
];

/** Every cell is text here: what a question makes of it, the engine of surveys says. */
const fieldRow = (values: Values): FieldRow =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));

/** `/answers/agua/0` → `/agua`: the column where it is mended. */
const atColumn = (one: Issue): Issue => {
  const [, part, question = ''] = one.pointer.split('/');
  const named: Readonly<Record<string, string>> = {
    answers: `/${question}`,
    consent: '/consentimiento',
    role: '/papel',
    answeredAt: '/today',
  };
  return { ...one, pointer: named[part ?? ''] ?? '' };
};

const decide = async (survey: Loaded<Survey>, { values }: RowToLoad, tools: ImportTools): Promise<RowDecision> => {
  const { store, by, now, id } = tools;
  const row = fieldRow(values);
  const { key = bodyHash(row), ...read } = readFieldRow(survey.state.content.questions, row);
  const incoming: Incoming = { ...read, key: `kobo\n${key}`, channel: 'kobo', by: by.person };
  try {
    const before = await receivedBefore(store, survey, incoming);
    if (before) return { outcome: 'same', target: before.answer.id };
    const { answer, writes } = prepareAnswer(survey, incoming, { now, newId: id });
    return { outcome: 'loaded', target: answer.id, changes: [], also: writes };
  } catch (error) {
    if (isRefusal(error, 'invalid')) return refusedRow(...error.issues.map(atColumn));
    if (isRefusal(error, 'guard-failed')) return refusedRow(over);
    if (isRefusal(error, 'idempotency-key-reused')) return refusedRow(changed);
    throw error;
  }
};

/** Step D5: what was asked with KoboToolbox, ODK or a sheet, one row an answer. Answers are not changed: loaded again they are the same. */
export const surveyAnswers: ImportKind = {
  name: 'surveyAnswers',
  title: { es: 'Respuestas de una encuesta', en: 'Answers to a survey' },
  purpose: {
    es: 'Lo que se recogió con KoboToolbox, ODK o en una hoja: una fila por respuesta. El mismo archivo se puede cargar varias veces y ninguna se duplica.',
    en: 'What was collected with KoboToolbox, ODK or in a sheet: one row an answer. The same file can be loaded several times and none is duplicated.',
  },
  takes: ['survey'],
  needs: ['survey'],
  permit: (principal) => surveyPermits.require(principal, 'answer'),
  columns: async (params, store) => columnsOf((await surveyOf(params, store)).state),
  rowKey: (values) => readFieldRow([], fieldRow(values)).key,
  async accept(rows, tools) {
    const survey = await surveyOf(tools.params, tools.store);
    return Promise.all(rows.map((row) => decide(survey, row, tools)));
  },
};

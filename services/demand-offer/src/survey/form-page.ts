import { isOddText, issueWords, type Language } from '@concierta/http';
import type { Issue } from '@concierta/kernel';
import type { FormQuestion, SurveyFormPage } from '@concierta/pages';
import {
  type Answers,
  type AnswerValue,
  answersFromForm,
  answerTo,
  fieldName,
  maxLongText,
  maxShortText,
  numberOf,
  type Question,
  spokenConditions,
} from '@concierta/surveys';
import type { SurveyContent } from './content.ts';
import { readPlace } from './written-place.ts';

/** What a browser sent, kept as it was written so that nothing is lost when something must be corrected. */
export interface Sent {
  readonly answers: Answers;
  readonly consent: boolean;
}

export const nothingSent: Sent = { answers: {}, consent: false };

/** What was sent, as written. */
export const sentIn = (questions: readonly Question[], fields: URLSearchParams): Sent => ({
  answers: answersFromForm(questions, fields),
  consent: fields.get('consentimiento') === 'si',
});

const whichPlace: Record<Language, (options: readonly string[]) => string> = {
  es: (options) =>
    options.length === 0
      ? 'No encontramos ese municipio. Escriba su nombre oficial o su código DIVIPOLA.'
      : `Escriba cuál de estos es: ${options.join('; ')}.`,
  en: (options) =>
    options.length === 0
      ? 'We did not find that municipality. Write its official name or its DIVIPOLA code.'
      : `Write which of these it is: ${options.join('; ')}.`,
};

const odd = (value: AnswerValue): boolean => [value].flat().some((part) => typeof part === 'string' && isOddText(part));

/** The longest name of a territory that the form takes. */
const maxPlace = 100;

/** Names of territories as codes; what could not be read stays as it was written, with the reason. */
export const withPlaces = (
  questions: readonly Question[],
  answers: Answers,
): { readonly answers: Answers; readonly issues: readonly Issue[] } => {
  const read: Record<string, AnswerValue> = { ...answers };
  const issues: Issue[] = [];
  for (const { id, kind } of questions) {
    const written = answerTo(answers, id);
    if (written !== undefined && odd(written)) issues.push({ pointer: `/answers/${id}`, code: 'odd-text' });
    if (kind !== 'territory' || typeof written !== 'string') continue;
    // No name is longer than its field; a text of a million letters is not looked for.
    const found = written.length > maxPlace ? { options: [] } : readPlace(written);
    if ('code' in found) read[id] = found.code;
    else {
      const params = { es: whichPlace.es(found.options), en: whichPlace.en(found.options) };
      issues.push({ pointer: `/answers/${id}`, code: 'unknown-territory', params });
    }
  }
  return { answers: read, issues };
};

const controlOf = (question: Question): FormQuestion['control'] => {
  switch (question.kind) {
    case 'section':
      return { kind: 'section' };
    case 'shortText':
      return { kind: 'line', max: maxShortText };
    case 'longText':
      return { kind: 'text', max: maxLongText };
    case 'choice':
      return { kind: 'one', options: question.options };
    case 'choices':
      return { kind: 'several', options: question.options };
    case 'number':
      return { kind: 'number', unit: question.unit };
    case 'scale': {
      const { from, to, low, high } = question;
      const options = Array.from({ length: to - from + 1 }, (_, i) => ({
        value: String(from + i),
        label: String(from + i),
      }));
      return { kind: 'scale', options, low, high };
    }
    case 'date':
      return { kind: 'date', max: 10 };
    case 'territory':
      return { kind: 'territory', max: maxPlace };
  }
};

const valuesOf = (given: AnswerValue | undefined): string[] =>
  given === undefined ? [] : Array.isArray(given) ? given.map(String) : [String(given)];

export interface Drawing {
  readonly owner: string;
  readonly content: SurveyContent;
  readonly singleUse: boolean;
  readonly key: string;
  readonly sent: Sent;
  readonly issues: readonly Issue[];
  readonly language: Language;
}

/** A survey as the page draws it, with what was written and what is wrong. */
export const formOf = ({ owner, content, singleUse, key, sent, issues, language }: Drawing): SurveyFormPage => {
  const { questions, title, introduction = '', consent, anonymous, until } = content;
  const errorAt = (pointer: string): string | undefined => {
    const issue = issues.find((one) => one.pointer === pointer);
    return issue && issueWords(issue, language);
  };
  const known = new Set(['/consent', ...questions.map(({ id }) => `/answers/${id}`)]);
  return {
    owner,
    title,
    introduction,
    consent,
    consented: sent.consent,
    consentError: errorAt('/consent'),
    anonymous,
    singleUse,
    until,
    key,
    errors: issues.filter(({ pointer }) => !known.has(pointer)).map((issue) => issueWords(issue, language)),
    questions: questions.map((question, at) => ({
      field: fieldName(question.id),
      number: question.kind === 'section' ? undefined : numberOf(questions, question.id),
      label: question.label,
      help: question.help,
      required: question.kind === 'section' || question.required === true,
      onlyIf: spokenConditions(questions, at),
      control: controlOf(question),
      values: valuesOf(answerTo(sent.answers, question.id)),
      error: errorAt(`/answers/${question.id}`),
    })),
  };
};

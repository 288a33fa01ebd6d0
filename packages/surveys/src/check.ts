import type { Issue } from '@concierta/kernel';
import { type Answers, type AnswerValue, answerTo } from './answers.ts';
import { shownQuestions } from './conditions.ts';
import { type Asked, isAsked, maxLongText, maxShortText, type Question } from './question.ts';

/** What the engine cannot know by itself. */
export interface Surroundings {
  /** True for the code of a territory in force. */
  readonly isTerritory: (code: string) => boolean;
}

/** The answers as they are kept, and what is wrong with them: nothing is kept when there is anything wrong. */
export interface Checked {
  readonly answers: Answers;
  readonly issues: readonly Issue[];
}

interface Words {
  readonly code: string;
  readonly es: string;
  readonly en: string;
}

const wrong = (code: string, es: string, en: string): { readonly wrong: Words } => ({ wrong: { code, es, en } });

type Read = { readonly value: AnswerValue | undefined } | { readonly wrong: Words };

const blank = (given: AnswerValue | undefined): boolean =>
  given === undefined ||
  (typeof given === 'string' && given.trim() === '') ||
  (Array.isArray(given) && given.length === 0);

const notThis = wrong(
  'type',
  'La respuesta no es de la clase que se pregunta.',
  'The answer is not of the kind asked for.',
);

const text = (given: AnswerValue, max: number): Read => {
  if (typeof given !== 'string') return notThis;
  const value = given.trim();
  if (value.length <= max) return { value };
  return wrong(
    'too-long',
    `Escriba como máximo ${max} caracteres. Ahora tiene ${value.length}.`,
    `Write at most ${max} characters. There are ${value.length} now.`,
  );
};

/** Two more digits than any bound: longer ones are a slip of the finger. */
const numeral = /^[+-]?\d{1,15}([.,]\d{1,6})?$/;

/** «1,5» and «1.5» are the same number; a separator of thousands is not guessed. */
const asNumber = (given: AnswerValue): number | undefined => {
  if (typeof given === 'number') return Number.isFinite(given) ? given : undefined;
  if (typeof given !== 'string' || !numeral.test(given.trim())) return undefined;
  return Number(given.trim().replace(',', '.'));
};

const number = (given: AnswerValue, { min, max, whole }: Extract<Asked, { kind: 'number' }>): Read => {
  const value = asNumber(given);
  if (value === undefined) {
    return wrong(
      'type',
      'Escriba solo el número, sin puntos de miles.',
      'Write only the number, without thousands separators.',
    );
  }
  if (whole && !Number.isInteger(value)) return wrong('whole', 'Escriba un número entero.', 'Write a whole number.');
  if (min !== undefined && value < min)
    return wrong('too-small', `El valor mínimo es ${min}.`, `The least value is ${min}.`);
  if (max !== undefined && value > max)
    return wrong('too-large', `El valor máximo es ${max}.`, `The greatest value is ${max}.`);
  return { value };
};

const scale = (given: AnswerValue, { from, to }: Extract<Asked, { kind: 'scale' }>): Read => {
  const value = asNumber(given);
  return value !== undefined && Number.isInteger(value) && value >= from && value <= to
    ? { value }
    : wrong('choice', `Escoja un número de ${from} a ${to}.`, `Choose a number from ${from} to ${to}.`);
};

const aChoice = wrong('choice', 'Escoja una de las opciones.', 'Choose one of the options.');

const isPlainDate = (given: string): boolean =>
  /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(given) &&
  !Number.isNaN(Date.parse(`${given}T00:00:00Z`)) &&
  new Date(`${given}T00:00:00Z`).toISOString().startsWith(given);

const read = (question: Asked, given: AnswerValue, { isTerritory }: Surroundings): Read => {
  switch (question.kind) {
    case 'shortText':
      return text(given, maxShortText);
    case 'longText':
      return text(given, maxLongText);
    case 'choice': {
      const known = question.options.some(({ value }) => value === given);
      return known ? { value: given } : aChoice;
    }
    case 'choices': {
      if (!Array.isArray(given)) return notThis;
      const known = question.options.map(({ value }) => value);
      if (given.some((one) => !known.includes(one))) return aChoice;
      // In the order of the form, each once: the same choice is always kept alike.
      return { value: known.filter((one) => given.includes(one)) };
    }
    case 'number':
      return number(given, question);
    case 'scale':
      return scale(given, question);
    case 'date':
      return typeof given === 'string' && isPlainDate(given.trim())
        ? { value: given.trim() }
        : wrong(
            'format',
            'Escriba una fecha que exista: año, mes y día, como 2026-11-22.',
            'Write a date that exists: year, month and day, like 2026-11-22.',
          );
    case 'territory':
      return typeof given === 'string' && isTerritory(given.trim())
        ? { value: given.trim() }
        : wrong(
            'unknown-territory',
            'Escriba el nombre del municipio o su código DIVIPOLA de cinco cifras.',
            'Write the municipality’s name or its five-digit DIVIPOLA code.',
          );
  }
};

const missing: Readonly<Record<Asked['kind'], Words>> = {
  shortText: { code: 'required', es: 'Escriba su respuesta.', en: 'Write your answer.' },
  longText: { code: 'required', es: 'Escriba su respuesta.', en: 'Write your answer.' },
  choice: { code: 'required', es: 'Escoja una opción.', en: 'Choose an option.' },
  choices: { code: 'required', es: 'Escoja al menos una opción.', en: 'Choose at least one option.' },
  number: { code: 'required', es: 'Escriba el número.', en: 'Write the number.' },
  scale: { code: 'required', es: 'Escoja un número de la escala.', en: 'Choose a number on the scale.' },
  date: { code: 'required', es: 'Escriba la fecha.', en: 'Write the date.' },
  territory: { code: 'required', es: 'Escriba el municipio.', en: 'Write the municipality.' },
};

const issue = (id: string, { code, es, en }: Words): Issue => ({ pointer: `/answers/${id}`, code, params: { es, en } });

const strangers = (questions: readonly Question[], answers: Answers): Issue[] => {
  const known = new Set(questions.filter(isAsked).map(({ id }) => id));
  return Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id) =>
      issue(id, {
        code: 'unknown-question',
        es: 'Esa pregunta no está en la encuesta.',
        en: 'That question is not in the survey.',
      }),
    );
};

/**
 * Checks a set of answers against a form: each issue points at `/answers/<id>`, in the order of the form. Answers to
 * questions that the others do not lead to are left out, because somebody changed their mind on the way; answers to
 * questions that do not exist are an issue.
 */
export const checkAnswers = (questions: readonly Question[], given: Answers, around: Surroundings): Checked => {
  const issues: Issue[] = strangers(questions, given);
  const kept: Record<string, AnswerValue> = {};
  for (const question of shownQuestions(questions, given).filter(isAsked)) {
    const raw = answerTo(given, question.id);
    if (raw === undefined || blank(raw)) {
      if (question.required) issues.push(issue(question.id, missing[question.kind]));
      continue;
    }
    const found = read(question, raw, around);
    if ('wrong' in found) issues.push(issue(question.id, found.wrong));
    else if (found.value !== undefined) kept[question.id] = found.value;
  }
  return { answers: kept, issues };
};

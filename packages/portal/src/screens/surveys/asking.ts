import type { FieldError } from '../../kit/index.ts';
import type { Words } from '../../words/index.tsx';
import { type Answers, type Asked, isAsked, type Question } from './wire.ts';

export const controlId = (question: string): string => `r-${question}`;

const answerTo = (answers: Answers, id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);

/** The questions that these answers lead to: a condition looks backwards, and that of a heading holds for everything below it. */
export function shownIn(questions: readonly Question[], answers: Answers): Question[] {
  const shown = new Set<string>();
  let heading = true;
  const met = ({ when }: Question): boolean => {
    if (!when) return true;
    const given = shown.has(when.question) ? answerTo(answers, when.question) : undefined;
    return Array.isArray(given) ? given.includes(when.is) : given === when.is;
  };
  return questions.filter((question) => {
    if (question.kind === 'section') heading = met(question);
    if (!heading || !met(question)) return false;
    shown.add(question.id);
    return true;
  });
}

const blank = (given: Answers[string] | undefined): boolean =>
  given === undefined || (Array.isArray(given) ? given.length === 0 : String(given).trim() === '');

const numberProblem = (question: Asked, given: string, { t }: Words): string | undefined => {
  if (question.kind !== 'number') return undefined;
  const value = /^[+-]?\d{1,15}([.,]\d{1,6})?$/.test(given.trim())
    ? Number(given.trim().replace(',', '.'))
    : Number.NaN;
  if (Number.isNaN(value)) return t('answer.wrong.number');
  if (question.whole && !Number.isInteger(value)) return t('answer.wrong.whole');
  if (question.min !== undefined && value < question.min) return t('answer.wrong.min', { n: question.min });
  if (question.max !== undefined && value > question.max) return t('answer.wrong.max', { n: question.max });
  return undefined;
};

/** What is plainly wrong before sending, so that an answer given without a network is not refused when it arrives. The platform decides. */
export const problemsIn = (questions: readonly Question[], answers: Answers, words: Words): FieldError[] =>
  shownIn(questions, answers)
    .filter(isAsked)
    .flatMap((question) => {
      const given = answerTo(answers, question.id);
      const field = controlId(question.id);
      if (blank(given)) {
        return question.required ? [{ field, message: words.t('answer.missing', { label: question.label }) }] : [];
      }
      const message = numberProblem(question, String(given), words);
      return message ? [{ field, message }] : [];
    });

/** What is sent: only what was asked and answered. */
export const answersGiven = (questions: readonly Question[], answers: Answers): Answers =>
  Object.fromEntries(
    shownIn(questions, answers).flatMap(({ id }) => {
      const given = answerTo(answers, id);
      return given === undefined || blank(given) ? [] : [[id, given]];
    }),
  );

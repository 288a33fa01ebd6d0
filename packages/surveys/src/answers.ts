import * as z from 'zod';
import { maxLongText, maxQuestions } from './question.ts';

/** What somebody answered to one question: words, a code or a date; a number; or several options. */
export const AnswerValue = z.union([z.string().max(maxLongText), z.number(), z.array(z.string().max(40)).max(40)]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Answers by the id of their question. */
export const Answers = z
  .record(z.string().max(40), AnswerValue)
  .refine((answers) => Object.keys(answers).length <= maxQuestions, {
    params: { code: 'too-many', es: 'Hay más respuestas que preguntas.', en: 'There are more answers than questions.' },
  });
export type Answers = Readonly<Record<string, AnswerValue>>;

/** The answer to a question, if there is one; never what an object has from its prototype. */
export const answerTo = (answers: Answers, id: string): AnswerValue | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined;

import type { Answers, AnswerValue } from './answers.ts';
import { isAsked, type Question } from './question.ts';

/** The name of a question's field in an HTML form: apart from the fields of the form itself. */
export const fieldName = (id: string): string => `r.${id}`;

/** What a browser without script sends, as answers: an empty field is no answer. */
export const answersFromForm = (questions: readonly Question[], fields: URLSearchParams): Answers => {
  const answers: Record<string, AnswerValue> = {};
  for (const { id, kind } of questions.filter(isAsked)) {
    const sent = fields.getAll(fieldName(id)).filter((value) => value.trim() !== '');
    if (sent.length === 0) continue;
    answers[id] = kind === 'choices' ? sent : (sent[0] ?? '');
  }
  return answers;
};

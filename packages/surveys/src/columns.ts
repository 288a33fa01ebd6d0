import { type Answers, answerTo } from './answers.ts';
import { isAsked, type Question } from './question.ts';

/** A column of a table of answers: the name that ODK, Kobo and CSV give it, and the words a person reads. */
export interface Column {
  readonly name: string;
  readonly label: string;
}

/** One column per question, in the order of the form. Headings have none. */
export const columnsOf = (questions: readonly Question[]): Column[] =>
  questions.filter(isAsked).map(({ id, label }) => ({ name: id, label }));

/** The answers as the cells of those columns; several options are separated by spaces, as ODK does. */
export const cellsOf = (questions: readonly Question[], answers: Answers): string[] =>
  questions.filter(isAsked).map(({ id }) => {
    const given = answerTo(answers, id);
    if (given === undefined) return '';
    return Array.isArray(given) ? given.join(' ') : String(given);
  });
